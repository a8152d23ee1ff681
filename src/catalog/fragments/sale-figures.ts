import type { Dialect } from '../../sql/dialect.ts'
import { day, join, type Sql, sql } from '../../sql/sql.ts'
import { average, averageMoney, customers, money, moneyOrNone, purchaseCount, share } from '../column.ts'
import type { Asked } from '../metric.ts'
import { daysOfBucket, type Narrowed, orderedIn } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import type { CustomerFilter } from '../people/filter.ts'
import { ordersInPeriod } from './orders-in-period.ts'
import { purchasesIn, total } from './totals.ts'

/** The numbers of the purchase activity, of each bucket or of a part of it. */
export const saleColumns = {
  revenue: money('Revenue'),
  purchases: purchaseCount('Purchases'),
  buyers: customers('Buyers'),
  averageOrderValue: averageMoney('Average order value'),
  itemsPerPurchase: average('Items per purchase'),
  revenuePerBuyer: averageMoney('Revenue per buyer'),
  purchaseFrequency: average('Purchase frequency'),
  repeatRate: share('Repeat rate'),
  discount: moneyOrNone('Discount'),
  discountRate: share('Discount rate'),
  refunds: money('Refunds'),
  refundRate: share('Refund rate'),
} as const

/** A bucket in which nothing was sold, in the answers worked out by hand. */
export const nothingSold = {
  revenue: 0,
  purchases: 0,
  buyers: 0,
  averageOrderValue: null,
  itemsPerPurchase: null,
  revenuePerBuyer: null,
  purchaseFrequency: null,
  repeatRate: null,
  discount: null,
  discountRate: null,
  refunds: 0,
  refundRate: null,
} as const

/** Common table expressions ending in `bucketed_orders`: the orders of the period with their bucket. */
export const bucketedOrders = (asked: Asked, words: Dialect): Sql => sql`
    orders_in_period as (${ordersInPeriod(asked, words)}),
    bucketed_orders as (
      select
        ${words.startOf(asked.grain, sql`day`)} as bucket,
        customer_key,
        channel,
        store,
        paid,
        items,
        gross
      from orders_in_period
    )`

const isPriced = sql`paid > 0 and gross is not null`

/** Sums over the orders of a customer, which are added up once more; of no value where none of them has one. */
const perCustomer = sql`
        sum(paid) as paid_sum,
        ${purchasesIn} as purchase_count,
        sum(case when paid > 0 then paid end) as sold_sum,
        sum(case when paid > 0 then items end) as items_sum,
        sum(case when ${isPriced} then gross - paid end) as discount_sum,
        sum(case when ${isPriced} then gross end) as priced_sum,
        sum(case when paid < 0 then -paid else 0 end) as refund_sum`

const buyers = sql`count(*) filter (where purchase_count > 0 and bucket_customers.customer_key is not null)`
const repeating = sql`count(*) filter (where purchase_count > 0 and repeating_customers.customer_key is not null)`

/** Over `bucket_customers`, joined from the left with `repeating_customers`. */
const figureColumns = (words: Dialect): Sql =>
  join(
    [
      sql`${total(sql`paid_sum`, words)} as revenue`,
      sql`${total(sql`purchase_count`, words)} as purchases`,
      sql`${buyers} as buyers`,
      sql`${words.ratio(sql`sum(sold_sum)`, sql`sum(purchase_count)`)} as "averageOrderValue"`,
      sql`${words.ratio(sql`sum(items_sum)`, sql`sum(purchase_count)`)} as "itemsPerPurchase"`,
      sql`${words.ratio(sql`sum(paid_sum)`, buyers)} as "revenuePerBuyer"`,
      sql`${words.ratio(sql`sum(purchase_count)`, buyers)} as "purchaseFrequency"`,
      sql`${words.ratio(repeating, buyers)} as "repeatRate"`,
      sql`${words.toInteger(sql`sum(discount_sum)`)} as discount`,
      sql`${words.ratio(sql`sum(discount_sum)`, sql`sum(priced_sum)`)} as "discountRate"`,
      sql`${total(sql`refund_sum`, words)} as refunds`,
      sql`${words.ratio(sql`sum(refund_sum)`, sql`sum(sold_sum)`)} as "refundRate"`,
      sql`${total(sql`case when bucket_customers.customer_key is null then paid_sum end`, words)} as "unattributedRevenue"`,
    ],
    sql`,
        `,
  )

/**
 * Common table expressions ending in `figures`, from a relation of bucketed orders: one row per bucket and part of it, which
 * the columns of `parts` name, with its figures under their names in answers. Summed per customer first, so that buyers need
 * not be told apart. A purchase begins a row of history on its day, so whoever bought in a bucket and has two purchases by the
 * end of it has a row in it that says so.
 */
export function figuresOf(orders: Sql, parts: readonly Sql[], asked: Asked, words: Dialect): Sql {
  const columns = [sql`bucket`, ...parts]
  const groups = columns.map((column) => sql`bucket_customers.${column}`)
  return sql`
    bucket_customers as (
      select ${join(columns, sql`, `)}, customer_key, ${perCustomer}
      from ${orders}
      group by ${join(columns, sql`, `)}, customer_key
    ),
    repeating_customers as (
      select distinct customer_key, ${words.startOf(asked.grain, sql`valid_from`)} as bucket
      from purchase_history
      where purchases >= 2 and valid_from >= ${day(asked.from)} and valid_from <= ${day(asked.to)}
    ),
    figures as (
      select
        ${join(
          columns.map((column) => sql`bucket_customers.${column} as ${column}`),
          sql`, `,
        )},
        ${figureColumns(words)}
      from bucket_customers
      left join repeating_customers
        on repeating_customers.customer_key = bucket_customers.customer_key
        and repeating_customers.bucket = bucket_customers.bucket
      group by ${join(groups, sql`, `)}
    )`
}

/** The figures of every bucket out of `figures`, joined from the left: nothing sold is zero, and no mean or rate. */
export const figuresOrNone: Sql = sql`coalesce(figures.revenue, 0) as revenue,
      coalesce(figures.purchases, 0) as purchases,
      coalesce(figures.buyers, 0) as buyers,
      figures."averageOrderValue" as "averageOrderValue",
      figures."itemsPerPurchase" as "itemsPerPurchase",
      figures."revenuePerBuyer" as "revenuePerBuyer",
      figures."purchaseFrequency" as "purchaseFrequency",
      figures."repeatRate" as "repeatRate",
      figures.discount as discount,
      figures."discountRate" as "discountRate",
      coalesce(figures.refunds, 0) as refunds,
      figures."refundRate" as "refundRate"`

/** Which part of a bucket a row tells of. */
type PartOf<Row> = (row: Row, asking: Asking) => Narrowed

/** Who stands behind the figures of a bucket, or of the part of it that a row tells of. */
export function saleBehind<Row extends { bucket: string }>(partOf: PartOf<Row> = () => ({})) {
  const who =
    (what: Parameters<typeof orderedIn>[1]) =>
    (row: Row, asking: Asking): CustomerFilter =>
      orderedIn(asking, what, { ...partOf(row, asking), days: daysOfBucket(row.bucket, asking) })
  const repeating = (row: Row, asking: Asking): CustomerFilter => ({
    all: [who('purchase')(row, asking), { kind: 'purchases', min: 2, asOf: daysOfBucket(row.bucket, asking).to }],
  })
  return {
    purchases: who('purchase'),
    buyers: { sameAs: 'purchases' },
    averageOrderValue: { sameAs: 'purchases' },
    itemsPerPurchase: { sameAs: 'purchases' },
    purchaseFrequency: { sameAs: 'purchases' },
    repeatRate: repeating,
    revenue: who('either'),
    revenuePerBuyer: { sameAs: 'revenue' },
    discount: who('discounted'),
    discountRate: who('priced'),
    refunds: who('refund'),
    refundRate: { sameAs: 'revenue' },
  } as const
}
