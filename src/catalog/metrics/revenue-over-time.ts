import { sql } from '../../sql/sql.ts'
import { bucket, money } from '../column.ts'
import { askedBuckets } from '../fragments/asked-buckets.ts'
import { bucketedOrders, figuresIn, figuresOrNone, saleBehind, saleColumns } from '../fragments/sale-figures.ts'
import { total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { purchaseFilters } from '../question.ts'

export const revenueOverTime = defineMetric({
  label: 'Revenue over time',
  description:
    'Every number of the purchases, of each day, week, month or year of the period: revenue (refunds taken off), purchases, buyers, their means and rates, discount, refunds and unattributed revenue. A bucket at either end holds only the days inside the period; the repeat rate is as of the last day of the bucket.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: { bucket: bucket('From'), ...saleColumns, unattributedRevenue: money('Unattributed revenue') },
  sql: (asked, words) => sql`
    with ${bucketedOrders(asked, words)},
    figures as (
      select
        bucket,
        ${figuresIn(words)},
        ${total(sql`case when customer_key is null then paid end`, words)} as "unattributedRevenue"
      from bucketed_orders
      group by bucket
    )
    select
      buckets.bucket as bucket,
      ${figuresOrNone},
      coalesce(figures."unattributedRevenue", 0) as "unattributedRevenue"
    from ${askedBuckets(asked, words)} as buckets
    left join figures on figures.bucket = buckets.bucket
    order by bucket`,
  behind: { ...saleBehind(), unattributedRevenue: 'unattributed' },
  example: {
    from: '2024-01-01',
    to: '2024-03-31',
    grain: 'month',
    because:
      'January: Ada 100, Ben 80. February: Ada 50 (her second), Cleo 500 of 600. March is the period of the other examples: of its four buyers, Ada, Ben and Dan have bought twice.',
    rows: [
      {
        bucket: '2024-01-01',
        revenue: 18_000,
        purchases: 2,
        buyers: 2,
        averageOrderValue: 9_000,
        itemsPerPurchase: 1.5,
        revenuePerBuyer: 9_000,
        purchaseFrequency: 1,
        repeatRate: 0,
        discount: 0,
        discountRate: 0,
        refunds: 0,
        refundRate: 0,
        unattributedRevenue: 0,
      },
      {
        bucket: '2024-02-01',
        revenue: 55_000,
        purchases: 2,
        buyers: 2,
        averageOrderValue: 27_500,
        itemsPerPurchase: 3,
        revenuePerBuyer: 27_500,
        purchaseFrequency: 1,
        repeatRate: 1 / 2,
        discount: 10_000,
        discountRate: 10_000 / 65_000,
        refunds: 0,
        refundRate: 0,
        unattributedRevenue: 0,
      },
      {
        bucket: '2024-03-01',
        revenue: 15_500,
        purchases: 6,
        buyers: 4,
        averageOrderValue: 18_500 / 6,
        itemsPerPurchase: 1.5,
        revenuePerBuyer: 15_500 / 4,
        purchaseFrequency: 1.5,
        repeatRate: 3 / 4,
        discount: 2_000,
        discountRate: 2_000 / 17_000,
        refunds: 3_000,
        refundRate: 3_000 / 18_500,
        unattributedRevenue: 2_500,
      },
    ],
  },
})
