import { day, type Sql, sql } from '../sql/sql.ts'
import type { Draw } from './draw.ts'
import { instantOf, type Part } from './plan.ts'

const shopperKeys = [sql`customer_key`, sql`number`]
/** Guests have an owner below zero. */
const orderKeys = [sql`owner`, sql`number`]

const gaps = (draw: Draw): Sql => sql`
  select
    customer_key,
    number,
    position,
    case
      when number > 1 then 8 + floor(gap * ${draw.wait('gap', ...shopperKeys)})
      when ${draw.uniform('hesitates', sql`customer_key`)} < 0.55 then 0
      else floor(20 * 24 * ${draw.wait('hesitation', sql`customer_key`)})
    end::bigint as gap
  from (select *, unnest(range(1, more + 2))::integer as number from demo_shopper where kind <> 'prospect')`

/** When each buyer buys: waiting times added up on the scale of demand, until the customer is lost or the days end. */
const purchaseDays: Part = ({ draw }) => [
  sql`
  create temp table demo_purchase as
  with waits as (${gaps(draw)}),
  moments as (
    select
      customer_key as owner,
      number,
      position + sum(gap) over (partition by customer_key order by number) as moment
    from waits
  )
  select owner, number, day from moments join demo_demand on demo_demand.ticket = moment`,
]

/** Receipts without a customer: about one in twenty-five. */
const guests: Part = ({ draw }) => [
  sql`
  insert into demo_purchase
  with numbered as (select unnest(range(1, (select count(*) // 24 from demo_purchase) + 1)) as guest),
  drawn as (select guest, ${draw.below(sql`(select max(tickets) from demo_sign_up)`, 'guest day', sql`guest`)} as drawn_ticket from numbered)
  select -guest, 1, day from drawn join demo_sign_up on ticket = drawn_ticket`,
]

const isStore = (draw: Draw): Sql => sql`
  ${draw.uniform('channel', ...orderKeys)} < coalesce(nearness, 0.85)
  -- Shops are closed on Sundays, except before Christmas.
  and (isodow(demo_purchase.day) < 7 or month(demo_purchase.day) = 12)`

const visitedStore = (draw: Draw): Sql => sql`
  case
    when ${draw.uniform('store', ...orderKeys)} < 0.88 and home_store is not null then home_store
    else (select list(store order by store) from demo_store)[1 + ${draw.below(sql`5`, 'other store', ...orderKeys)}]
  end`

const discountRate = (draw: Draw): Sql => sql`
  case
    when rate > 0 and ${draw.uniform('sale', ...orderKeys)} < 0.78
      then rate * (0.6 + 0.2 * ${draw.below(sql`4`, 'sale depth', ...orderKeys)})
    when number = 1 and owner > 0 and ${draw.uniform('welcome', ...orderKeys)} < 0.3 then 0.1
    when ${draw.uniform('code', ...orderKeys)} < 0.07 then 0.05 + 0.05 * ${draw.below(sql`3`, 'code depth', ...orderKeys)}
    else 0
  end`

const status = (draw: Draw, lastDay: Sql): Sql => sql`
  case
    when channel = 'web' and day > ${lastDay} - 3 and ${draw.uniform('unpaid', ...orderKeys)} < 0.12 then 'pending'
    when channel = 'web' and ${draw.uniform('unpaid', ...orderKeys)} < 0.004 then 'pending'
    when channel = 'web' and ${draw.uniform('cancelled', ...orderKeys)} < 0.016 then 'cancelled'
    else 'paid'
  end`

const baskets = (draw: Draw): Sql => sql`
  select
    owner,
    number,
    demo_purchase.day,
    rate,
    price_level,
    case when ${isStore(draw)} then 'store' else 'web' end as channel,
    home_store,
    coalesce(spend, ${draw.spread(0.5, 'guest spend', ...orderKeys)}) as spend,
    taste,
    1 + least(5, floor(${draw.wait('lines', ...orderKeys)} * 1.15))::integer as line_count
  from demo_purchase
  join demo_calendar on demo_calendar.day = demo_purchase.day
  left join demo_shopper on demo_shopper.customer_key = demo_purchase.owner`

/** Every order before its lines are known, numbered in order of time. */
const orderPlans: Part = ({ draw, lastDay }) => [
  sql`
  create temp table demo_order as
  with baskets as (${baskets(draw)}),
  timed as (
    select
      baskets.* replace (${discountRate(draw)} as rate),
      3600 * hours[1 + ${draw.below(sql`len(hours)`, 'hour', ...orderKeys)}] + ${draw.below(sql`3600`, 'second', ...orderKeys)} as second
    from baskets
    join demo_hour on demo_hour.channel = baskets.channel
  )
  select
    row_number() over (order by day, second, owner, number)::integer as order_key,
    case when owner > 0 then owner::integer end as customer_key,
    ${instantOf(sql`day`, sql`second`)} as made_at,
    case channel when 'store' then ${visitedStore(draw)} end as store,
    ${status(draw, sql`${day(lastDay)}`)} as status,
    day, number, channel, rate, price_level, spend, taste, line_count
  from timed`,
]

/** When, where and with what discount every order is made. */
export const purchases: Part = (plan) => [...purchaseDays(plan), ...guests(plan), ...orderPlans(plan)]
