import type { Day } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { all, day, type Sql, sql } from '../../sql/sql.ts'
import { customerConditions, orderConditions } from '../fragments/orders-in-period.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { total } from '../fragments/totals.ts'
import type { Asked } from '../metric.ts'

/** What all that a customer ever bought comes to on a day, as history keeps it. */
const fromHistory = (asked: Asked, on: Day, words: Dialect): Sql => sql`
      select
        customer_key,
        ${words.daysBetween(sql`last_purchase_day`, sql`${day(on)}`)} as recency,
        purchases as frequency,
        revenue as monetary
      from purchase_history
      where ${all([holdingOn(sql`${day(on)}`), ...customerConditions(asked, words)])}`

/** The same from the orders, of which a filter or a window lets only some count. */
function fromOrders(asked: Asked, on: Day, words: Dialect): Sql {
  const { windowMonths } = asked.scheme
  const inWindow = windowMonths === null ? [] : [sql`day > ${words.addMonths(words.dayLiteral(on), -windowMonths)}`]
  const counted = all([sql`paid > 0`, ...inWindow])
  return sql`
      select
        customer_key,
        ${words.daysBetween(sql`max(case when paid > 0 then day end)`, sql`${day(on)}`)} as recency,
        ${words.toInteger(sql`count(*) filter (where ${counted})`)} as frequency,
        ${total(sql`case when ${all(inWindow)} then paid end`, words)} as monetary
      from orders
      where ${all([
        sql`status = 'paid'`,
        sql`customer_key is not null`,
        sql`day <= ${day(on)}`,
        ...orderConditions(asked),
        ...customerConditions(asked, words),
      ])}
      group by customer_key
      having count(*) filter (where paid > 0) > 0`
}

/**
 * The raw values of every spender on a day: customer_key, recency (whole days since the last purchase), frequency
 * (purchases) and monetary (revenue, minor units). With a window the last two are of the window, and who bought nothing in it
 * has frequency 0. Channel and store choose the orders; consent and recency the people, as of the end of the period.
 */
export function spendingOn(asked: Asked, on: Day, words: Dialect): Sql {
  const { filters, scheme } = asked
  const isWhole = filters.channel === undefined && filters.store === undefined && scheme.windowMonths === null
  return isWhole ? fromHistory(asked, on, words) : fromOrders(asked, on, words)
}
