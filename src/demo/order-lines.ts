import { sql } from '../sql/sql.ts'
import type { Part } from './plan.ts'
import { products } from './products.ts'
import { smallTable, ticketTable } from './small-table.ts'

const keys = [sql`order_key`, sql`line`]

/** Pools a line draws its product from: one per category, and one for each half of the year. Tickets go from cheap to dear. */
const pools: Part = () => [
  smallTable('demo_product', products),
  ticketTable(
    'demo_shelf',
    sql`
    select category as pool, *, year as weight from demo_product
    union all select 'summer half', *, year from demo_product
    union all select 'winter half', *, winter from demo_product`,
    sql`price, product_id`,
  ),
  sql`create temp table demo_pool as select pool, max(tickets) as tickets from demo_shelf group by pool`,
]

/** Lines of all orders. A generous customer (`spend` above 1) draws from the dear end of the shelf. */
export const orderLines: Part = (plan) => [
  ...pools(plan),
  sql`
  create temp table demo_line as
  with numbered as (
    select order_key, day, rate, price_level, spend, taste, unnest(range(1, line_count + 1))::integer as line from demo_order
  ),
  shelves as (
    select
      *,
      case
        when taste is not null and ${plan.draw.uniform('shelf', ...keys)} < 0.4 then taste
        when month(day) in (10, 11, 12, 1) then 'winter half'
        else 'summer half'
      end as pool
    from numbered
  ),
  chosen as (
    select
      shelves.*,
      floor(tickets * pow(${plan.draw.uniform('product', ...keys)}, 1 / spend))::bigint as chosen_ticket
    from shelves
    join demo_pool on demo_pool.pool = shelves.pool
  ),
  priced as (
    select
      order_key, line, rate, product_id, product, category,
      1 + floor(most * pow(${plan.draw.uniform('quantity', ...keys)}, 3))::bigint as quantity,
      (round(price * price_level / 100) * 100 - 10)::bigint as unit_price
    from chosen
    join demo_shelf on demo_shelf.pool = chosen.pool and demo_shelf.ticket = chosen_ticket
  )
  select
    order_key, line, product_id, product, category, quantity, unit_price,
    quantity * unit_price as gross,
    round(quantity * unit_price * (1 - rate))::bigint as paid
  from priced`,
]
