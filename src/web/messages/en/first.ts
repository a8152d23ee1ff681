import { cards } from './cards.ts'
import { charts } from './charts.ts'
import { controls } from './controls.ts'
import { crm } from './crm.ts'
import { customers } from './customers.ts'
import { data } from './data.ts'
import { engagements } from './engagements.ts'
import { profile } from './profile.ts'
import { purchases } from './purchases.ts'
import { rfm } from './rfm.ts'
import { rfmScheme } from './rfm-scheme.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { tags } from './tags.ts'
import { users } from './users.ts'

/** The messages in English that come with the program. */
export const first = {
  ...shell,
  ...controls,
  ...cards,
  ...charts,
  ...crm,
  ...users,
  ...purchases,
  ...rfm,
  ...rfmScheme,
  ...customers,
  ...profile,
  ...data,
  ...tags,
  ...engagements,
  ...settings,
} as const
