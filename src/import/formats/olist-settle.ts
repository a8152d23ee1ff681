import { type Sentence, sentence } from '../../sentences/sentence.ts'
import { identifier, type Sql, sql } from '../../sql/sql.ts'
import { stagedReason } from '../reasons.ts'

/** Where Olist's files wait for each other. They are there whichever of the files was given. */
export const olistTables: readonly Sql[] = [
  sql`create temporary table if not exists olist_orders (
    file integer, row integer, order_id varchar, customer_id varchar, status varchar, "at" timestamp, day date, currency varchar)`,
  sql`create temporary table if not exists olist_items (order_id varchar, item integer, file integer, row integer, amount bigint)`,
  sql`create temporary table if not exists olist_payments (
    file integer, row integer, order_id varchar, sequence varchar, amount bigint)`,
  sql`create temporary table if not exists olist_customers (
    file integer, row integer, customer_id varchar, person_id varchar, city varchar)`,
  sql`create temporary table if not exists olist_products (file integer, row integer, product_id varchar, category varchar)`,
  sql`create temporary table if not exists olist_translations (file integer, row integer, category varchar, english varchar)`,
]

/** The same payment or item in two files given together counts once. */
const amounts = sql`
  create or replace temporary table olist_amounts as
  with paid as (
    select order_id, sum(amount) as amount
    from (
      select order_id, amount
      from olist_payments
      qualify row_number() over (partition by order_id, sequence order by file desc, row desc) = 1
    )
    group by order_id
  ),
  priced as (
    select order_id, sum(amount) as amount
    from (
      select order_id, amount
      from olist_items
      qualify row_number() over (partition by order_id, item order by file desc, row desc) = 1
    )
    group by order_id
  )
  select order_id, cast(coalesce(paid.amount, priced.amount) as bigint) as amount
  from paid
  full join priced using (order_id)`

const rejectStrangers = sql`
  update staged_rows set reason = ${stagedReason(sentence('reject.unknown-person'))}
  from olist_orders
  where staged_rows.file = olist_orders.file and staged_rows.row = olist_orders.row and staged_rows.reason is null
    and olist_orders.customer_id not in (select customer_id from olist_customers)`

const rejectUnpriced = sql`
  update staged_rows set reason = ${stagedReason(sentence('reject.unpriced'))}
  from olist_orders
  where staged_rows.file = olist_orders.file and staged_rows.row = olist_orders.row and staged_rows.reason is null
    and status = 'paid' and olist_orders.order_id not in (select order_id from olist_amounts)`

const stageOrders = sql`
  insert into staged_orders by name
  with persons as (
    select customer_id, arg_max(person_id, (file, row)) as person_id
    from olist_customers
    group by customer_id
  )
  select
    olist_orders.file, olist_orders.row, false as from_lines, olist_orders.order_id, persons.person_id as customer_id,
    olist_orders."at", olist_orders.day, 'web' as channel, coalesce(olist_amounts.amount, 0) as paid,
    olist_orders.status, olist_orders.currency
  from olist_orders
  join persons on persons.customer_id = olist_orders.customer_id
  left join olist_amounts on olist_amounts.order_id = olist_orders.order_id
  where olist_amounts.amount is not null or olist_orders.status <> 'paid'`

const rejectPayments = sql`
  update staged_rows set reason = ${stagedReason(sentence('reject.payment-without-order'))}
  from olist_payments
  where staged_rows.file = olist_payments.file and staged_rows.row = olist_payments.row and staged_rows.reason is null
    and olist_payments.order_id not in (select order_id from staged_orders)`

/** A person is where the latest order went. */
const stagePeople = sql`
  insert into staged_people by name
  with latest as (select customer_id, max("at") as "at" from olist_orders group by customer_id)
  select olist_customers.file, olist_customers.row, person_id as customer_id, city, 'BR' as country, latest."at" as said_at
  from olist_customers
  left join latest on latest.customer_id = olist_customers.customer_id`

/** Of each product: its category by the name it shall bear, and an order that has an item of it (null: none has). */
const categories = sql`
  create or replace temporary table olist_categories as
  with products as (
    select product_id, arg_max(category, (file, row)) filter (category is not null) as category
    from olist_products
    group by product_id
  ),
  translations as (select category, arg_max(english, (file, row)) as english from olist_translations group by category),
  sold as (
    select product_id, min(order_id) as order_id
    from staged_lines
    where order_id in (select order_id from staged_orders)
    group by product_id
  )
  select product_id, products.category, coalesce(english, products.category) as name, sold.order_id
  from products
  left join translations on translations.category = products.category
  left join sold using (product_id)`

const categorise = sql`
  update staged_lines set category = olist_categories.name
  from olist_categories
  where staged_lines.product_id = olist_categories.product_id`

/** A row that tells of items is news when an order of theirs is. */
const tellOrders = (rows: 'olist_products' | 'olist_translations', by: 'product_id' | 'category'): Sql => sql`
  update staged_rows set order_id = told.order_id
  from (
    select rows.file, rows.row, min(olist_categories.order_id) as order_id
    from ${identifier(rows)} as rows
    join olist_categories on olist_categories.${identifier(by)} = rows.${identifier(by)}
    group by rows.file, rows.row
  ) as told
  where staged_rows.file = told.file and staged_rows.row = told.row`

const rejectUnsold = (rows: 'olist_products' | 'olist_translations', reason: Sentence): Sql => sql`
  update staged_rows set reason = ${stagedReason(reason)}
  from ${identifier(rows)} as rows
  where staged_rows.file = rows.file and staged_rows.row = rows.row and staged_rows.reason is null
    and staged_rows.order_id is null`

/** Puts Olist's orders, items, payments, customers and products together. */
export const settleOlist: readonly Sql[] = [
  amounts,
  rejectStrangers,
  rejectUnpriced,
  stageOrders,
  rejectPayments,
  stagePeople,
  categories,
  categorise,
  tellOrders('olist_products', 'product_id'),
  tellOrders('olist_translations', 'category'),
  rejectUnsold('olist_products', sentence('reject.unsold-product')),
  rejectUnsold('olist_translations', sentence('reject.unsold-category')),
  ...['orders', 'items', 'payments', 'customers', 'amounts', 'products', 'translations', 'categories'].map(
    (name) => sql`drop table ${identifier(`olist_${name}`)}`,
  ),
]
