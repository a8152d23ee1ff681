import { sentence } from '../../sentences/sentence.ts'
import { sql } from '../../sql/sql.ts'
import { type Format, optional, required } from './format.ts'
import { type OrderCells, stageOrderExport } from './order-export.ts'

const cells: OrderCells = {
  orderId: sql`id_order`,
  customerId: sql`nullif(id_customer, '0')`,
  email: sql`cast(null as varchar)`,
  phone: sql`cast(null as varchar)`,
  orderedAt: ['date_add'],
  channel: sql`'web'`,
  store: sql`cast(null as varchar)`,
  status: sql`case
    when current_state = '7' then 'refunded'
    when current_state in ('6', '8') then 'cancelled'
    when valid = '1' or (valid is null and current_state in ('2', '3', '4', '5', '9', '11')) then 'paid'
    else 'pending'
  end`,
  paid: ['total_paid_tax_incl', 'total_paid'],
  discount: ['total_discounts_tax_incl', 'total_discounts'],
  refunded: [],
  quantity: null,
  productId: sql`cast(null as varchar)`,
  product: sql`cast(null as varchar)`,
  lineGross: null,
  linePaid: null,
}

export const prestashopOrders: Format = {
  id: 'prestashop-orders',
  label: 'PrestaShop orders',
  about: 'An order of the table ps_orders.',
  columns: [
    required('id_order', 'text', 'The order’s id.'),
    required('id_customer', 'text', 'The customer’s id, as in the file of customers.'),
    required('current_state', 'text', 'Number of the order’s state.'),
    required('date_add', 'instant', 'When it was ordered.'),
    optional('total_paid_tax_incl', 'number', 'What the order cost, with taxes.'),
    optional('total_paid', 'number', 'Taken where total_paid_tax_incl is missing.'),
    optional('total_discounts_tax_incl', 'number', 'Discount on the order.'),
    optional('total_discounts', 'number', 'Taken where total_discounts_tax_incl is missing.'),
    optional('valid', 'text', '1 when the shop counts the order as paid.'),
    optional('conversion_rate', 'number', '1 when the order is in the shop’s own currency.'),
  ],
  needsOneOf: [['total_paid_tax_incl', 'total_paid']],
  excludes: [],
  ignores: [
    ...['reference', 'id_shop_group', 'id_shop', 'id_carrier', 'id_lang', 'id_cart', 'id_currency', 'secure_key'],
    ...['id_address_delivery', 'id_address_invoice', 'payment', 'module', 'recyclable', 'gift', 'gift_message'],
    ...['mobile_theme', 'shipping_number', 'total_discounts_tax_excl', 'total_paid_tax_excl', 'total_paid_real'],
    ...['total_products', 'total_products_wt', 'total_shipping', 'total_shipping_tax_incl', 'total_shipping_tax_excl'],
    ...['carrier_tax_rate', 'total_wrapping', 'total_wrapping_tax_incl', 'total_wrapping_tax_excl', 'round_mode'],
    ...['round_type', 'invoice_number', 'delivery_number', 'invoice_date', 'delivery_date', 'date_upd', 'note'],
  ],
  currency: null,
  rules: [
    'The columns are those of the shop’s table ps_orders, as the SQL manager of the back office exports them, with semicolons. The back office’s own list of orders names no customer and is not taken.',
    'States are those of a new shop: 7 is refunded (a purchase and a refund of the same day), 6 cancelled and 8 payment error; of the others, those with valid 1 count (without the column: 2, 3, 4, 5, 9 and 11), and the rest are pending.',
    'Orders whose conversion_rate is not 1 are in another currency, which the file does not name: they are rejected.',
  ],
  stage: (raw) =>
    stageOrderExport(raw, cells, [[sql`${raw.number('conversion_rate')} <> 1`, sentence('reject.other-currency')]]),
}
