import { sql } from '../../sql/sql.ts'
import { lineAmount } from '../read-cells.ts'
import { firstReason, isEmpty, notANumber } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'
import { type OrderCells, stageOrderExport } from './order-export.ts'

const orderCells: OrderCells = {
  orderId: sql`order_id`,
  customerId: sql`case when not contains(customer_key, '@') then customer_key end`,
  email: sql`case when contains(customer_key, '@') then customer_key end`,
  phone: sql`cast(null as varchar)`,
  orderedAt: ['order_date', 'date_order', 'ordered_at'],
  channel: sql`case when store_id is null then 'web' else 'store' end`,
  store: sql`store_id`,
  status: sql`case when completed = '0' then 'pending' else 'paid' end`,
  paid: ['total_price'],
  discount: ['discount_amount'],
  refunded: [],
  quantity: null,
  productId: sql`cast(null as varchar)`,
  product: sql`cast(null as varchar)`,
  lineGross: null,
  linePaid: null,
}

const splioOrders: Format = {
  id: 'splio-orders',
  label: 'Splio orders',
  about: 'An order or receipt, of the scope “orders”.',
  columns: [
    required('order_id', 'text', 'The order’s id.'),
    required('customer_key', 'text', 'The customer’s id, or an e-mail address (it contains @).'),
    required('total_price', 'number', 'What was paid; negative for a refund.'),
    optional('order_date', 'instant', 'When it was ordered.'),
    optional('date_order', 'instant', 'When it was ordered, in other files.'),
    optional('ordered_at', 'instant', 'When it was ordered, in other files.'),
    optional('store_id', 'text', 'The store.'),
    optional('discount_amount', 'number', 'Discount on the order.'),
    optional('completed', 'text', '0 when the order is not completed.'),
    optional('currency', 'text', 'ISO 4217 code of the amounts.'),
  ],
  needsOneOf: [['order_date', 'date_order', 'ordered_at']],
  excludes: [],
  ignores: ['card_code', 'shipping_amount', 'tax_amount', 'salesperson'],
  currency: null,
  rules: [
    'Assumed: order_id, customer_key, card_code and store_id are the documented columns; the names of date, total, discount and completion are those of Splio’s interfaces as far as we know them.',
    'An order with a store_id is a sale in that store, any other a web sale. A negative total is a refund on its own day; an order with completed 0 is pending.',
    'Cards (card_code) are not used: the customer is customer_key.',
  ],
  stage: (raw) => stageOrderExport(raw, orderCells),
}

const checkedItems = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, order_id, product_id, quantity, unit_price, discount_amount, cast(${raw.number('quantity')} as double) as amount,
      ${raw.money('unit_price')} as price, ${raw.money('discount_amount')} as discount,
      ${lineAmount(raw.number('quantity'), raw.number('unit_price'), raw.digits)} as gross
    from ${raw.rows}
  )
  select *, ${firstReason([
    [sql`order_id is null`, isEmpty('order_id')],
    [sql`amount is null`, notANumber('quantity')],
    [sql`gross is null`, notANumber('unit_price')],
    [isUnreadable(sql`discount_amount`, sql`discount`), notANumber('discount_amount')],
  ])} as reason
  from typed`

const splioItems: Format = {
  id: 'splio-items',
  label: 'Splio order items',
  about: 'A line of an order, of the scope “ordersitems”.',
  columns: [
    required('order_id', 'text', 'The order’s id.'),
    required('product_id', 'text', 'The product’s id.'),
    required('quantity', 'number', 'How many; negative when given back.'),
    required('unit_price', 'number', 'Price of one.'),
    required('discount_amount', 'number', 'Discount on the line.'),
  ],
  needsOneOf: [],
  excludes: ['line', 'product', 'category', 'paid', 'ordered_at'],
  ignores: ['tax_amount', 'total_line_amount'],
  currency: null,
  rules: [
    'A line’s amount is quantity × unit_price − discount_amount. The items of an order replace the ones it had; an item whose order is nowhere is rejected.',
    'Items without a column discount_amount are read as order lines of Regulars’ own format, which has the other columns too.',
  ],
  stage: (raw) => [
    checkedItems(raw),
    stageRows(raw),
    sql`
      insert into staged_lines by name
      select ${raw.file} as file, row, order_id, product_id, amount as quantity, price as unit_price, gross,
        gross - coalesce(discount, 0) as paid
      from checked
      where reason is null`,
  ],
}

/** Orders and their items as Splio takes them in. */
export const splio: readonly Format[] = [splioOrders, splioItems]
