import { all, day, sql } from '../../../sql/sql.ts'
import { daysWithin } from '../../fragments/ranges.ts'
import { holdingOn } from '../../fragments/state-as-of.ts'
import { defineCondition } from '../condition.ts'
import { asOfDay, boundary, dayOf } from '../field.ts'

export const firstPurchase = defineCondition('first-purchase', {
  label: 'First purchase',
  description: 'Spenders of the day whose first purchase ever lies in the period; an open end is no bound.',
  fields: { from: boundary('From'), to: boundary('To'), asOf: asOfDay },
  sentence: ['first purchase', 'from {from}', 'to {to}', 'as of {asOf}'],
  sql: ({ from, to, asOf }, { today }) => {
    const bound = (when: typeof from) => (when === undefined ? undefined : dayOf(when, today))
    return sql`
      select customer_key
      from purchase_history
      where ${all([
        holdingOn(sql`${day(dayOf(asOf, today))}`),
        ...daysWithin(sql`first_purchase_day`, bound(from), bound(to)),
      ])}`
  },
})
