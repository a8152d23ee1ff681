import { day, type Sql, sql } from '../sql/sql.ts'
import type { Draw } from './draw.ts'
import type { Part } from './plan.ts'

const keys = [sql`customer_key`, sql`number`]

/** Looking around: buyers as long and as often as they buy, prospects a few times and then less and less. */
const strolls = (draw: Draw): Sql => sql`
  with strolling as (
    select
      *,
      unnest(range(1, 1 + case kind
        when 'prospect' then least(30, 1 + floor(${draw.wait('looks', sql`customer_key`)} * 2.6))
        else least(150, 1 + floor(more * 1.3 + ${draw.wait('looks', sql`customer_key`)} * 1.8))
      end::bigint))::integer as number
    from demo_shopper
    where visits_web
  ),
  waits as (
    select
      *,
      case number
        when 1 then 0
        else floor(case when gap > 0 then gap else 20 * 18 * pow(1.35, number) end * ${draw.wait('look', ...keys)})
      end::bigint as wait
    from strolling
  ),
  moments as (
    select customer_key, number, position + sum(wait) over (partition by customer_key order by number) as moment
    from waits
  )
  select customer_key, demo_demand.day, 1 + ${draw.below(sql`3`, 'looks a day', ...keys)} as count
  from moments
  join demo_demand on demo_demand.ticket = moment`

/** Looking before buying on the web; the order itself is a visit already. */
const considerations = (draw: Draw): Sql => sql`
  select
    demo_order.customer_key,
    greatest(first_day, day - ${draw.below(sql`6`, 'considered', sql`order_key`)}::integer) as day,
    1 + ${draw.below(sql`4`, 'considered times', sql`order_key`)} as count
  from demo_order
  join demo_shopper on demo_shopper.customer_key = demo_order.customer_key
  where channel = 'web' and visits_web and ${draw.uniform('considers', sql`order_key`)} < 0.65`

/** Days on the web store. */
export const visits: Part = ({ draw, lastDay }) => [
  sql`
  insert into visits (customer_key, day, count)
  with strolls as (${strolls(draw)}),
  considerations as (${considerations(draw)}),
  seen as (from strolls union all from considerations)
  select customer_key, day, sum(count)::integer
  from seen
  where day <= ${day(lastDay)}
  group by customer_key, day
  order by customer_key, day`,
]
