import { type Sql, sql } from '../../sql/sql.ts'
import type { RawRows } from './format.ts'

/**
 * The first filled cell of each of these columns among the rows of an order, under the column's own name: exports fill
 * an order's cells on its first row only, or repeat them on all.
 */
export const firstOfOrder = (columns: readonly Sql[]): readonly Sql[] =>
  columns.map((column) => sql`arg_min(${column}, row) as ${column}`)

/** The cell without the apostrophes that spreadsheets put before ids and phones to keep them text. */
export const withoutApostrophe = (cell: Sql): Sql => sql`nullif(trim(ltrim(${cell}, '''’')), '')`

/** An order of its rows; what was paid is the order's own total, not the sum of its lines. */
const stageOrders = (raw: RawRows): Sql => sql`
  insert into staged_orders by name
  select
    ${raw.file} as file, min(row) as row, true as from_lines, order_id, any_value(customer_id) as customer_id,
    any_value(email) as email, any_value(phone) as phone, any_value("at") as "at", any_value(day) as day,
    any_value(channel) as channel, any_value(store) as store, any_value(known_status) as status,
    any_value(row_currency) as currency, any_value(paid) as paid, any_value(paid + discount) as gross,
    any_value(discount) as discount
  from checked
  where reason is null
  group by order_id`

/** Lines are numbered in their order, so that the same order in two files given together is one order. */
const stageLines = (raw: RawRows): Sql => sql`
  insert into staged_lines by name
  select
    ${raw.file} as file, row, order_id, cast(row_number() over (partition by order_id order by row) as integer) as line,
    product_id, product, quantity, unit_price, line_gross as gross, line_paid as paid
  from checked
  where reason is null and quantity is not null`

/** What was given back, as an order of its own on the order's day. A staged order has a row of its own: minus the row that tells both. */
const stageRefunds = (raw: RawRows): Sql => sql`
  insert into staged_orders by name
  select
    ${raw.file} as file, -min(row) as row, true as from_lines, order_id || ' refund' as order_id,
    any_value(customer_id) as customer_id, any_value(email) as email, any_value(phone) as phone, any_value("at") as "at",
    any_value(day) as day, any_value(channel) as channel, any_value(store) as store, any_value(row_currency) as currency,
    'paid' as status, -any_value(refunded) as paid
  from checked
  where reason is null and refunded > 0
  group by order_id`

/**
 * Stages the orders, lines and refunds of `checked`: cells of the order (`customer_id`, `email`, `phone`, `at`, `day`,
 * `channel`, `store`, `known_status`, `row_currency`, `paid`, `discount`, `refunded`) stand on each of its rows, and
 * `quantity` is null where the row is no line.
 */
export const stageOrdersWithLines = (raw: RawRows): readonly Sql[] => [
  stageOrders(raw),
  stageLines(raw),
  stageRefunds(raw),
]
