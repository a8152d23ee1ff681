import { type Sql, sql } from '../sql/sql.ts'
import type { Part } from './plan.ts'

const number = (key: Sql): Sql => sql`'LO-' || (100000 + ${key})`

const lines = sql`
  insert into order_lines (order_key, line, product_id, product, category, quantity, unit_price, gross, paid)
  select order_key, line, product_id, product, category, quantity, unit_price, gross, paid from demo_line
  union all
  select refund_key, line, product_id, product, category, -quantity, unit_price, -gross, -paid
  from demo_line
  join demo_refund on demo_refund.order_key = demo_line.order_key and (only_line is null or only_line = line)`

const orders = sql`
  insert into orders (
    order_key, order_id, customer_key, "at", day, channel, store, gross, discount, paid, items, status, currency
  )
  with made as (
    select order_key, ${number(sql`order_key`)} as order_id, customer_key, made_at, day, channel, store, status from demo_order
    union all
    select refund_key, 'R-' || ${number(sql`order_key`)}, customer_key, refund_at, refund_day, channel, store, 'paid' from demo_refund
  ),
  totals as (
    select order_key, sum(gross)::bigint as gross, sum(paid)::bigint as paid, sum(quantity) as items
    from order_lines
    group by order_key
  )
  select
    made.order_key, order_id, customer_key, made_at, day, channel, store, gross, gross - paid, paid, items, status, 'EUR'
  from made
  join totals on totals.order_key = made.order_key
  order by day, made.order_key`

/** Orders and refunds as facts; an order's amounts are the sums of its lines. */
export const orderFacts: Part = () => [lines, orders]
