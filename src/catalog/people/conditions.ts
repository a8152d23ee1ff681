import { z } from 'zod'
import { activity } from './conditions/activity.ts'
import { audience } from './conditions/audience.ts'
import { consent } from './conditions/consent.ts'
import { firstPurchase, lastPurchase } from './conditions/day-of-purchase.ts'
import { engagement } from './conditions/engagement.ts'
import { everyone } from './conditions/everyone.ts'
import { firstDay } from './conditions/first-day.ts'
import { frequencyBand } from './conditions/frequency-band.ts'
import { gender } from './conditions/gender.ts'
import { identified } from './conditions/identified.ts'
import { ordered } from './conditions/ordered.ts'
import { city, country } from './conditions/place.ts'
import { purchases } from './conditions/purchases.ts'
import { revenue } from './conditions/revenue.ts'
import { rfm } from './conditions/rfm.ts'
import { spending } from './conditions/spending.ts'
import { subscription } from './conditions/subscription.ts'
import { tag } from './conditions/tag.ts'
import { textSearch } from './conditions/text.ts'
import { validContact } from './conditions/valid-contact.ts'
import { valueBand } from './conditions/value-band.ts'

/** A condition that a customer meets or not, as data: its kind, and the fields of that kind. */
export const conditionSchema = z.discriminatedUnion('kind', [
  everyone.schema,
  firstDay.schema,
  subscription.schema,
  consent.schema,
  validContact.schema,
  identified.schema,
  gender.schema,
  city.schema,
  country.schema,
  textSearch.schema,
  activity.schema,
  tag.schema,
  audience.schema,
  engagement.schema,
  spending.schema,
  valueBand.schema,
  frequencyBand.schema,
  rfm.schema,
  purchases.schema,
  revenue.schema,
  firstPurchase.schema,
  lastPurchase.schema,
  ordered.schema,
])
export type Condition = z.output<typeof conditionSchema>
export type ConditionKind = Condition['kind']

/** Every kind of condition there is, in the order in which they are offered. The list, its forms and the docs loop over it. */
export const conditions = {
  everyone,
  'first-day': firstDay,
  subscription,
  consent,
  'valid-contact': validContact,
  identified,
  gender,
  city,
  country,
  text: textSearch,
  activity,
  tag,
  audience,
  engagement,
  spending,
  'value-band': valueBand,
  'frequency-band': frequencyBand,
  rfm,
  purchases,
  revenue,
  'first-purchase': firstPurchase,
  'last-purchase': lastPurchase,
  ordered,
} as const satisfies Record<ConditionKind, object>
