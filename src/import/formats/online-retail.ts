import { sentence } from '../../sentences/sentence.ts'
import { join, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { isPossibleDay, lineAmount } from '../read-cells.ts'
import { beyondYears, firstReason, isEmpty, notADate, notANumber, unknownCurrency } from '../reasons.ts'
import { type Format, optional, type RawRows, required, stageRows } from './format.ts'

/** Stock codes that are postage, fees and adjustments. */
const notProducts = ['POST', 'DOT', 'D', 'M', 'S', 'B', 'C2', 'CRUK', 'PADS', 'BANK CHARGES', 'AMAZONFEE']

const isNotAProduct: Sql = sql`upper("StockCode") in (${join(notProducts.map(textLiteral), sql`, `)})`

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, "InvoiceNo" as order_id, "StockCode" as product_id, "Description" as product, "Country" as country,
      regexp_replace("CustomerID", '[.]0+$', '') as customer_id, "InvoiceDate" as ordered_at,
      starts_with(upper("InvoiceNo"), 'C') as is_refund,
      starts_with(upper("InvoiceNo"), 'A') as is_adjustment,
      case when ${isNotAProduct} then 'Not a product' end as category,
      ${raw.instant('InvoiceDate')} as "at",
      ${raw.number('Quantity')} as quantity,
      ${raw.money('UnitPrice')} as unit_price,
      ${lineAmount(raw.number('Quantity'), raw.number('UnitPrice'), raw.digits)} as paid
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`"at"`)} as day from typed)
  select *, ${firstReason([
    [sql`order_id is null`, isEmpty('InvoiceNo')],
    [sql`is_adjustment`, sentence('reject.bad-debt')],
    [sql`"at" is null`, notADate('InvoiceDate')],
    [sql`not ${isPossibleDay(sql`day`)}`, beyondYears('InvoiceDate')],
    [sql`quantity is null`, notANumber('Quantity')],
    [sql`unit_price is null or paid is null`, notANumber('UnitPrice')],
    [sql`quantity < 0 and not is_refund`, sentence('reject.stock-adjustment')],
    [sql`not ${raw.isKnownCurrency}`, unknownCurrency],
  ])} as reason
  from dated`

const stageLines = (raw: RawRows) => sql`
  insert into staged_lines by name
  select
    ${raw.file} as file, row, order_id, product_id, product, category, cast(quantity as double) as quantity, unit_price, paid
  from checked
  where reason is null`

const stageOrders = (raw: RawRows) => sql`
  insert into staged_orders by name
  select
    ${raw.file} as file, min(row) as row, true as from_lines, order_id, arg_min(customer_id, row) as customer_id,
    min("at") as "at", min(day) as day, 'web' as channel, 'paid' as status, ${raw.currency} as currency
  from checked
  where reason is null
  group by order_id`

const stagePeople = (raw: RawRows) => sql`
  insert into staged_people by name
  select
    ${raw.file} as file, arg_max(row, ("at", row)) as row, customer_id, arg_max(country, ("at", row)) as country, max("at") as said_at
  from checked
  where reason is null and customer_id is not null
  group by customer_id`

export const onlineRetail: Format = {
  id: 'online-retail',
  label: 'UCI Online Retail',
  about: 'A line of an invoice.',
  columns: [
    required('InvoiceNo', 'text', 'The invoice: our order.'),
    required('StockCode', 'text', 'The product’s id.'),
    optional('Description', 'text', 'The product’s name.'),
    required('Quantity', 'number', 'How many; negative in refunds.'),
    required('InvoiceDate', 'instant', 'When.'),
    required('UnitPrice', 'number', 'Price of one in pounds, with up to three decimals.'),
    required('CustomerID', 'text', 'The customer’s id, or empty.'),
    optional('Country', 'text', 'The customer’s country.'),
  ],
  needsOneOf: [],
  excludes: [],
  currency: 'GBP',
  rules: [
    'An invoice is an order of the channel web, at the earliest instant of its rows; every row is a line, also one that equals another (the same product scanned twice).',
    'An invoice comes whole: imported again, its rows replace the ones it had.',
    'C… invoices are refunds: negative orders on their own day.',
    'A… invoices are adjustments of bad debt, no sales: their rows are rejected and reported.',
    'Rows with a negative quantity outside a C… invoice are adjustments of stock, no sales: they are rejected and reported.',
    'Rows with price 0 otherwise are free items: lines with 0 paid. An invoice of nothing else is an order of 0, which is no purchase.',
    'What was paid for a line is quantity × price rounded to pence; an invoice’s amount is the sum of its lines. The price before discount is not known.',
    'CustomerID 17850.0 is customer 17850. Invoices without CustomerID are unattributed: in revenue, in no customer count.',
    'A customer’s country is the one of the latest invoice.',
    'POST, DOT, D, M, S, B, C2, CRUK, PADS, BANK CHARGES and AMAZONFEE are no products: their lines count as money and bear the category “Not a product”.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageLines(raw), stageOrders(raw), stagePeople(raw)],
}
