import type { Engine } from '../engine/engine.ts'
import type { Dialect } from '../sql/dialect.ts'
import { empty, identifier, type Sql, sql } from '../sql/sql.ts'

/** The exclusive end of what still holds; ClickHouse's Date32 ends in that year. */
export const openEnd = '2299-12-31'

/** Orders that count: cancelled, pending and test orders are neither purchases nor revenue. */
const countedStatus = sql`status = 'paid'`

type Scope = 'everyone' | 'touched'
const within = (scope: Scope): Sql =>
  scope === 'everyone' ? empty : sql`and customer_key in (select customer_key from touched)`

const inOrder = sql`partition by customer_key order by day`
const soFar = sql`${inOrder} rows between unbounded preceding and current row`

// The end of time is the default within `lead`: ClickHouse gives 1970, not null, where there is no next row.
const nextDay = (words: Dialect): Sql => sql`lead(day, 1, ${words.dayLiteral(openEnd)}) over (${inOrder})`

/** One row per customer and day on which something was bought or refunded, from the first purchase on. */
const purchaseHistory = (scope: Scope, words: Dialect): Sql => sql`
  with days_with_orders as (
    select
      customer_key,
      day,
      count(*) filter (where paid > 0) as bought,
      ${words.toInteger(sql`sum(paid)`)} as paid,
      case when max(paid) > 0 then day end as purchase_day
    from orders
    where customer_key is not null and ${countedStatus} ${within(scope)}
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
  ),
  per_day as (
    select
      customer_key,
      day,
      max(gender) as gender,
      max(case when identified then 1 when not identified then 0 end) as identified
    from dated
    where 1 = 1 ${within(scope)}
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

const histories = { purchase_history: purchaseHistory, profile_history: profileHistory } as const

/**
 * Derives the interval tables anew: for the customers in the table `touched`, or for everyone.
 * Everyone's rows are laid down in order of `valid_from`, so an engine skips what starts after a day.
 */
export async function rebuildHistory(engine: Engine, scope: Scope): Promise<void> {
  for (const [table, intervals] of Object.entries(histories)) {
    await engine.execute(sql`delete from ${identifier(table)} where 1 = 1 ${within(scope)}`)
    await engine.execute(sql`insert into ${identifier(table)} ${intervals(scope, engine.dialect)}`)
  }
}
