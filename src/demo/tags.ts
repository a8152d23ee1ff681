import { day, type Sql, sql } from '../sql/sql.ts'
import type { Draw } from './draw.ts'
import type { Part } from './plan.ts'
import { smallTable } from './small-table.ts'

/** Labels put on by hand or by a form: `share` of customers, `delay` in mean days, `kept` the share that still has it. */
const freeTags = [
  { tag: 'wishlist', number: 1, share: 0.11, delay: 60, kept: 0.8 },
  { tag: 'survey-answered', number: 2, share: 0.06, delay: 200, kept: 1 },
  { tag: 'gift-buyer', number: 3, share: 0.05, delay: 120, kept: 0.9 },
  { tag: 'interior-designer', number: 4, share: 0.018, delay: 30, kept: 0.95 },
  { tag: 'b2b', number: 5, share: 0.012, delay: 20, kept: 0.97 },
  { tag: 'student', number: 6, share: 0.03, delay: 15, kept: 0.5 },
  { tag: 'workshop-guest', number: 7, share: 0.022, delay: 250, kept: 1 },
]

const keys = [sql`customer_key`, sql`number`]

const free = (draw: Draw): Sql => sql`
  select
    customer_key,
    tag,
    first_day + floor(delay * ${draw.wait('tagged', ...keys)})::integer as added_day,
    case
      when ${draw.uniform('tag kept', ...keys)} >= kept
      then first_day + floor(delay * ${draw.wait('tagged', ...keys)})::integer + 30 + floor(300 * ${draw.wait('untagged', ...keys)})::integer
    end as removed_day
  from demo_person, demo_free_tag
  where ${draw.uniform('tag', ...keys)} < share`

const newsletter = sql`
  select
    customer_key,
    'newsletter' as tag,
    min(day) filter (where status = 'subscribed') as added_day,
    case arg_max(status, day) when 'unsubscribed' then max(day) end as removed_day
  from subscriptions
  where channel = 'email'
  group by customer_key
  having added_day is not null`

const fromOrders = (draw: Draw): Sql => sql`
  select customer_key, 'loyalty-card', min(day), null from paid_orders where channel = 'store' group by customer_key
  union all
  select customer_key, 'black-friday', min(day), null from paid_orders where campaign = 'black-friday' group by customer_key
  union all
  select customer_key, 'vip', min(day), case when max(day) < (select max(day) from demo_day) - 400 then max(day) + 365 end
  from paid_orders
  where number >= 8
  group by customer_key
  union all
  select customer_key, 'win-back', day + 1, null
  from (select *, lag(day) over (partition by customer_key order by order_key) as day_before from paid_orders)
  where day - day_before > 240
  qualify row_number() over (partition by customer_key order by day) = 1
  union all
  select customer_key, 'complaint', min(refund_day), null
  from demo_refund
  where customer_key is not null and ${draw.uniform('complains', sql`order_key`)} < 0.15
  group by customer_key`

/** Labels with the days they were added and removed. */
export const tags: Part = ({ draw, lastDay }) => [
  smallTable('demo_free_tag', freeTags),
  sql`
  insert into tags (customer_key, tag, added_day, removed_day)
  with paid_orders as (
    select demo_order.*, campaign
    from demo_order
    join demo_calendar on demo_calendar.day = demo_order.day
    where status = 'paid' and customer_key is not null
  ),
  labelled as (
    ${free(draw)}
    union all ${newsletter}
    union all ${fromOrders(draw)}
  )
  select customer_key, tag, added_day, case when removed_day <= ${day(lastDay)} then removed_day end
  from labelled
  where added_day <= ${day(lastDay)}
  order by customer_key, tag`,
]
