import { sql } from '../../sql/sql.ts'
import { firstReason, isEmpty, notANumber } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'
import { orderColumns, orderFaults, readOrderColumns } from './order-columns.ts'

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, order_id, ${readOrderColumns(raw)},
      discount, ${raw.money('discount')} as order_discount,
      paid, ${raw.money('paid')} as order_paid
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`"at"`)} as day from typed)
  select *, ${firstReason([
    [sql`order_id is null`, isEmpty('order_id')],
    [sql`ordered_at is null`, isEmpty('ordered_at')],
    [sql`paid is null`, isEmpty('paid')],
    [isUnreadable(sql`paid`, sql`order_paid`), notANumber('paid')],
    [isUnreadable(sql`discount`, sql`order_discount`), notANumber('discount')],
    ...orderFaults,
  ])} as reason
  from dated`

const stageOrders = (raw: RawRows) => sql`
  insert into staged_orders by name
  select
    ${raw.file} as file, row, false as from_lines, order_id, customer_id, email_address as email, phone_number as phone,
    "at", day, known_channel as channel, store, order_paid as paid, item_count as items, known_status as status,
    row_currency as currency,
    coalesce(order_gross, order_paid + order_discount) as gross,
    coalesce(order_discount, order_gross - order_paid) as discount
  from checked
  where reason is null`

export const orders: Format = {
  id: 'orders',
  label: 'Orders',
  about: 'An order or receipt.',
  columns: [
    required('order_id', 'text', 'The order’s id.'),
    required('ordered_at', 'instant', 'When it was ordered.'),
    required('paid', 'number', 'What was paid; negative for a refund.'),
    optional('discount', 'number', 'The part of the price that was not paid.'),
    ...orderColumns,
  ],
  needsOneOf: [],
  excludes: [],
  currency: null,
  rules: [
    'Orders with status paid (or none) count: above 0 as a purchase, below 0 as a refund on its own day. Pending, cancelled, refunded and test orders are kept and count nowhere.',
    'An order names its customer by customer_id, else by e-mail, else by phone. A guest order with an e-mail already known belongs to that customer; an order that names nobody is unattributed.',
    'Of rows with the same order_id in a file the last one counts; the earlier ones are merged into it. An order that is there already and differs is replaced; its lines stay.',
    'Gross and discount complete each other; where neither is given they stay unknown.',
    'Without items, the quantities of the order’s lines are added up; without lines either, the order counts no items.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageOrders(raw)],
}
