import { spentWithin } from '../../fragments/ranges.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { amount, asOfDay, dayOf } from '../field.ts'

export const revenue = defineCondition('revenue', {
  label: 'Revenue',
  description:
    'Customers of the day by what they paid from the start to the day, refunds taken off, both bounds included; a prospect has paid 0.',
  fields: { min: amount('At least').optional(), max: amount('At most').optional(), asOf: asOfDay },
  sentence: ['revenue', 'at least {min}', 'at most {max}', 'as of {asOf}'],
  sql: ({ min, max, asOf }, standing) =>
    spentWithin('revenue', { min, max }, askedOn(dayOf(asOf, standing.today), standing)),
})
