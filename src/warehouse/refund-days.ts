import { type Sql, sql, textLiteral } from '../sql/sql.ts'

// The longer word first: the first that fits is taken.
const mark = '(credit|refund|return|c|r)'
const separators = '[ _./#:-]*'

/** The ids of orders that a refund's id may name: it is the order's with a mark before it, or after it and a number. */
const afterMark = sql`regexp_replace(order_id, ${textLiteral(`(?i)^${mark}${separators}`)}, '')`
const beforeMark = sql`regexp_replace(order_id, ${textLiteral(`(?i)${separators}${mark}${separators}[0-9]*$`)}, '')`

/** Unattributed orders have no customer, which is as good as the same one. */
const customerOf = (table: Sql): Sql => sql`coalesce(${table}.customer_key, 0)`

const namedBy = (column: Sql): Sql => sql`
    select refunds.order_key as order_key, purchases.day as day, purchases.order_key as purchase_key, 0 as place
    from refunds
    join purchases on purchases.order_id = refunds.${column}
    where ${customerOf(sql`purchases`)} = ${customerOf(sql`refunds`)} and purchases.day <= refunds.day`

/**
 * Refunds with the day of the order that they refund, where that is known and another than their own; section 1 of the
 * definitions. It is the customer's order that the refund's id names; else the customer's latest purchase until then
 * that holds every product given back. `counted` and `within` narrow orders to those that count, and to some customers.
 */
export const refundDays = (counted: Sql, within: Sql): Sql => sql`
  with refunds as (
    select
      order_key,
      customer_key,
      day,
      ${afterMark} as named_after_mark,
      ${beforeMark} as named_before_mark
    from orders
    where paid < 0 and ${counted} ${within}
  ),
  purchases as (
    select order_key, order_id, customer_key, day
    from orders
    where paid > 0 and ${counted} ${within}
  ),
  given_back as (
    select distinct refunds.order_key as order_key, refunds.customer_key as customer_key, refunds.day as day, product_id
    from refunds
    join order_lines on order_lines.order_key = refunds.order_key
    where refunds.customer_key is not null and product_id is not null
  ),
  products_given_back as (
    select order_key, count(*) as products
    from given_back
    group by order_key
  ),
  bought as (
    select distinct purchases.order_key as order_key, purchases.customer_key as customer_key, purchases.day as day, product_id
    from purchases
    join order_lines on order_lines.order_key = purchases.order_key
    where purchases.customer_key in (select customer_key from given_back) and product_id is not null
  ),
  products_in_common as (
    select given_back.order_key as order_key, bought.order_key as purchase_key, bought.day as day, count(*) as products
    from given_back
    join bought on bought.customer_key = given_back.customer_key and bought.product_id = given_back.product_id
    where bought.day <= given_back.day
    group by given_back.order_key, bought.order_key, bought.day
  ),
  candidates as (${namedBy(sql`named_after_mark`)}
    union all${namedBy(sql`named_before_mark`)}
    union all
    select products_in_common.order_key as order_key, day, purchase_key, 1 as place
    from products_in_common
    join products_given_back on products_given_back.order_key = products_in_common.order_key
    where products_in_common.products = products_given_back.products
  ),
  ranked as (
    select
      order_key,
      day,
      row_number() over (partition by order_key order by place, day desc, purchase_key desc) as preference
    from candidates
  )
  select refunds.order_key as order_key, refunds.customer_key as customer_key, ranked.day as day
  from ranked
  join refunds on refunds.order_key = ranked.order_key
  where ranked.preference = 1 and ranked.day <> refunds.day
  order by order_key`
