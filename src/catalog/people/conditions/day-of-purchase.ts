import type { z } from 'zod'
import { all, day, identifier, type Sql, sql } from '../../../sql/sql.ts'
import { daysWithin } from '../../fragments/ranges.ts'
import { holdingOn } from '../../fragments/state-as-of.ts'
import { defineCondition, type Standing } from '../condition.ts'
import { asOfDay, boundary, dayOf } from '../field.ts'

const fields = { from: boundary('From'), to: boundary('To'), asOf: asOfDay }

type Within = z.output<z.ZodObject<typeof fields>>

/** Spenders of the day whose first or last purchase by then lies between two days; an open end is no bound. */
function boughtWithin(
  column: 'first_purchase_day' | 'last_purchase_day',
  { from, to, asOf }: Within,
  { today }: Standing,
): Sql {
  const bound = (when: Within['from']) => (when === undefined ? undefined : dayOf(when, today))
  return sql`
      select customer_key
      from purchase_history
      where ${all([
        holdingOn(sql`${day(dayOf(asOf, today))}`),
        ...daysWithin(identifier(column), bound(from), bound(to)),
      ])}`
}

export const firstPurchase = defineCondition('first-purchase', {
  label: 'First purchase',
  description: 'Spenders of the day whose first purchase ever lies in the period; an open end is no bound.',
  fields,
  sentence: ['first purchase', 'from {from}', 'to {to}', 'as of {asOf}'],
  sql: (within, standing) => boughtWithin('first_purchase_day', within, standing),
})

export const lastPurchase = defineCondition('last-purchase', {
  label: 'Last purchase',
  description: 'Spenders of the day whose last purchase by then lies in the period; an open end is no bound.',
  fields,
  sentence: ['last purchase', 'from {from}', 'to {to}', 'as of {asOf}'],
  sql: (within, standing) => boughtWithin('last_purchase_day', within, standing),
})
