import type { en } from '../en/index.ts'
import type { Catalogue, Translation } from '../words.ts'
import { cards } from './cards.ts'
import { charts } from './charts.ts'
import { controls } from './controls.ts'
import { crm } from './crm.ts'
import { customers } from './customers.ts'
import { data } from './data.ts'
import { engagement } from './engagement.ts'
import { engagements } from './engagements.ts'
import { formats } from './formats/index.ts'
import { metrics } from './metrics.ts'
import { profile } from './profile.ts'
import { publication } from './publication.ts'
import { purchases } from './purchases.ts'
import { rfm } from './rfm.ts'
import { rfmScheme } from './rfm-scheme.ts'
import { schemes } from './rfm-schemes.ts'
import { sentences } from './sentences/index.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { tags } from './tags.ts'
import { users } from './users.ts'

/** Every message of the page in French, and the words of the metrics. */
export const fr = {
  messages: {
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
    ...engagement,
    ...engagements,
    ...settings,
    ...publication,
  },
  metrics,
  schemes,
  formats,
  sentences,
} satisfies Catalogue & { messages: Translation<typeof en> }
