import type { Day } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { all, day, empty, type Sql, sql } from '../../sql/sql.ts'
import { customerConditions, datedOrders, orderConditions } from '../fragments/orders-in-period.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { total } from '../fragments/totals.ts'
import type { Asked } from '../metric.ts'

/** The days on which spenders are scored: one, or each `ends_on` of a relation of places. */
export type ScoredOn = { day: Day } | { places: Sql }

const dayOf = (on: ScoredOn): Sql => ('day' in on ? sql`${day(on.day)}` : sql`ends_on`)
const placeOf = (on: ScoredOn): Sql => ('day' in on ? empty : sql`place, `)
const from = (facts: Sql, on: ScoredOn): Sql => ('day' in on ? facts : sql`${facts} cross join ${on.places}`)

/** What all that a customer ever bought comes to, as history keeps it. */
const fromHistory = (asked: Asked, on: ScoredOn, words: Dialect): Sql => sql`
      select
        ${placeOf(on)}customer_key,
        ${words.daysBetween(sql`last_purchase_day`, dayOf(on))} as recency,
        purchases as frequency,
        revenue as monetary
      from ${from(sql`purchase_history`, on)}
      where ${all([holdingOn(dayOf(on)), ...customerConditions(asked, words)])}`

/** The same from the orders, of which a filter or a window lets only some count. */
function fromOrders(asked: Asked, on: ScoredOn, words: Dialect): Sql {
  const { windowMonths } = asked.scheme
  const end = 'day' in on ? words.dayLiteral(on.day) : dayOf(on)
  const inWindow = windowMonths === null ? [] : [sql`day > ${words.addMonths(end, -windowMonths)}`]
  // Asked of the orders themselves, across shards ClickHouse loses what aggregates with conditions are called.
  return sql`
      select
        ${placeOf(on)}customer_key,
        ${words.daysBetween(sql`max(purchase_day)`, 'day' in on ? dayOf(on) : sql`max(ends_on)`)} as recency,
        ${words.toInteger(sql`sum(is_counted)`)} as frequency,
        ${total(sql`counted_paid`, words)} as monetary
      from (
        select
          ${placeOf(on)}customer_key,
          ${'day' in on ? empty : sql`ends_on, `}case when paid > 0 then day end as purchase_day,
          case when ${all([sql`paid > 0`, ...inWindow])} then 1 else 0 end as is_counted,
          case when ${all(inWindow)} then paid end as counted_paid
        from ${from(datedOrders(asked), on)}
        where ${all([
          sql`status = 'paid'`,
          sql`customer_key is not null`,
          sql`day <= ${dayOf(on)}`,
          ...orderConditions(asked),
          ...customerConditions(asked, words),
        ])}
      ) as orders_asked
      group by ${placeOf(on)}customer_key
      having max(purchase_day) is not null`
}

/**
 * The raw values of every spender on a day: customer_key, recency (whole days since the last purchase), frequency
 * (purchases) and monetary (revenue, minor units), and before them the place where there are several days. With a window
 * the last two are of the window, and who bought nothing in it has frequency 0. Channel and store choose the orders;
 * consent and recency the people, as of the end of the period.
 */
export function spendingOn(asked: Asked, on: ScoredOn, words: Dialect): Sql {
  const { filters, scheme } = asked
  const isWhole = filters.channel === undefined && filters.store === undefined && scheme.windowMonths === null
  return isWhole ? fromHistory(asked, on, words) : fromOrders(asked, on, words)
}
