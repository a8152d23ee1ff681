import { type Sql, sql } from '../../sql/sql.ts'
import { isPossibleDay } from '../read-cells.ts'
import {
  beyondYears,
  firstReason,
  isEmpty,
  noneOf,
  notADate,
  notANumber,
  notWhole,
  unknownCurrency,
} from '../reasons.ts'
import { type Format, optional, type RawRows, required, stageRows } from './format.ts'
import { olistTables, settleOlist } from './olist-settle.ts'

const shared = { needsOneOf: [], excludes: [], currency: 'BRL', settle: settleOlist } as const

const needsOrders = { anyOf: ['olist-orders'], otherwise: 'file.alone-olist-parts' } as const

/** Approved by the payment, and on the way; a created order was not paid yet. */
const status = sql`case
  when order_status in ('approved', 'processing', 'invoiced', 'shipped', 'delivered') then 'paid'
  when order_status in ('canceled', 'unavailable') then 'cancelled'
  when order_status = 'created' then 'pending'
end`

const checkedOrders = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, order_id, customer_id, order_status, order_purchase_timestamp, ${status} as known_status,
      ${raw.instant('order_purchase_timestamp')} as "at"
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`"at"`)} as day from typed)
  select *, ${firstReason([
    [sql`order_id is null`, isEmpty('order_id')],
    [sql`customer_id is null`, isEmpty('customer_id')],
    [sql`"at" is null`, notADate('order_purchase_timestamp')],
    [sql`not ${isPossibleDay(sql`day`)}`, beyondYears('order_purchase_timestamp')],
    [
      sql`known_status is null`,
      noneOf('order_status', 'created, approved, processing, invoiced, shipped, delivered, unavailable, canceled'),
    ],
    [sql`not ${raw.isKnownCurrency}`, unknownCurrency],
  ])} as reason
  from dated`

const stageOrders = (raw: RawRows): Sql => sql`
  insert into olist_orders by name
  select ${raw.file} as file, row, order_id, customer_id, known_status as status, "at", day, ${raw.currency} as currency
  from checked
  where reason is null`

const checkedItems = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, order_id, try_cast(order_item_id as integer) as item, product_id, price, freight_value,
      ${raw.money('price')} as amount, ${raw.money('freight_value')} as freight
    from ${raw.rows}
  )
  select *, ${firstReason([
    [sql`order_id is null`, isEmpty('order_id')],
    [sql`item is null`, notWhole('order_item_id')],
    [sql`amount is null`, notANumber('price')],
    [sql`freight_value is not null and freight is null`, notANumber('freight_value')],
    [sql`not ${raw.isKnownCurrency}`, unknownCurrency],
  ])} as reason
  from typed`

const stageItems = (raw: RawRows): readonly Sql[] => [
  sql`
    insert into olist_items by name
    select ${raw.file} as file, row, order_id, item, amount + coalesce(freight, 0) as amount from checked where reason is null`,
  sql`
    insert into staged_lines by name
    select ${raw.file} as file, row, order_id, item as line, product_id, 1 as quantity, amount as unit_price, amount as paid
    from checked
    where reason is null`,
]

const checkedPayments = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  with typed as (
    select row, order_id, payment_sequential, payment_value, ${raw.money('payment_value')} as amount
    from ${raw.rows}
  )
  select *, ${firstReason([
    [sql`order_id is null`, isEmpty('order_id')],
    [sql`amount is null`, notANumber('payment_value')],
    [sql`not ${raw.isKnownCurrency}`, unknownCurrency],
  ])} as reason
  from typed`

const stagePayments = (raw: RawRows): Sql => sql`
  insert into olist_payments by name
  select ${raw.file} as file, row, order_id, payment_sequential as sequence, amount from checked where reason is null`

const checkedCustomers = (raw: RawRows): Sql => sql`
  create or replace temporary table checked as
  select row, cast(null as varchar) as order_id, customer_id, customer_unique_id, customer_city, ${firstReason([
    [sql`customer_id is null`, isEmpty('customer_id')],
    [sql`customer_unique_id is null`, isEmpty('customer_unique_id')],
  ])} as reason
  from ${raw.rows}`

const stageCustomers = (raw: RawRows): Sql => sql`
  insert into olist_customers by name
  select ${raw.file} as file, row, customer_id, customer_unique_id as person_id, customer_city as city
  from checked
  where reason is null`

const olistOrders: Format = {
  ...shared,
  id: 'olist-orders',
  label: 'Olist orders',
  about: 'An order of olist_orders_dataset.csv; its customers and its payments or items come in files beside it.',
  columns: [
    required('order_id', 'text', 'The order’s id.'),
    required('customer_id', 'text', 'A customer’s id that only this order has.'),
    required('order_status', 'text', 'How far the order got.'),
    required('order_purchase_timestamp', 'instant', 'When it was ordered.'),
  ],
  ignores: [
    'order_approved_at',
    'order_delivered_carrier_date',
    'order_delivered_customer_date',
    'order_estimated_delivery_date',
  ],
  companions: [
    {
      anyOf: ['olist-customers'],
      otherwise: 'file.alone-olist-orders-without-customers',
    },
    {
      anyOf: ['olist-payments', 'olist-items'],
      otherwise: 'file.alone-olist-orders-without-amounts',
    },
  ],
  rules: [
    'The files are given together, in any order; orders, items or payments alone are refused.',
    'The customer is the customer_unique_id that the customers file gives for the order’s customer_id; an order without it is rejected.',
    'What was paid is the sum of the order’s payments (freight included); where it has none, the sum of price and freight of its items. An order that counts and has neither is rejected; one that does not count is kept with 0.',
    'Delivered, shipped, invoiced, processing and approved orders count; created ones are pending; canceled and unavailable ones are cancelled.',
    'Orders are of the channel web. The price before discounts is not known.',
  ],
  stage: (raw) => [...olistTables, checkedOrders(raw), stageRows(raw), stageOrders(raw)],
}

const olistItems: Format = {
  ...shared,
  id: 'olist-items',
  label: 'Olist order items',
  about: 'One item of an order, of olist_order_items_dataset.csv.',
  columns: [
    required('order_id', 'text', 'The order’s id.'),
    required('order_item_id', 'text', 'Number of the item within its order.'),
    required('product_id', 'text', 'The product’s id.'),
    required('price', 'number', 'Price of the item.'),
    optional('freight_value', 'number', 'Freight of the item.'),
  ],
  ignores: ['seller_id', 'shipping_limit_date'],
  companions: [needsOrders],
  rules: [
    'Each item is a line of quantity 1 at its price; freight is in the order’s amount and in no line.',
    'An item whose order is not there is rejected.',
  ],
  stage: (raw) => [...olistTables, checkedItems(raw), stageRows(raw), ...stageItems(raw)],
}

const olistPayments: Format = {
  ...shared,
  id: 'olist-payments',
  label: 'Olist order payments',
  about: 'One payment of an order, of olist_order_payments_dataset.csv.',
  columns: [
    required('order_id', 'text', 'The order’s id.'),
    required('payment_sequential', 'text', 'Number of the payment within its order.'),
    required('payment_value', 'number', 'What was paid; vouchers are payments too.'),
  ],
  ignores: ['payment_type', 'payment_installments'],
  companions: [needsOrders],
  rules: [
    'The payments of an order are added up to what was paid for it.',
    'A payment whose order is not there is rejected.',
  ],
  stage: (raw) => [...olistTables, checkedPayments(raw), stageRows(raw), stagePayments(raw)],
}

const olistCustomers: Format = {
  ...shared,
  id: 'olist-customers',
  label: 'Olist customers',
  about: 'The customer of one order, of olist_customers_dataset.csv.',
  columns: [
    required('customer_id', 'text', 'The id that one order has for its customer.'),
    required('customer_unique_id', 'text', 'The person: our customer_id.'),
    optional('customer_city', 'text', 'City.'),
  ],
  ignores: ['customer_zip_code_prefix', 'customer_state'],
  rules: ['Rows of the same customer_unique_id are one customer, in the city of the latest order, in Brazil.'],
  stage: (raw) => [...olistTables, checkedCustomers(raw), stageRows(raw), stageCustomers(raw)],
}

/** The files of the Olist data set. */
export const olist: readonly Format[] = [olistOrders, olistItems, olistPayments, olistCustomers]
