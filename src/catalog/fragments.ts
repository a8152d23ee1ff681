import type { Dialect } from '../sql/dialect.ts'
import {
  all,
  day,
  empty,
  identifier,
  integer,
  join,
  numberLiteral,
  type Sql,
  sql,
  text,
  textLiteral,
} from '../sql/sql.ts'
import type { Asked } from './metric.ts'

/** Fragments that several metrics are made from. Each is the body of a common table expression of the same name. */

/** Conditions on a customer's row in `customers_as_of`-like tables: who passes the filters about people. */
export function customerConditions({ to, filters }: Asked, words: Dialect): Sql[] {
  const conditions: Sql[] = []
  if (filters.consent !== undefined) {
    const [having, channel] = filters.consent.split('-')
    const onChannel = channel === 'any' ? empty : sql`and channel = ${text(channel ?? '')}`
    conditions.push(sql`customer_key ${having === 'with' ? sql`in` : sql`not in`} (
        select customer_key
        from subscription_history
        where valid_from <= ${day(to)} and ${day(to)} < valid_to and consent ${onChannel}
      )`)
  }
  if (filters.recency !== undefined) {
    const end = words.dayLiteral(to)
    const since = filters.recency === 'last-30-days' ? words.addDays(end, -30) : words.addMonths(end, -12)
    conditions.push(sql`customer_key in (select customer_key from customers where first_day > ${since})`)
  }
  // An order without a customer has no consent and no first day: it is in neither half.
  return conditions.length > 0 ? [sql`customer_key is not null`, ...conditions] : []
}

/** Conditions on an order's own channel and store. */
export function orderConditions({ filters }: Asked): Sql[] {
  const conditions: Sql[] = []
  if (filters.channel !== undefined) conditions.push(sql`channel = ${text(filters.channel)}`)
  if (filters.store !== undefined) conditions.push(sql`store = ${text(filters.store)}`)
  return conditions
}

/** Orders of the period that count (neither cancelled, pending nor test) and pass the filters. */
export function ordersInPeriod(asked: Asked, words: Dialect): Sql {
  const inPeriod = [sql`status = 'paid'`, sql`day >= ${day(asked.from)}`, sql`day <= ${day(asked.to)}`]
  return sql`
    select order_key, order_id, customer_key, "at" as placed_at, day, channel, store, gross, paid, items
    from orders
    where ${all([...inPeriod, ...orderConditions(asked), ...customerConditions(asked, words)])}`
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

/** Rows of a history table that hold on a day: everyone's state at its end. */
const holdingOn = (day: Sql): Sql => sql`valid_from <= ${day} and ${day} < valid_to`

/** Status and consent of each customer and channel on a day; who has no row is unknown. */
export const subscriptionsAsOf = (day: Sql): Sql => sql`
    select customer_key, channel, status, consent
    from subscription_history
    where ${holdingOn(day)}`

/** Gender and identification of each customer on a day; who has no row is unknown and unidentified. */
export const profilesAsOf = (day: Sql): Sql => sql`
    select customer_key, gender, identified
    from profile_history
    where ${holdingOn(day)}`

/** A change of a size: a day, the name of what grows or shrinks, and by how much. */
export type Change = { day: Sql; name: Sql; by: 1 | -1; from: Sql }

/**
 * Common table expressions ending in `sizes`: one row per bucket with a column for each name, its size at the end of
 * the bucket or of the period, whichever comes first. A line over time is a running sum of changes.
 */
export function sizesOverTime(asked: Asked, names: readonly string[], changes: readonly Change[], words: Dialect): Sql {
  const from = sql`${day(asked.from)}`
  const first = words.startOf(asked.grain, from)
  const selects = changes.map(
    (change) => sql`
      select
        case when ${change.day} < ${from} then ${first} else ${words.startOf(asked.grain, change.day)} end as bucket,
        ${change.name} as name,
        ${words.toInteger(numberLiteral(change.by))} as change
      from ${change.from}
      where ${change.day} <= ${day(asked.to)}`,
  )
  const sums = names.map(
    (name) => sql`${total(sql`case when name = ${textLiteral(name)} then change end`, words)} as ${identifier(name)}`,
  )
  const running = names.map(
    (name) =>
      sql`${words.toInteger(sql`sum(coalesce(summed_changes.${identifier(name)}, 0)) over (order by buckets.bucket rows between unbounded preceding and current row)`)} as ${identifier(name)}`,
  )
  return sql`
    changes as (${join(
      selects,
      sql`
      union all`,
    )}
    ),
    summed_changes as (
      select bucket, ${join(sums, sql`, `)}
      from changes
      group by bucket
    ),
    sizes as (
      select buckets.bucket as bucket, ${join(running, sql`, `)}
      from ${words.buckets(asked.grain, from, sql`${day(asked.to)}`)} as buckets
      left join summed_changes on summed_changes.bucket = buckets.bucket
    )`
}

/** Everyone from their first day on. */
export const everyoneComing: Change = {
  day: sql`first_day`,
  name: sql`'everyone'`,
  by: 1,
  from: sql`customers_in_base`,
}

/** Customers who are not erased, whenever they came. */
export const customersInBase = sql`
    select customer_key, first_day
    from customers
    where erased_at is null`
