import type { Dialect } from '../../sql/dialect.ts'
import { all, day, empty, type Sql, sql, text } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { holdingOn } from './state-as-of.ts'

/** Conditions on a customer's row in `customers_as_of`-like tables: who passes the filters about people. */
export function customerConditions({ to, filters }: Asked, words: Dialect): Sql[] {
  const conditions: Sql[] = []
  if (filters.consent !== undefined) {
    const [having, channel] = filters.consent.split('-')
    const onChannel = channel === 'any' ? empty : sql`and channel = ${text(channel ?? '')}`
    conditions.push(sql`customer_key ${having === 'with' ? sql`in` : sql`not in`} (
        select customer_key
        from subscription_history
        where ${holdingOn(sql`${day(to)}`)} and consent ${onChannel}
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
