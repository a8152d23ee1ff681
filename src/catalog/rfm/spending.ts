import type { Day } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { all, day, empty, join, numberLiteral, type Sql, sql } from '../../sql/sql.ts'
import { customerConditions, datedOrders, orderConditions } from '../fragments/orders-in-period.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { total } from '../fragments/totals.ts'
import type { Asked } from '../metric.ts'

/** A day on which spenders are scored, and its number among several. */
export type Place = { place: number; endsOn: Day }

/** In 32 bits: over years of months each value of each spender is in memory at once. */
// Before a first purchase there is no last one: the group is left out, but only after its values were cast.
const narrow = (value: Sql, words: Dialect): Sql => sql`cast(${value} as ${words.nullable(words.types.key)})`

/** What all that a customer ever bought comes to on a day, as history keeps it. */
const fromHistory = (asked: Asked, on: Day, words: Dialect, lead: Sql): Sql => sql`
      select
        ${lead}customer_key,
        ${narrow(words.daysBetween(sql`last_purchase_day`, sql`${day(on)}`), words)} as recency,
        ${narrow(sql`purchases`, words)} as frequency,
        revenue as monetary
      from purchase_history
      where ${all([holdingOn(sql`${day(on)}`), ...customerConditions(asked, words)])}`

/** The same from the orders, of which a filter or a window lets only some count. */
function fromOrders(asked: Asked, on: Day, words: Dialect, lead: Sql): Sql {
  const { windowMonths } = asked.scheme
  const inWindow = windowMonths === null ? [] : [sql`day > ${words.addMonths(words.dayLiteral(on), -windowMonths)}`]
  // Asked of the orders themselves, across shards ClickHouse loses what aggregates with conditions are called.
  return sql`
      select
        ${lead}customer_key,
        ${narrow(words.daysBetween(sql`max(purchase_day)`, sql`${day(on)}`), words)} as recency,
        ${narrow(sql`sum(is_counted)`, words)} as frequency,
        ${total(sql`counted_paid`, words)} as monetary
      from (
        select
          customer_key,
          case when paid > 0 then day end as purchase_day,
          case when ${all([sql`paid > 0`, ...inWindow])} then 1 else 0 end as is_counted,
          case when ${all(inWindow)} then paid end as counted_paid
        from ${datedOrders(asked)}
        where ${all([
          sql`status = 'paid'`,
          sql`customer_key is not null`,
          sql`day <= ${day(on)}`,
          ...orderConditions(asked),
          ...customerConditions(asked, words),
        ])}
      ) as orders_asked
      group by customer_key
      having max(purchase_day) is not null`
}

function spending(asked: Asked, on: Day, words: Dialect, lead: Sql): Sql {
  const { filters, scheme } = asked
  const isWhole = filters.channel === undefined && filters.store === undefined && scheme.windowMonths === null
  return isWhole ? fromHistory(asked, on, words, lead) : fromOrders(asked, on, words, lead)
}

/**
 * The raw values of every spender on a day: customer_key, recency (whole days since the last purchase), frequency
 * (purchases) and monetary (revenue, minor units). With a window the last two are of the window, and who bought nothing in
 * it has frequency 0. Channel and store choose the orders; consent and recency the people, as of the end of the period.
 */
export const spendingOn = (asked: Asked, on: Day, words: Dialect): Sql => spending(asked, on, words, empty)

/** The same on several days, each row led by its place. A scan for each day skips what begins after it; a join would not. */
export const spendingOnEach = (asked: Asked, places: readonly Place[], words: Dialect): Sql =>
  join(
    places.map(({ place, endsOn }) => spending(asked, endsOn, words, sql`${numberLiteral(place)} as place, `)),
    sql`
      union all`,
  )
