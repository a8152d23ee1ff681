import type { Dialect } from '../sql/dialect.ts'
import { all, day, integer, join, type Sql, sql, text, textLiteral } from '../sql/sql.ts'
import type { Asked } from './metric.ts'

/** Fragments that several metrics are made from. Each is the body of a common table expression of the same name. */

/** Orders of the period that count (neither cancelled, pending nor test) and pass the filters. */
export function ordersInPeriod({ from, to, filters }: Asked): Sql {
  const conditions = [sql`status = 'paid'`, sql`day >= ${day(from)}`, sql`day <= ${day(to)}`]
  if (filters.channel !== undefined) conditions.push(sql`channel = ${text(filters.channel)}`)
  if (filters.store !== undefined) conditions.push(sql`store = ${text(filters.store)}`)
  return sql`
    select customer_key, day, paid, items
    from orders
    where ${all(conditions)}`
}

/** Everyone with a purchase until the end of the period, with what they had bought by then. */
export const spendersAsOf = ({ to }: Asked): Sql => sql`
    select customer_key, purchases, revenue, last_purchase_day
    from purchase_history
    where valid_from <= ${day(to)} and ${day(to)} < valid_to`

/** Everyone known by the end of the period and not erased. */
export const customersAsOf = ({ to }: Asked): Sql => sql`
    select customer_key, first_day
    from customers
    where first_day <= ${day(to)} and erased_at is null`

/** A table of names in their order: bands and segments that an answer shows even when nobody is in them. */
export const namesInOrder = (column: Sql, names: readonly string[]): Sql =>
  join(
    names.map((name, place) => sql`select ${textLiteral(name)} as ${column}, ${integer(place)} as place`),
    sql`
    union all `,
  )

/** A sum as a 64-bit integer, 0 where there is nothing to add. */
export const total = (value: Sql, words: Dialect): Sql => words.toInteger(sql`coalesce(sum(${value}), 0)`)

/** The part of a band's figure in the same figure of all bands. */
export const shareOfAll = (value: Sql, words: Dialect): Sql => words.ratio(value, sql`sum(${value}) over ()`)

/**
 * An interpolated quantile that lies just above the value at position ⌊(n − 1) · fraction⌋ and below the next larger
 * one, so that `value > quantile` puts exactly the values beyond that position above it; section 5 of the definitions.
 */
export const justAbove = (value: Sql, fraction: number, words: Dialect): Sql => words.quantile(value, fraction + 1e-12)

/** The average number of purchases that parts frequent from repeat spenders, by the project's rule. */
export const frequencyAverage = ({ rules }: Asked, words: Dialect): Sql =>
  rules.frequencyAverage === 'allSpenders'
    ? words.ratio(sql`sum(purchases)`, sql`count(*)`)
    : words.ratio(sql`sum(case when purchases > 1 then purchases end)`, sql`count(*) filter (where purchases > 1)`)
