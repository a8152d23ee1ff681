import { day, sql } from '../../sql/sql.ts'
import { average, averageMoney, bucket, customers, money, purchaseCount } from '../column.ts'
import { ordersInPeriod } from '../fragments/orders-in-period.ts'
import { averageOrderValueIn, buyersIn, purchasesIn, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket, orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const revenueOverTime = defineMetric({
  label: 'Revenue over time',
  description:
    'Revenue, purchases, buyers, average order value, items per purchase, refunds and unattributed revenue of each day, week, month or year of the period. A bucket at either end holds only the days inside the period.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: {
    bucket: bucket('From'),
    revenue: money('Revenue'),
    purchases: purchaseCount('Purchases'),
    buyers: customers('Buyers'),
    averageOrderValue: averageMoney('Average order value'),
    itemsPerPurchase: average('Items per purchase'),
    refunds: money('Refunds'),
    unattributedRevenue: money('Unattributed revenue'),
  },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)}),
    bucketed_orders as (
      select ${words.startOf(asked.grain, sql`day`)} as bucket, customer_key, paid, items
      from orders_in_period
    ),
    figures as (
      select
        bucket,
        ${total(sql`paid`, words)} as revenue,
        ${purchasesIn} as purchases,
        ${buyersIn(words)} as buyers,
        ${averageOrderValueIn(words)} as average_order_value,
        ${words.ratio(sql`sum(case when paid > 0 then items end)`, purchasesIn)} as items_per_purchase,
        ${total(sql`case when paid < 0 then -paid end`, words)} as refunds,
        ${total(sql`case when customer_key is null then paid end`, words)} as unattributed_revenue
      from bucketed_orders
      group by bucket
    )
    select
      buckets.bucket as bucket,
      coalesce(figures.revenue, 0) as revenue,
      coalesce(figures.purchases, 0) as purchases,
      coalesce(figures.buyers, 0) as buyers,
      figures.average_order_value as "averageOrderValue",
      figures.items_per_purchase as "itemsPerPurchase",
      coalesce(figures.refunds, 0) as refunds,
      coalesce(figures.unattributed_revenue, 0) as "unattributedRevenue"
    from ${words.buckets(asked.grain, sql`${day(asked.from)}`, sql`${day(asked.to)}`)} as buckets
    left join figures on figures.bucket = buckets.bucket
    order by bucket`,
  behind: {
    purchases: ({ bucket }, asking) => orderedIn(asking, 'purchase', { days: daysOfBucket(bucket, asking) }),
    buyers: { sameAs: 'purchases' },
    averageOrderValue: { sameAs: 'purchases' },
    itemsPerPurchase: { sameAs: 'purchases' },
    revenue: ({ bucket }, asking) => orderedIn(asking, 'either', { days: daysOfBucket(bucket, asking) }),
    refunds: ({ bucket }, asking) => orderedIn(asking, 'refund', { days: daysOfBucket(bucket, asking) }),
    unattributedRevenue: 'unattributed',
  },
  example: {
    from: '2024-01-01',
    to: '2024-03-31',
    grain: 'month',
    because: 'January: Ada 100, Ben 80. February: Ada 50, Cleo 500. March is the period of the other examples.',
    rows: [
      {
        bucket: '2024-01-01',
        revenue: 18_000,
        purchases: 2,
        buyers: 2,
        averageOrderValue: 9_000,
        itemsPerPurchase: 1.5,
        refunds: 0,
        unattributedRevenue: 0,
      },
      {
        bucket: '2024-02-01',
        revenue: 55_000,
        purchases: 2,
        buyers: 2,
        averageOrderValue: 27_500,
        itemsPerPurchase: 3,
        refunds: 0,
        unattributedRevenue: 0,
      },
      {
        bucket: '2024-03-01',
        revenue: 15_500,
        purchases: 6,
        buyers: 4,
        averageOrderValue: 18_500 / 6,
        itemsPerPurchase: 1.5,
        refunds: 3_000,
        unattributedRevenue: 2_500,
      },
    ],
  },
})
