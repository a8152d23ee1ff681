import { addDays } from '../../sql/day.ts'
import { day, sql } from '../../sql/sql.ts'
import { average, averageMoney, bucket, customers, money, named, purchaseCount } from '../column.ts'
import { askedBuckets } from '../fragments/asked-buckets.ts'
import { firstsOf, ordersInPeriod } from '../fragments/orders-in-period.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket, orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'
import { purchaseKinds } from './new-vs-returning.ts'

export const newVsReturningOverTime = defineMetric({
  label: 'New vs returning over time',
  description:
    'What was paid for the purchases of each day, week, month or year of the period: new when the purchase is the customer’s first ever, in whatever channel or store, returning otherwise. Buyers are new when their first purchase ever lies in the bucket. Orders without a customer are in neither. A bucket at either end holds only the days inside the period.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: purchaseFilters,
  columns: {
    bucket: bucket('From'),
    kind: named('Purchases', purchaseKinds),
    revenue: money('Revenue'),
    purchases: purchaseCount('Purchases'),
    buyers: customers('Buyers'),
    averageOrderValue: averageMoney('Average order value'),
    itemsPerPurchase: average('Items per purchase'),
  },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)}),
    ${firstsOf(asked)},
    bucketed_purchases as (
      select
        ${words.startOf(asked.grain, sql`orders_in_period.day`)} as bucket,
        orders_in_period.customer_key as customer_key,
        orders_in_period.paid as paid,
        orders_in_period.items as items,
        case when first_purchases.order_key is null then 'returning' else 'new' end as purchase_kind,
        case
          when first_days.first_purchase_day >= ${day(asked.from)}
            and first_days.first_purchase_day >= ${words.startOf(asked.grain, sql`orders_in_period.day`)}
          then 'new'
          else 'returning'
        end as buyer_kind
      from orders_in_period
      join first_days on first_days.customer_key = orders_in_period.customer_key
      left join first_purchases on first_purchases.order_key = orders_in_period.order_key
      where orders_in_period.paid > 0
    ),
    purchase_figures as (
      select
        bucket,
        purchase_kind as kind,
        ${total(sql`paid`, words)} as revenue,
        count(*) as purchases,
        ${words.ratio(sql`sum(paid)`, sql`count(*)`)} as average_order_value,
        ${words.ratio(sql`sum(items)`, sql`count(*)`)} as items_per_purchase
      from bucketed_purchases
      group by bucket, purchase_kind
    ),
    buyer_figures as (
      select bucket, buyer_kind as kind, ${words.countDistinct(sql`customer_key`)} as buyers
      from bucketed_purchases
      group by bucket, buyer_kind
    ),
    kinds as (${namesInOrder(sql`kind`, Object.keys(purchaseKinds))}),
    buckets_and_kinds as (
      select buckets.bucket as bucket, kinds.kind as kind, kinds.place as place
      from ${askedBuckets(asked, words)} as buckets
      cross join kinds
    )
    select
      buckets_and_kinds.bucket as bucket,
      buckets_and_kinds.kind as kind,
      coalesce(purchase_figures.revenue, 0) as revenue,
      coalesce(purchase_figures.purchases, 0) as purchases,
      coalesce(buyer_figures.buyers, 0) as buyers,
      purchase_figures.average_order_value as "averageOrderValue",
      purchase_figures.items_per_purchase as "itemsPerPurchase"
    from buckets_and_kinds
    left join purchase_figures
      on purchase_figures.bucket = buckets_and_kinds.bucket and purchase_figures.kind = buckets_and_kinds.kind
    left join buyer_figures
      on buyer_figures.bucket = buckets_and_kinds.bucket and buyer_figures.kind = buckets_and_kinds.kind
    order by buckets_and_kinds.bucket, buckets_and_kinds.place`,
  behind: {
    revenue: ({ bucket, kind }, asking) =>
      orderedIn(asking, 'purchase', {
        turn: kind === 'new' ? 'first' : 'later',
        days: daysOfBucket(bucket, asking),
      }),
    purchases: { sameAs: 'revenue' },
    averageOrderValue: { sameAs: 'revenue' },
    itemsPerPurchase: { sameAs: 'revenue' },
    buyers: ({ bucket, kind }, asking) => {
      const days = daysOfBucket(bucket, asking)
      const first = kind === 'new' ? days : { to: addDays(days.from, -1) }
      return {
        all: [orderedIn(asking, 'purchase', { days }), { kind: 'first-purchase', ...first, asOf: days.to }],
      }
    },
  },
  example: {
    from: '2024-02-01',
    to: '2024-03-31',
    grain: 'month',
    because:
      'February: Cleo’s first (500, 5 items) and Ada’s second (50). March: new are Dan’s first of two that day (40) and Eve’s 60; returning Ada’s 30, Ben’s 20 and Dan’s second, 10, though Dan is a new buyer.',
    rows: [
      {
        bucket: '2024-02-01',
        kind: 'new',
        revenue: 50_000,
        purchases: 1,
        buyers: 1,
        averageOrderValue: 50_000,
        itemsPerPurchase: 5,
      },
      {
        bucket: '2024-02-01',
        kind: 'returning',
        revenue: 5_000,
        purchases: 1,
        buyers: 1,
        averageOrderValue: 5_000,
        itemsPerPurchase: 1,
      },
      {
        bucket: '2024-03-01',
        kind: 'new',
        revenue: 10_000,
        purchases: 2,
        buyers: 2,
        averageOrderValue: 5_000,
        itemsPerPurchase: 1.5,
      },
      {
        bucket: '2024-03-01',
        kind: 'returning',
        revenue: 6_000,
        purchases: 3,
        buyers: 2,
        averageOrderValue: 2_000,
        itemsPerPurchase: 5 / 3,
      },
    ],
  },
})
