import { identifier, sql } from '../../sql/sql.ts'
import { type Format, optional, required } from './format.ts'
import { type OrderCells, stageOrderExport } from './order-export.ts'
import { packedItems } from './packed-items.ts'

/** All items in one cell, or each in a column of its own, as far as shops have them. */
const numberedColumns = Array.from({ length: 50 }, (_, index) => `line_item_${index + 1}`)
const packedColumns = ['line_items', ...numberedColumns]

const state = sql`replace(lower(status), 'wc-', '')`

const cells: OrderCells = {
  orderId: sql`order_id`,
  customerId: sql`nullif(customer_id, '0')`,
  email: sql`coalesce(billing_email, customer_email)`,
  phone: sql`billing_phone`,
  orderedAt: ['order_date', 'date'],
  channel: sql`'web'`,
  store: sql`cast(null as varchar)`,
  status: sql`case
    when ${state} in ('completed', 'processing') then 'paid'
    when ${state} = 'refunded' then 'refunded'
    when ${state} in ('pending', 'on-hold', 'checkout-draft') then 'pending'
    when ${state} in ('cancelled', 'failed', 'trash') then 'cancelled'
  end`,
  paid: ['order_total'],
  discount: ['discount_total', 'cart_discount'],
  refunded: ['refunded_total'],
  quantity: 'item_quantity',
  productId: sql`coalesce(item_product_id, item_sku)`,
  product: sql`item_name`,
  lineGross: 'item_subtotal',
  linePaid: 'item_total',
  packed: { name: 'line_items', items: (raw) => packedItems(raw, packedColumns.map(identifier)) },
}

export const woocommerceOrders: Format = {
  id: 'woocommerce-orders',
  label: 'WooCommerce orders',
  about:
    'An order, or a line of an order with the order’s cells on every row, as the usual export extensions write them.',
  columns: [
    required('order_id', 'text', 'The order’s id.'),
    required('status', 'text', 'completed, processing and so on, with or without wc-.'),
    required('order_total', 'number', 'What the order cost, with shipping and taxes and after discounts.'),
    optional('order_date', 'instant', 'When it was ordered.'),
    optional('date', 'instant', 'When it was ordered, in other exports.'),
    optional('customer_id', 'text', 'The customer’s id; 0 is a guest.'),
    optional('billing_email', 'text', 'The customer’s e-mail address.'),
    optional('customer_email', 'text', 'Taken where billing_email is empty.'),
    optional('billing_phone', 'text', 'The customer’s phone number.'),
    optional('discount_total', 'number', 'Discount on the order.'),
    optional('cart_discount', 'number', 'Discount on the order, in other exports.'),
    optional('refunded_total', 'number', 'What was given back.'),
    { ...optional('currency', 'text', 'ISO 4217 code of the amounts.'), alsoNamed: ['order_currency'] },
    optional('line_items', 'text', 'All lines in one cell.'),
    optional('line_item_1', 'text', 'A line; so are line_item_2 and so on to line_item_50.'),
    ...numberedColumns.slice(1).map((name) => ({ ...optional(name, 'text', 'A line.'), isRepeated: true as const })),
    optional('item_product_id', 'text', 'The product’s id.'),
    optional('item_sku', 'text', 'Taken where item_product_id is empty.'),
    optional('item_name', 'text', 'The product’s name.'),
    optional('item_quantity', 'number', 'How many.'),
    optional('item_subtotal', 'number', 'Price of the line before discounts, without tax.'),
    optional('item_total', 'number', 'Price of the line after discounts, without tax.'),
  ],
  needsOneOf: [['order_date', 'date']],
  excludes: ['ordered_at', 'paid', 'id_order'],
  ignores: [
    ...['order_number', 'order_number_formatted', 'paid_date', 'shipping_total', 'shipping_tax_total', 'fee_total'],
    ...['fee_tax_total', 'tax_total', 'order_discount', 'order_subtotal', 'payment_method'],
    ...['payment_method_title', 'transaction_id', 'customer_ip_address', 'customer_user_agent', 'shipping_method'],
    ...['customer_user', 'billing_first_name', 'billing_last_name', 'billing_company', 'billing_address_1'],
    ...['billing_address_2', 'billing_city', 'billing_state', 'billing_postcode', 'billing_country', 'customer_note'],
    ...['shipping_first_name', 'shipping_last_name', 'shipping_company', 'shipping_address_1', 'shipping_address_2'],
    ...['shipping_city', 'shipping_state', 'shipping_postcode', 'shipping_country', 'shipping_items'],
    ...[
      'fee_items',
      'tax_items',
      'coupon_items',
      'refunds',
      'order_notes',
      'download_permissions',
      'item_subtotal_tax',
    ],
    ...['item_total_tax', 'item_refunded', 'item_refunded_qty', 'item_meta'],
  ],
  currency: null,
  rules: [
    'WooCommerce itself exports no orders in full; the columns are those of its common export extensions, in either of their namings.',
    'Completed and processing orders count; pending, on-hold and draft ones are pending; cancelled, failed and trashed ones are cancelled.',
    'A refunded order is a purchase and a refund of the same day, “1001 refund”, of refunded_total, else of the whole; the export does not say when money was given back. refunded_total of an order that counts is a refund too.',
    'What was paid is order_total. A line’s amounts are without tax, so the lines may be less than the order. Where both subtotal and total of a line are given, the first is its price before discounts.',
    'Lines are read from rows of their own (item_…), or from one row for each order: packed into line_items, as a JSON list or as name:Cup|quantity:2|total:18.00 with semicolons between, or one in each of line_item_1 to line_item_50. An order with a line whose quantity or total is not readable is rejected.',
    'customer_id 0 is a guest, known by billing_email or phone.',
  ],
  stage: (raw) => stageOrderExport(raw, cells),
}
