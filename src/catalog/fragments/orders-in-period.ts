import type { Dialect } from '../../sql/dialect.ts'
import { all, day, empty, join, type Sql, sql, text } from '../../sql/sql.ts'
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

const named = (stores: readonly string[]): Sql =>
  join(
    stores.map((store) => sql`${text(store)}`),
    sql`, `,
  )

/** Conditions on an order's own channel and store. */
export function orderConditions({ filters }: Asked): Sql[] {
  const conditions: Sql[] = []
  if (filters.channel !== undefined) conditions.push(sql`channel = ${text(filters.channel)}`)
  if (filters.store !== undefined) conditions.push(sql`store in (${named(filters.store)})`)
  return conditions
}

/** All orders with the day on which each counts, by the project's rule for refunds. */
export const datedOrders = ({ rules }: Asked): Sql =>
  rules.refundDating === 'ownDay'
    ? sql`orders`
    : sql`(
      select
        orders.order_key as order_key,
        orders.order_id as order_id,
        orders.customer_key as customer_key,
        orders."at" as "at",
        coalesce(refund_days.day, orders.day) as day,
        orders.channel as channel,
        orders.store as store,
        orders.gross as gross,
        orders.paid as paid,
        orders.items as items,
        orders.status as status
      from orders
      left join refund_days on refund_days.order_key = orders.order_key
    ) as dated_orders`

/** Orders of the period that count (neither cancelled, pending nor test) and pass the filters. */
export function ordersInPeriod(asked: Asked, words: Dialect): Sql {
  const inPeriod = [sql`status = 'paid'`, sql`day >= ${day(asked.from)}`, sql`day <= ${day(asked.to)}`]
  return sql`
    select order_key, order_id, customer_key, "at" as placed_at, day, channel, store, gross, paid, items
    from ${datedOrders(asked)}
    where ${all([...inPeriod, ...orderConditions(asked), ...customerConditions(asked, words)])}`
}

/** The rows of a common table expression `orders_in_period` of such orders, for a select that groups them to few. */
export const ordersOnEachShard = (asked: Asked, words: Dialect): Sql =>
  words.onEachShard(sql`orders_in_period`, ordersInPeriod(asked, words))

/** Everyone who bought in the period: customer_key. */
export const buyersInPeriod = (asked: Asked, words: Dialect): Sql => sql`
      select customer_key
      from (${ordersInPeriod(asked, words)}) as orders_in_period
      where paid > 0 and customer_key is not null
      group by customer_key`

/**
 * What each customer's orders of the period come to: customer_key, paid, bought (paid for purchases), purchases; each row for
 * one value of the columns in `lead`, too. Those of nobody are nobody's together.
 */
export const sumsPerCustomer = (asked: Asked, words: Dialect, lead: Sql = empty): Sql => sql`
      select
        ${lead}customer_key,
        sum(paid) as paid,
        sum(case when paid > 0 then paid end) as bought,
        sum(case when paid > 0 then 1 else 0 end) as purchases
      from (${ordersInPeriod(asked, words)}) as orders_in_period
      group by ${lead}customer_key`

/** Over `sumsPerCustomer`: who bought. */
export const buyersAmong = sql`count(case when purchases > 0 then customer_key end)`

type Period = Pick<Asked, 'from' | 'to'>

/** Keys of the orders of the period that were their customer's first purchase ever, by instant and then by id. */
export const firstPurchases = ({ from, to }: Period): Sql => sql`
    select order_key
    from (
      select
        orders.order_key as order_key,
        row_number() over (partition by orders.customer_key order by orders."at", orders.order_id) as place
      from orders
      join (
        select customer_key, first_purchase_day
        from purchase_history
        where ${holdingOn(sql`${day(to)}`)} and first_purchase_day >= ${day(from)}
      ) as first_days on first_days.customer_key = orders.customer_key
      where orders.status = 'paid' and orders.paid > 0 and orders.day = first_days.first_purchase_day
        and orders.day >= ${day(from)} and orders.day <= ${day(to)}
    ) as ranked_purchases
    where place = 1`

/**
 * Common table expressions: `first_days` (customer_key, first_purchase_day, the first ever) as of the end of the period, and
 * `first_purchases` (order_key) of those of the first purchases ever that lie in it.
 */
export const firstsOf = (period: Period): Sql => sql`
    first_days as (
      select customer_key, first_purchase_day
      from purchase_history
      where ${holdingOn(sql`${day(period.to)}`)}
    ),
    first_purchases as (${firstPurchases(period)})`

/** Common table expressions over `orders_in_period` ending in `ranked_stores`: store, store_rank (1 has most revenue). */
export const rankedStores: Sql = sql`
    store_revenues as (
      select store, sum(paid) as revenue
      from orders_in_period
      where store is not null
      group by store
    ),
    ranked_stores as (
      select store, row_number() over (order by revenue desc, store) as store_rank
      from store_revenues
    )`

/** Who sold: one of the ten stores with most revenue, all others together, a store that the order does not name, the web store. */
export const sellers = { store: 'Store', rest: 'Other stores', none: 'Store not named', web: 'Web store' } as const

/** A number for the seller of an order that is joined from the left with `ranked_stores`: the rank of a store, then 11 to 13 for the others. */
export const sellerPlace = (channel: Sql): Sql => sql`
        case
          when ranked_stores.store is null and ${channel} = 'web' then 13
          when ranked_stores.store is null then 12
          when ranked_stores.store_rank > 10 then 11
          else ranked_stores.store_rank
        end`

/** The seller of a place, as in `sellers`. */
export const sellerKind: Sql = sql`case when place <= 10 then 'store' when place = 11 then 'rest' when place = 12 then 'none' else 'web' end`

/** Which orders a seller's are, for the people behind them. */
export function ordersOfSeller({ kind, store }: { kind: keyof typeof sellers; store: string | null }) {
  if (kind === 'store' && store !== null) return { store: [store] }
  if (kind === 'rest') return { place: 'rest' } as const
  return { place: 'none', channel: kind === 'web' ? 'web' : 'store' } as const
}
