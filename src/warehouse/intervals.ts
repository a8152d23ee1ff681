import type { Dialect } from '../sql/dialect.ts'
import { empty, identifier, type Sql, sql } from '../sql/sql.ts'

/** The exclusive end of what still holds; ClickHouse's Date32 ends in that year. */
const openEnd = '2299-12-31'

/** Orders that count: cancelled, pending and test orders are neither purchases nor revenue. */
export const countedStatus = sql`status = 'paid'`

/** Everyone, or those in a table of customers: whose facts changed, and of them those who changed by more than orders. */
export type Scope = 'everyone' | 'touched' | 'touched_otherwise'
/** Whose rows: a condition to go on with. */
export const within = (scope: Scope | 'found_otherwise', customer: Sql = sql`customer_key`): Sql =>
  scope === 'everyone' ? empty : sql`and ${customer} in (select customer_key from ${identifier(scope)})`

/** The touched customers of whom more changed than orders. */
export const touchedOtherwise = sql`
  select customer_key from touched
  except
  select customer_key from touched_by_orders`

/** The orders of the touched customers, which more than one history is made of: found once, for there are many orders. */
export const touchedOrders = sql`
  select order_key, customer_key, day, channel, paid, status
  from orders
  where customer_key in (select customer_key from touched)`

/** The orders of those in scope, and maybe others; of the touched customers they are in `touched_orders`. */
const ordersIn = (scope: Scope): Sql => (scope === 'everyone' ? sql`orders` : sql`touched_orders`)

const inOrder = sql`partition by customer_key order by day`
const soFar = sql`${inOrder} rows between unbounded preceding and current row`

// The end of time is the default within `lead`: ClickHouse gives 1970, not null, where there is no next row.
const nextDay = (words: Dialect): Sql => sql`lead(day, 1, ${words.dayLiteral(openEnd)}) over (${inOrder})`

/** One row per customer and day on which something was bought or refunded, from the first purchase on. */
const purchaseHistory = (scope: Scope, words: Dialect): Sql => sql`
  with dated_orders as (
    select orders.customer_key as customer_key, coalesce(refund_days.day, orders.day) as day, orders.paid as paid
    from ${ordersIn(scope)} as orders
    left join refund_days on refund_days.order_key = orders.order_key
    where orders.customer_key is not null and orders.${countedStatus}
  ),
  days_with_orders as (
    select
      customer_key,
      day,
      count(*) filter (where paid > 0) as bought,
      ${words.toInteger(sql`sum(paid)`)} as paid,
      case when max(paid) > 0 then day end as purchase_day
    from dated_orders
    group by customer_key, day
  ),
  running as (
    select
      customer_key,
      day as valid_from,
      ${nextDay(words)} as valid_to,
      sum(bought) over (${soFar}) as purchases,
      sum(paid) over (${soFar}) as revenue,
      min(purchase_day) over (${soFar}) as first_purchase_day,
      max(purchase_day) over (${soFar}) as last_purchase_day
    from days_with_orders
  )
  select
    customer_key,
    valid_from,
    valid_to,
    ${words.toInteger(sql`purchases`)} as purchases,
    ${words.toInteger(sql`revenue`)} as revenue,
    first_purchase_day,
    last_purchase_day
  from running
  where purchases > 0
  order by valid_from, customer_key`

/** What was known of a customer's gender and identity: the last fact of each day, carried forward. */
const profileHistory = (scope: Scope, words: Dialect): Sql => sql`
  with dated as (
    select
      facts.customer_key as customer_key,
      case when facts.day is null or facts.day < customers.first_day then customers.first_day else facts.day end as day,
      facts.gender as gender,
      facts.identified as identified
    from profile_facts as facts
    join customers on customers.customer_key = facts.customer_key
    where 1 = 1 ${within(scope, sql`facts.customer_key`)} ${within(scope, sql`customers.customer_key`)}
  ),
  per_day as (
    select
      customer_key,
      day,
      max(gender) as gender,
      max(case when identified then 1 when not identified then 0 end) as identified
    from dated
    group by customer_key, day
  ),
  stretches as (
    select
      customer_key,
      day,
      gender,
      identified,
      ${nextDay(words)} as valid_to,
      count(gender) over (${soFar}) as gender_stretch,
      count(identified) over (${soFar}) as identified_stretch
    from per_day
  )
  select
    customer_key,
    day as valid_from,
    valid_to,
    coalesce(max(gender) over (partition by customer_key, gender_stretch), 'unknown') as gender,
    coalesce(max(identified) over (partition by customer_key, identified_stretch), 0) = 1 as identified
  from stretches
  order by valid_from, customer_key`

/** A status until it changes. The last of a day counts; of equal instants the one that sends least mail. */
const subscriptionHistory = (scope: Scope, words: Dialect): Sql => sql`
  with ranked as (
    select
      customer_key,
      channel,
      day,
      status,
      row_number() over (
        partition by customer_key, channel, day
        order by "at" desc, case status when 'unsubscribed' then 0 when 'subscribed' then 1 else 2 end
      ) as place
    from subscriptions
    where 1 = 1 ${within(scope)}
  ),
  last_of_day as (
    select
      customer_key,
      channel,
      day,
      status,
      lag(status, 1, '') over (partition by customer_key, channel order by day) as status_before
    from ranked
    where place = 1
  ),
  changes as (
    select
      customer_key,
      channel,
      day as valid_from,
      lead(day, 1, ${words.dayLiteral(openEnd)}) over (partition by customer_key, channel order by day) as valid_to,
      status
    from last_of_day
    where status <> status_before
  )
  select
    changes.customer_key as customer_key,
    changes.channel as channel,
    changes.valid_from as valid_from,
    changes.valid_to as valid_to,
    changes.status as status,
    changes.status = 'subscribed'
      and coalesce(case when changes.channel = 'email' then customers.email_valid else customers.phone_valid end, false)
      as consent
  from changes
  join customers on customers.customer_key = changes.customer_key
  order by valid_from, customer_key`

/** Days with a recorded visit, or with a web order that was placed: neither a refund nor a test. */
const visitHistory = (scope: Scope, words: Dialect): Sql => sql`
  with visit_days as (
    select customer_key, day
    from visits
    where 1 = 1 ${within(scope)}
    union
    select customer_key, day
    from ${ordersIn(scope)} as orders
    where customer_key is not null and channel = 'web' and paid >= 0 and status <> 'test'
  )
  select customer_key, day as valid_from, ${nextDay(words)} as valid_to
  from visit_days
  order by valid_from, customer_key`

/** Holdings of a label that overlap or touch are one: a customer holds it, or does not. */
const tagHistory = (scope: Scope, words: Dialect): Sql => {
  const inOrderOfTag = sql`partition by customer_key, tag order by added_day, end_day`
  const heldUntil = sql`max(end_day) over (${inOrderOfTag} rows between unbounded preceding and 1 preceding)`
  const soFarOfTag = sql`${inOrderOfTag} rows between unbounded preceding and current row`
  return sql`
  with holdings as (
    select customer_key, tag, added_day, coalesce(removed_day, ${words.dayLiteral(openEnd)}) as end_day
    from tags
    where (removed_day is null or removed_day > added_day) ${within(scope)}
  ),
  placed as (
    select
      customer_key,
      tag,
      added_day,
      end_day,
      ${heldUntil} as held_until,
      row_number() over (${inOrderOfTag}) as place
    from holdings
  ),
  stretches as (
    select
      customer_key,
      tag,
      added_day,
      end_day,
      sum(case when place > 1 and added_day <= held_until then 0 else 1 end) over (${soFarOfTag}) as stretch
    from placed
  )
  select customer_key, tag, min(added_day) as valid_from, max(end_day) as valid_to
  from stretches
  group by customer_key, tag, stretch
  order by valid_from, customer_key`
}

/** The statement of each interval table: a row says what was true of a customer from a day until the day before another. */
export const intervals = {
  purchase_history: { rows: purchaseHistory, restsOn: 'orders' },
  profile_history: { rows: profileHistory, restsOn: 'others' },
  subscription_history: { rows: subscriptionHistory, restsOn: 'others' },
  visit_history: { rows: visitHistory, restsOn: 'orders' },
  tag_history: { rows: tagHistory, restsOn: 'others' },
} as const
