import type { Engine } from '../engine/engine.ts'
import { sentence } from '../sentences/sentence.ts'
import { identifiers, sql } from '../sql/sql.ts'
import { findChangedLines, gatherLines, writeLines } from './order-lines.ts'
import { stagedReason } from './reasons.ts'

/** Temporary tables of this file. */
export const orderTables = [
  'line_totals',
  'incoming_lines',
  'incoming_orders',
  'superseded',
  'changed_lines',
  'changed_orders',
] as const

/** Orders of which a file tells lines: other ones need not be looked at. */
const ordersOfLines = sql`(select order_id from orders where order_id in (select order_id from staged_lines))`

/** Lines whose order is neither in these files nor in the warehouse cannot be kept. */
const rejectOrphans = sql`
  update staged_rows
  set reason = ${stagedReason(sentence('reject.line-without-order'))}
  from staged_lines
  where staged_rows.file = staged_lines.file and staged_rows.row = staged_lines.row and staged_rows.reason is null
    and staged_lines.order_id not in (select order_id from staged_orders)
    and staged_lines.order_id not in ${ordersOfLines}`

const dropOrphans = sql`
  delete from staged_lines
  where order_id not in (select order_id from staged_orders) and order_id not in ${ordersOfLines}`

/** Rows that a later row of the same files replaces. */
const superseded = sql`
  create or replace temporary table superseded as
  select file, row
  from staged_orders
  where not from_lines
  qualify row_number() over (partition by order_id order by file desc, row desc) > 1
  union all
  select file, row
  from staged_lines
  where line is not null
  qualify row_number() over (partition by order_id, line order by file desc, row desc) > 1`

/** One row for each order: an orders file goes before an order made of its lines, a later row before an earlier one. */
const chosenOrders = sql`
  create or replace temporary table staged_orders as
  select *
  from staged_orders
  qualify row_number() over (partition by order_id order by from_lines, file desc, row desc) = 1`

/** What an order says; equal in all of these is equal. */
const orderColumns = [
  'customer_key',
  'at',
  'day',
  'channel',
  'store',
  'gross',
  'discount',
  'paid',
  'items',
  'status',
  'currency',
]

/** Orders of these files as they shall be, beside what they were; and old orders that only get lines. */
const incomingOrders = sql`
  create or replace temporary table incoming_orders as
  with old_lines as (
    select order_key, sum(quantity) as items
    from order_lines
    where order_key in (select order_key from orders where order_id in (select order_id from staged_orders union select order_id from line_totals))
    group by order_key
  ),
  whole as (
    select
      chosen.order_id, order_keys.customer_key, "at", chosen.day, channel, store,
      case when is_sum then coalesce(chosen.gross, totals.gross) else chosen.gross end as gross,
      case when is_sum then coalesce(chosen.gross, totals.gross) - totals.paid else chosen.discount end as discount,
      case when is_sum then totals.paid else chosen.paid end as paid,
      chosen.items as given_items, status, currency
    from (select *, from_lines and paid is null as is_sum from staged_orders) as chosen
    join order_keys using (file, row)
    left join line_totals as totals on totals.order_id = chosen.order_id
    union all
    select order_id, customer_key, "at", day, channel, store, gross, discount, paid,
      case when orders.items not in (0, coalesce(old_lines.items, 0)) then orders.items end as given_items, status, currency
    from orders
    left join old_lines using (order_key)
    where order_id in (select order_id from line_totals) and order_id not in (select order_id from staged_orders)
  )
  select
    whole.order_id, orders.order_key, whole.customer_key, whole."at", whole.day, whole.channel, whole.store, whole.gross,
    whole.discount, whole.paid, coalesce(whole.given_items, totals.items, old_lines.items, 0) as items, whole.status,
    whole.currency,
    orders.order_key is not null as is_known,
    orders.customer_key as old_customer_key,
    orders.order_key is null or (${identifiers(orderColumns, 'orders')}) is distinct from (
      whole.customer_key, whole."at", whole.day, whole.channel, whole.store, whole.gross, whole.discount, whole.paid,
      coalesce(whole.given_items, totals.items, old_lines.items, 0), whole.status, whole.currency
    ) as is_changed
  from whole
  left join orders on orders.order_id = whole.order_id
  left join old_lines on old_lines.order_key = orders.order_key
  left join line_totals as totals on totals.order_id = whole.order_id`

/** New orders are numbered after the ones there are; an order whose lines changed has changed. */
const settledOrders = sql`
  create or replace temporary table incoming_orders as
  select
    * exclude (order_key, is_changed),
    coalesce(order_key, cast(
      row_number() over (partition by is_known order by day, "at", order_id)
      + (select coalesce(max(order_key), 0) from orders) as integer)) as order_key,
    is_changed or order_id in (select order_id from changed_lines) as is_changed
  from incoming_orders`

async function writeOrders(engine: Engine): Promise<void> {
  await engine.execute(settledOrders)
  await engine.execute(
    sql`delete from orders where order_key in (select order_key from incoming_orders where is_known and is_changed)`,
  )
  const columns = identifiers(['order_key', 'order_id', ...orderColumns])
  await engine.execute(
    sql`insert into orders (${columns}) select ${columns} from incoming_orders where is_changed order by day, order_key`,
  )
}

/** Rejects lines of unknown orders; to be called before customers are resolved. */
export async function settleLines(engine: Engine): Promise<void> {
  await engine.execute(rejectOrphans)
  await engine.execute(dropOrphans)
  await engine.execute(superseded)
  await engine.execute(chosenOrders)
}

/**
 * Writes orders and their lines: new ones are added, changed ones replace their old selves, equal ones are left alone.
 * Afterwards `incoming_orders.is_changed` tells them apart, and the keys of what changed are in `changed_orders`.
 */
export async function writeOrdersAndLines(engine: Engine): Promise<void> {
  await gatherLines(engine)
  await engine.execute(incomingOrders)
  await findChangedLines(engine)
  await writeOrders(engine)
  await writeLines(engine)
  await engine.execute(
    sql`create or replace temporary table changed_orders as select order_key from incoming_orders where is_changed`,
  )
  await engine.execute(sql`
    insert into stores by name
    select distinct store, channel, cast(null as varchar) as city
    from incoming_orders
    where store is not null and (store, channel) not in (select (store, channel) from stores)`)
}

/** Every customer whose facts changed goes into the warehouse's tables of them. */
export async function touchCustomers(engine: Engine): Promise<void> {
  await engine.execute(sql`
    insert into touched_by_orders
    select customer_key
    from (
      select customer_key from incoming_orders where is_changed
      union
      select old_customer_key from incoming_orders where is_changed
    )
    where customer_key is not null and customer_key not in (select customer_key from changed_customers)`)
  await engine.execute(sql`
    insert into touched
    select customer_key from changed_customers
    union
    select customer_key from touched_by_orders`)
}
