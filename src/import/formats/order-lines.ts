import { sentence } from '../../sentences/sentence.ts'
import { sql } from '../../sql/sql.ts'
import { lineAmount } from '../read-cells.ts'
import { firstReason, isEmpty, notANumber, notWhole } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'
import { orderColumns, orderFaults, readOrderColumns } from './order-columns.ts'

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, order_id, ${readOrderColumns(raw)}, product_id, product, category,
      line, try_cast(line as integer) as line_number,
      quantity, ${raw.number('quantity')} as amount,
      unit_price, ${raw.money('unit_price')} as price,
      ${lineAmount(raw.number('quantity'), raw.number('unit_price'), raw.digits)} as line_gross,
      discount, ${raw.money('discount')} as line_discount,
      paid, ${raw.money('paid')} as given_paid
    from ${raw.rows}
  ),
  dated as (
    select *, ${raw.dayOf(sql`"at"`)} as day, coalesce(given_paid, line_gross - coalesce(line_discount, 0)) as line_paid
    from typed
  )
  select *, ${firstReason([
    [sql`order_id is null`, isEmpty('order_id')],
    [isUnreadable(sql`line`, sql`line_number`), notWhole('line')],
    [sql`quantity is null`, isEmpty('quantity')],
    [isUnreadable(sql`quantity`, sql`amount`), notANumber('quantity')],
    [isUnreadable(sql`unit_price`, sql`price`), notANumber('unit_price')],
    [isUnreadable(sql`discount`, sql`line_discount`), notANumber('discount')],
    [isUnreadable(sql`paid`, sql`given_paid`), notANumber('paid')],
    [sql`line_paid is null`, sentence('reject.neither-paid-nor-price')],
    ...orderFaults,
  ])} as reason
  from dated`

const stageLines = (raw: RawRows) => sql`
  insert into staged_lines by name
  select
    ${raw.file} as file, row, order_id, line_number as line, product_id, product, category, cast(amount as double) as quantity,
    price as unit_price, coalesce(line_gross, line_paid + line_discount) as gross, line_paid as paid
  from checked
  where reason is null`

/** Order cells may stand on one line of the order only. */
const stageOrders = (raw: RawRows) => sql`
  insert into staged_orders by name
  select
    ${raw.file} as file, min(row) as row, true as from_lines, order_id,
    arg_min(customer_id, row) as customer_id, arg_min(email_address, row) as email, arg_min(phone_number, row) as phone,
    min("at") as "at", min(day) as day,
    coalesce(arg_min(known_channel, row) filter (where channel is not null or store is not null), 'web') as channel,
    arg_min(store, row) as store,
    coalesce(arg_min(known_status, row) filter (where status is not null), 'paid') as status,
    any_value(row_currency) as currency, arg_min(order_gross, row) as gross, arg_min(item_count, row) as items
  from checked
  where reason is null
  group by order_id
  having min("at") is not null`

export const orderLines: Format = {
  id: 'order_lines',
  label: 'Order lines',
  about: 'A line of an order, alone or with the cells of its order beside it.',
  columns: [
    required('order_id', 'text', 'The order’s id.'),
    required('quantity', 'number', 'How many; negative when given back.'),
    optional('line', 'text', 'Number of the line within its order.'),
    optional('product_id', 'text', 'The product’s id.'),
    optional('product', 'text', 'The product’s name.'),
    optional('category', 'text', 'The product’s category.'),
    optional('unit_price', 'number', 'Price of one, before any discount.'),
    optional('discount', 'number', 'Discount on the line.'),
    optional('paid', 'number', 'What was paid for the line.'),
    optional('ordered_at', 'instant', 'When it was ordered. With it, the file makes orders too.'),
    ...orderColumns,
  ],
  needsOneOf: [['paid', 'unit_price']],
  excludes: [],
  orderColumn: 'order_id',
  currency: null,
  rules: [
    'Without paid, a line’s amount is quantity × unit_price − discount; the amount of the line is rounded, not its price.',
    'With ordered_at the rows make their orders: what was paid is the sum of the lines. Cells of the order may stand on any of its lines.',
    'Without ordered_at the lines join orders of the same import, in any order of files, or of an earlier one; a line whose order is nowhere is rejected.',
    'Without line, equal rows are real lines (the same product twice). With line, the last row of a number counts.',
    'The lines of an order replace the ones it had; numbered lines replace the ones of their number.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageLines(raw), stageOrders(raw)],
}
