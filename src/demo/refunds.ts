import { day, sql } from '../sql/sql.ts'
import type { Part } from './plan.ts'
import { instantOf } from './plan.ts'

const key = sql`order_key`

/** Which orders come back, whole or by one line, and when; nothing comes back after the last day. */
export const refunds: Part = ({ draw, lastDay }) => [
  sql`
  create temp table demo_refund as
  with chosen as (
    select
      *,
      day + 2 + floor(${draw.wait('return day', key)} * 9)::integer as refund_day,
      case
        when ${draw.uniform('whole return', key)} >= 0.42 then 1 + ${draw.below(sql`line_count`, 'returned line', key)}
      end as only_line
    from demo_order
    where status = 'paid' and ${draw.uniform('returned', key)} < case channel when 'web' then 0.058 else 0.03 end
  ),
  numbered as (
    select *, ${instantOf(sql`refund_day`, sql`36000 + ${draw.below(sql`28000`, 'return second', key)}`)} as refund_at
    from chosen
    where refund_day <= ${day(lastDay)}
  )
  select
    row_number() over (order by refund_at, order_key)::integer + (select max(order_key) from demo_order) as refund_key,
    order_key, customer_key, refund_at, refund_day, channel, store, only_line
  from numbered`,
]
