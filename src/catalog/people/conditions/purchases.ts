import { spentWithin } from '../../fragments/ranges.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, dayOf, wholeNumber } from '../field.ts'

const range = { min: 0, max: 1_000_000_000 }

export const purchases = defineCondition('purchases', {
  label: 'Number of purchases',
  description:
    'Customers of the day by their purchases from the start to the day, both bounds included; a prospect has made 0.',
  fields: {
    min: wholeNumber('At least', range).optional(),
    max: wholeNumber('At most', range).optional(),
    asOf: asOfDay,
  },
  sentence: ['purchases', 'at least {min}', 'at most {max}', 'as of {asOf}'],
  sql: ({ min, max, asOf }, standing) =>
    spentWithin('purchases', { min, max }, askedOn(dayOf(asOf, standing.today), standing)),
})
