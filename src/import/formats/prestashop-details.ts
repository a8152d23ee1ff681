import { type Sql, sql } from '../../sql/sql.ts'
import { firstReason, isEmpty, notANumber, notWhole } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'

const checked = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, id_order as order_id, try_cast(id_order_detail as bigint) as detail, product_name,
      coalesce(product_reference, nullif(product_id, '0')) as known_product,
      product_quantity, cast(${raw.number('product_quantity')} as double) as quantity,
      unit_price_tax_incl, ${raw.money('unit_price_tax_incl')} as price,
      total_price_tax_incl, ${raw.money('total_price_tax_incl')} as total
    from ${raw.rows}
  )
  select *, ${firstReason([
    [sql`order_id is null`, isEmpty('id_order')],
    [sql`detail is null`, notWhole('id_order_detail')],
    [sql`quantity is null`, notANumber('product_quantity')],
    [sql`total is null`, notANumber('total_price_tax_incl')],
    [isUnreadable(sql`unit_price_tax_incl`, sql`price`), notANumber('unit_price_tax_incl')],
  ])} as reason
  from typed`

/** Details are numbered through the whole shop, lines within their order; the same detail in a later row says it anew. */
const stageLines = (raw: RawRows): Sql => sql`
  insert into staged_lines by name
  select
    ${raw.file} as file, row, order_id, cast(dense_rank() over (partition by order_id order by detail) as integer) as line,
    known_product as product_id, product_name as product, quantity, price as unit_price, total as paid
  from checked
  where reason is null`

export const prestashopDetails: Format = {
  id: 'prestashop-details',
  label: 'PrestaShop order details',
  about: 'A line of an order, of the table ps_order_detail.',
  columns: [
    required('id_order_detail', 'text', 'Number of the line, of all lines of the shop.'),
    required('id_order', 'text', 'The order’s id.'),
    required('product_quantity', 'number', 'How many.'),
    required('total_price_tax_incl', 'number', 'What the line cost, with taxes and after its reductions.'),
    optional('unit_price_tax_incl', 'number', 'Price of one, with taxes and after its reductions.'),
    optional('product_reference', 'text', 'The product’s id.'),
    optional('product_id', 'text', 'Taken where product_reference is empty.'),
    optional('product_name', 'text', 'The product’s name.'),
  ],
  needsOneOf: [],
  excludes: ['id_customer'],
  ignores: [
    ...['id_order_invoice', 'id_warehouse', 'id_shop', 'product_attribute_id', 'id_customization', 'product_price'],
    ...['product_quantity_in_stock', 'product_quantity_refunded', 'product_quantity_return', 'group_reduction'],
    ...['product_quantity_reinjected', 'reduction_percent', 'reduction_amount', 'reduction_amount_tax_incl'],
    ...['reduction_amount_tax_excl', 'product_quantity_discount', 'product_ean13', 'product_isbn', 'product_upc'],
    ...['product_mpn', 'product_supplier_reference', 'product_weight', 'id_tax_rules_group', 'tax_computation_method'],
    ...['tax_name', 'tax_rate', 'ecotax', 'ecotax_tax_rate', 'discount_quantity_applied', 'download_hash'],
    ...['download_nb', 'download_deadline', 'total_price_tax_excl', 'unit_price_tax_excl', 'original_product_price'],
    ...['total_shipping_price_tax_incl', 'total_shipping_price_tax_excl', 'purchase_supplier_price'],
    ...['original_wholesale_price', 'total_refunded_tax_excl', 'total_refunded_tax_incl'],
  ],
  currency: null,
  rules: [
    'The columns are those of the shop’s table ps_order_detail, as the SQL manager of the back office exports them, with semicolons. Given with the orders, in any order of files, or after them; a line whose order is nowhere is rejected.',
    'What was paid for a line is total_price_tax_incl: reductions of products are in it, vouchers on the whole order and shipping are not, so the lines may differ from the order. The price before reductions is not known.',
    'Lines are numbered within their order by id_order_detail; the lines of an order replace the ones it had.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageLines(raw)],
}
