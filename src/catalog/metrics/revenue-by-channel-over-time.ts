import { sql } from '../../sql/sql.ts'
import { bucket, named } from '../column.ts'
import { askedBuckets } from '../fragments/asked-buckets.ts'
import {
  bucketedOrders,
  figuresIn,
  figuresOrNone,
  nothingSold,
  saleBehind,
  saleColumns,
} from '../fragments/sale-figures.ts'
import { namesInOrder } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { purchaseFilters, salesChannels } from '../question.ts'

export const revenueByChannelOverTime = defineMetric({
  label: 'Revenue by channel over time',
  description:
    'Every number of the purchases of the web store and of the physical stores, of each day, week, month or year of the period. Who bought in both is a buyer of both. A bucket at either end holds only the days inside the period; the repeat rate counts purchases in whatever channel, as of the last day of the bucket.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: { bucket: bucket('From'), channel: named('Channel', salesChannels), ...saleColumns },
  sql: (asked, words) => sql`
    with ${bucketedOrders(asked, words)},
    figures as (
      select
        bucket,
        channel,
        ${figuresIn(words)}
      from bucketed_orders
      group by bucket, channel
    ),
    channels as (${namesInOrder(sql`channel`, Object.keys(salesChannels))}),
    buckets_and_channels as (
      select buckets.bucket as bucket, channels.channel as channel, channels.place as place
      from ${askedBuckets(asked, words)} as buckets
      cross join channels
    )
    select
      buckets_and_channels.bucket as bucket,
      buckets_and_channels.channel as channel,
      ${figuresOrNone}
    from buckets_and_channels
    left join figures
      on figures.bucket = buckets_and_channels.bucket and figures.channel = buckets_and_channels.channel
    order by buckets_and_channels.bucket, buckets_and_channels.place`,
  behind: saleBehind(({ channel }: { bucket: string; channel: 'web' | 'store' }) => ({ channel })),
  example: {
    from: '2024-02-01',
    to: '2024-03-31',
    grain: 'month',
    because:
      'February is sold in stores alone: Ada 50, her second, and Cleo 500 of 600. In March the web sells 30 of 40, 20, 40 of 50 and 10 and takes 30 back; stores sell Eve’s 60 and a guest’s 25.',
    rows: [
      { bucket: '2024-02-01', channel: 'web', ...nothingSold },
      {
        bucket: '2024-02-01',
        channel: 'store',
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
      },
      {
        bucket: '2024-03-01',
        channel: 'web',
        revenue: 7_000,
        purchases: 4,
        buyers: 3,
        averageOrderValue: 2_500,
        itemsPerPurchase: 7 / 4,
        revenuePerBuyer: 7_000 / 3,
        purchaseFrequency: 4 / 3,
        repeatRate: 1,
        discount: 2_000,
        discountRate: 2_000 / 11_000,
        refunds: 3_000,
        refundRate: 3 / 10,
      },
      {
        bucket: '2024-03-01',
        channel: 'store',
        revenue: 8_500,
        purchases: 2,
        buyers: 1,
        averageOrderValue: 4_250,
        itemsPerPurchase: 1,
        revenuePerBuyer: 8_500,
        purchaseFrequency: 2,
        repeatRate: 0,
        discount: 0,
        discountRate: 0,
        refunds: 0,
        refundRate: 0,
      },
    ],
  },
})
