import { sentence } from '../../sentences/sentence.ts'
import { join, type Sql, sql } from '../../sql/sql.ts'
import { emailFrom, phoneFrom } from '../contacts.ts'
import { isPossibleDay, lineAmount, subscriptionStatusFrom } from '../read-cells.ts'
import { beyondYears, firstReason, isEmpty, noneOf, notADate, notANumber, unknownCurrency } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'
import { firstOfOrder, stageOrdersWithLines, withoutApostrophe } from './orders-with-lines.ts'

const orderCells = [
  sql`"Email"`,
  sql`"Phone"`,
  sql`"Billing Phone"`,
  sql`"Financial Status"`,
  sql`"Created at"`,
  sql`"Cancelled at"`,
  sql`"Accepts Marketing"`,
  sql`"currency"`,
  sql`"Total"`,
  sql`"Discount Amount"`,
  sql`"Refunded Amount"`,
  sql`"Outstanding Balance"`,
  sql`"Payment Method"`,
  sql`"Source"`,
  sql`"Location"`,
  sql`"Billing City"`,
  sql`"Billing Country"`,
]

const status = sql`case
  when contains(lower("Payment Method"), 'bogus') then 'test'
  when "Cancelled at" is not null then 'cancelled'
  when "Financial Status" is null
    or lower("Financial Status") in ('paid', 'partially_paid', 'refunded', 'partially_refunded') then 'paid'
  when lower("Financial Status") in ('pending', 'authorized', 'unpaid') then 'pending'
  when lower("Financial Status") in ('voided', 'expired') then 'cancelled'
end`

/** Of an order that counts: what was given back of it. */
const refunded = sql`case
  when known_status = 'paid' and lower("Financial Status") = 'refunded' then coalesce(nullif(refunded_amount, 0), paid)
  when known_status = 'paid' and lower("Financial Status") = 'partially_refunded' then refunded_amount
end`

/** Shopify writes `-0500`, which the engine does not take for a zone. */
const zoned = (cell: Sql): Sql => sql`regexp_replace(${cell}, ' ?([-+][0-9]{2})([0-9]{2})$', '\\1:\\2')`

const heads = (raw: RawRows): Sql => sql`
  heads as (
    select order_id, ${join(firstOfOrder(orderCells), sql`, `)}
    from (
      select row, ${withoutApostrophe(sql`"Name"`)} as order_id,
        ${join(orderCells, sql`, `)}
      from ${raw.rows}
    )
    where order_id is not null
    group by order_id
  ),
  zoned_heads as (select * replace (${zoned(sql`"Created at"`)} as "Created at") from heads),
  read_heads as (
    select
      *, ${emailFrom(sql`"Email"`)} as email_address,
      ${phoneFrom(sql`coalesce(${withoutApostrophe(sql`"Phone"`)}, ${withoutApostrophe(sql`"Billing Phone"`)})`)} as phone_number,
      ${raw.instant('Created at')} as "at", ${subscriptionStatusFrom(sql`"Accepts Marketing"`)} as known_consent, ${raw.instant('Cancelled at')} as cancelled_at, ${status} as known_status,
      case when lower("Source") = 'pos' then 'store' else 'web' end as channel,
      case when lower("Source") = 'pos' then "Location" end as store,
      ${raw.currency} as row_currency, ${raw.isKnownCurrency} as is_known_currency,
      ${raw.money('Total')} - case when lower("Financial Status") = 'partially_paid'
        then coalesce(${raw.money('Outstanding Balance')}, 0) else 0 end as paid,
      ${raw.money('Discount Amount')} as discount,
      ${raw.money('Refunded Amount')} as refunded_amount
    from zoned_heads
  )`

const orderFaults = [
  [sql`order_id is null`, sentence('reject.no-order-number')],
  [sql`"Created at" is null`, sentence('reject.empty-on-order', { column: 'Created at' })],
  [sql`"at" is null`, notADate('Created at')],
  [sql`not ${isPossibleDay(sql`day`)}`, beyondYears('Created at')],
  [isUnreadable(sql`"Cancelled at"`, sql`cancelled_at`), notADate('Cancelled at')],
  [sql`"Total" is null`, sentence('reject.empty-on-order', { column: 'Total' })],
  [sql`paid is null`, notANumber('Total')],
  [isUnreadable(sql`"Discount Amount"`, sql`discount`), notANumber('Discount Amount')],
  [isUnreadable(sql`"Refunded Amount"`, sql`refunded_amount`), notANumber('Refunded Amount')],
  [
    isUnreadable(sql`"Accepts Marketing"`, sql`known_consent`),
    sentence('reject.neither-yes-nor-no', { column: 'Accepts Marketing' }),
  ],
  [
    sql`known_status is null`,
    noneOf(
      'Financial Status',
      'paid, partially_paid, refunded, partially_refunded, pending, authorized, unpaid, voided, expired',
    ),
  ],
  [sql`not is_known_currency`, unknownCurrency],
] as const

const checked = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  with ${heads(raw)},
  lines as (
    select
      row, ${withoutApostrophe(sql`"Name"`)} as order_id, ${withoutApostrophe(sql`"Lineitem sku"`)} as product_id,
      "Lineitem name" as product, "Lineitem quantity", "Lineitem price", "Lineitem discount",
      cast(${raw.number('Lineitem quantity')} as double) as quantity, ${raw.money('Lineitem price')} as unit_price,
      ${lineAmount(raw.number('Lineitem quantity'), raw.number('Lineitem price'), raw.digits)} as line_gross,
      ${raw.money('Lineitem discount')} as line_discount
    from ${raw.rows}
  ),
  whole as (
    select
      lines.*, line_gross - coalesce(line_discount, 0) as line_paid, read_heads.* exclude (order_id, "Email", "Phone"),
      cast(null as varchar) as customer_id, email_address as email, phone_number as phone,
      ${raw.dayOf(sql`"at"`)} as day, ${refunded} as refunded
    from lines
    left join read_heads on read_heads.order_id = lines.order_id
  )
  select *, ${firstReason([
    ...orderFaults,
    [isUnreadable(sql`"Lineitem quantity"`, sql`quantity`), notANumber('Lineitem quantity')],
    [isUnreadable(sql`"Lineitem price"`, sql`unit_price`), notANumber('Lineitem price')],
    [isUnreadable(sql`"Lineitem discount"`, sql`line_discount`), notANumber('Lineitem discount')],
    [sql`quantity is not null and line_gross is null`, isEmpty('Lineitem price')],
  ])} as reason
  from whole`

const stagePeople = (raw: RawRows): Sql => sql`
  insert into staged_people by name
  select
    ${raw.file} as file, arg_max(row, ("at", row)) as row, email, arg_max("Billing City", ("at", row)) as city,
    arg_max("Billing Country", ("at", row)) as country, max("at") as said_at
  from checked
  where reason is null and email is not null
  group by email`

/** What was ticked with an order held from the order. A staged fact stands in the row of its order. */
const stageConsents = (raw: RawRows): Sql => sql`
  insert into staged_facts by name
  select
    ${raw.file} as file, min(row) as row, 'subscription' as kind, any_value(email) as email, any_value(phone) as phone,
    any_value("at") as "at", any_value(day) as day, 'email' as channel, any_value(known_consent) as status,
    'Shopify order' as source
  from checked
  where reason is null and known_consent is not null and email is not null
  group by order_id`

const ignores = [
  ...['Paid at', 'Fulfillment Status', 'Fulfilled at', 'Subtotal', 'Shipping', 'Taxes', 'Discount Code', 'Notes', 'Id'],
  ...['Shipping Method', 'Lineitem compare at price', 'Lineitem requires shipping', 'Lineitem taxable', 'Tags'],
  ...['Lineitem fulfillment status', 'Billing Name', 'Billing Street', 'Billing Address1', 'Billing Address2'],
  ...['Billing Company', 'Billing Zip', 'Billing Province', 'Shipping Name', 'Shipping Street', 'Shipping Address1'],
  ...['Shipping Address2', 'Shipping Company', 'Shipping City', 'Shipping Zip', 'Shipping Province', 'Risk Level'],
  ...['Shipping Country', 'Shipping Phone', 'Note Attributes', 'Payment Reference', 'Vendor', 'Employee', 'Device ID'],
  ...[1, 2, 3, 4, 5].flatMap((tax) => [`Tax ${tax} Name`, `Tax ${tax} Value`]),
  ...['Receipt Number', 'Duties', 'Billing Province Name', 'Shipping Province Name', 'Payment ID'],
  ...['Payment Terms Name', 'Next Payment Due At', 'Payment References'],
]

export const shopifyOrders: Format = {
  id: 'shopify-orders',
  label: 'Shopify orders',
  about: 'A line of an order; the cells of the order stand on its first row only.',
  columns: [
    required('Name', 'text', 'The order’s number, such as #1001.'),
    required('Email', 'text', 'The customer’s e-mail address.'),
    required('Financial Status', 'text', 'Whether it was paid.'),
    required('Created at', 'instant', 'When it was ordered.'),
    required('Total', 'number', 'What the order cost, with shipping and taxes and after discounts.'),
    required('Lineitem quantity', 'number', 'How many.'),
    required('Lineitem price', 'number', 'Price of one, before any discount.'),
    optional('Lineitem name', 'text', 'The product’s name.'),
    optional('Lineitem sku', 'text', 'The product’s id.'),
    optional('Lineitem discount', 'number', 'Discount on the line.'),
    optional('Discount Amount', 'number', 'Discount on the whole order.'),
    optional('Refunded Amount', 'number', 'What was given back.'),
    optional('Outstanding Balance', 'number', 'What is still to be paid.'),
    optional('Cancelled at', 'instant', 'When the order was cancelled.'),
    optional('currency', 'text', 'ISO 4217 code of the amounts.'),
    optional('Accepts Marketing', 'text', 'yes or no.'),
    optional('Phone', 'text', 'The customer’s phone number.'),
    optional('Billing Phone', 'text', 'Taken where Phone is empty.'),
    optional('Billing City', 'text', 'The customer’s city.'),
    optional('Billing Country', 'text', 'The customer’s country.'),
    optional('Payment Method', 'text', 'Tells test orders: Shopify’s Bogus Gateway.'),
    optional('Source', 'text', 'pos for a sale in a store.'),
    optional('Location', 'text', 'The store of a sale with Source pos.'),
  ],
  needsOneOf: [],
  excludes: [],
  ignores,
  orderColumn: 'Name',
  currency: null,
  rules: [
    'Rows of the same Name are one order; each of its cells is taken from the first of its rows that fills it. Rows with a quantity are its lines, in the order of the file. An order comes whole: imported again, its lines replace the ones it had.',
    'What was paid is Total, shipping and taxes included, so it may be more than the sum of the lines; of a partially_paid order, Total − Outstanding Balance. The price before discounts is that and Discount Amount.',
    'What was paid for a line is Lineitem price × Lineitem quantity − Lineitem discount.',
    'Orders that are paid, partially_paid, refunded or partially_refunded count; pending, authorized and unpaid ones, voided and expired ones, all with Cancelled at, and test orders (Bogus Gateway) are kept and count nowhere. An empty Financial Status is paid.',
    'The Refunded Amount of a refunded or partially_refunded order is an order of its own, “#1001 refund”, with a negative amount. The export does not say when money was given back, so the refund is dated by the order. A refunded order without an amount was given back whole; a partially refunded one without an amount stays as it is.',
    'Shopify’s export of orders has no customer id: the customer is known by Email, else by Phone or Billing Phone. An order with none of them is unattributed.',
    'Accepts Marketing is an e-mail status from the instant of its order: yes is subscribed, no is unsubscribed, empty says nothing. City and country are those of the customer’s latest order.',
    'Source pos is a sale in the store named by Location; any other is a web sale.',
    'Apostrophes before numbers and phones (’#1001) are left out.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), ...stageOrdersWithLines(raw), stagePeople(raw), stageConsents(raw)],
}
