import type { Dialect } from '../../sql/dialect.ts'
import { day, join, type Sql, sql } from '../../sql/sql.ts'
import { average, averageMoney, customers, money, moneyOrNone, purchaseCount, share } from '../column.ts'
import type { Asked } from '../metric.ts'
import { daysOfBucket, type Narrowed, orderedIn } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import type { CustomerFilter } from '../people/filter.ts'
import { ordersInPeriod } from './orders-in-period.ts'
import { buyersIn, purchasesIn, total } from './totals.ts'

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

/**
 * Who has one purchase alone by the end of the bucket in which it was: customer_key, bucket. One row of history holds on the
 * last day of that bucket, or of the period.
 */
const sole = ({ from, to, grain }: Asked, words: Dialect): Sql => sql`
      select customer_key, ${words.startOf(grain, sql`first_purchase_day`)} as bucket
      from purchase_history
      where purchases = 1 and first_purchase_day >= ${day(from)} and valid_from <= ${day(to)}
        and ${words.startOf(grain, sql`valid_from`)} = ${words.startOf(grain, sql`first_purchase_day`)}
        and (
          valid_to > ${day(to)}
          or ${words.startOf(grain, sql`valid_to`)} > ${words.startOf(grain, sql`first_purchase_day`)}
        )`

/**
 * Common table expressions ending in `bucketed_orders`: the orders of the period with their bucket, and under `sole_key` the
 * customer who has bought nothing else by the end of it. Everyone else who buys in a bucket has two purchases or more by then.
 */
export const bucketedOrders = (asked: Asked, words: Dialect): Sql => sql`
    orders_in_period as (${ordersInPeriod(asked, words)}),
    sole_purchases as (${sole(asked, words)}
    ),
    bucketed_orders as (
      select
        ${words.startOf(asked.grain, sql`orders_in_period.day`)} as bucket,
        orders_in_period.customer_key as customer_key,
        orders_in_period.channel as channel,
        orders_in_period.store as store,
        orders_in_period.paid as paid,
        orders_in_period.items as items,
        orders_in_period.gross as gross,
        sole_purchases.customer_key as sole_key
      from orders_in_period
      left join sole_purchases
        on sole_purchases.customer_key = orders_in_period.customer_key
        and sole_purchases.bucket = ${words.startOf(asked.grain, sql`orders_in_period.day`)}
    )`

const solePurchases = sql`count(case when paid > 0 then sole_key end)`
const known = sql`paid > 0 and gross is not null`
const given = sql`sum(case when ${known} then gross - paid end)`

/** The figures of a group of `bucketed_orders`, under their names in answers. */
export const figuresIn = (words: Dialect): Sql =>
  join(
    [
      sql`${total(sql`paid`, words)} as revenue`,
      sql`${purchasesIn} as purchases`,
      sql`${buyersIn(words)} as buyers`,
      sql`${words.ratio(sql`sum(case when paid > 0 then paid end)`, purchasesIn)} as "averageOrderValue"`,
      sql`${words.ratio(sql`sum(case when paid > 0 then items end)`, purchasesIn)} as "itemsPerPurchase"`,
      sql`${words.ratio(sql`sum(paid)`, buyersIn(words))} as "revenuePerBuyer"`,
      sql`${words.ratio(purchasesIn, buyersIn(words))} as "purchaseFrequency"`,
      sql`${words.ratio(sql`(${buyersIn(words)} - ${solePurchases})`, buyersIn(words))} as "repeatRate"`,
      sql`${words.toInteger(given)} as discount`,
      sql`${words.ratio(given, sql`sum(case when ${known} then gross end)`)} as "discountRate"`,
      sql`${total(sql`case when paid < 0 then -paid end`, words)} as refunds`,
      sql`${words.ratio(sql`sum(case when paid < 0 then -paid else 0 end)`, sql`sum(case when paid > 0 then paid else 0 end)`)} as "refundRate"`,
    ],
    sql`,
        `,
  )

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
