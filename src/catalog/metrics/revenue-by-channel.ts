import type { Dialect } from '../../sql/dialect.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { averageMoney, customers, money, named, purchaseCount } from '../column.ts'
import { march } from '../example-shop.ts'
import { buyersAmong, sumsPerCustomer } from '../fragments/orders-in-period.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { type Asked, defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters, salesChannels } from '../question.ts'

const sumsPerChannel = (asked: Asked, words: Dialect): Sql => sumsPerCustomer(asked, words, sql`channel, `)

export const revenueByChannel = defineMetric({
  label: 'Revenue by channel',
  description:
    'Revenue of the period (refunds taken off), purchases, buyers and average order value of the web store and of the physical stores. Who bought in both is a buyer of both.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: {
    channel: named('Channel', salesChannels),
    revenue: money('Revenue'),
    purchases: purchaseCount('Purchases'),
    buyers: customers('Buyers'),
    averageOrderValue: averageMoney('Average order value'),
  },
  sql: (asked, words) => sql`
    with customer_sums as (${sumsPerChannel(asked, words)}),
    figures as (
      select
        channel,
        ${total(sql`paid`, words)} as revenue,
        ${total(sql`purchases`, words)} as purchases,
        ${buyersAmong} as buyers,
        ${words.ratio(sql`sum(bought)`, sql`sum(purchases)`)} as average_order_value
      from ${words.onEachShard(sql`customer_sums`, sumsPerChannel(asked, words))}
      group by channel
    ),
    channels as (${namesInOrder(sql`channel`, Object.keys(salesChannels))})
    select
      channels.channel as channel,
      coalesce(figures.revenue, 0) as revenue,
      coalesce(figures.purchases, 0) as purchases,
      coalesce(figures.buyers, 0) as buyers,
      figures.average_order_value as "averageOrderValue"
    from channels
    left join figures on figures.channel = channels.channel
    order by channels.place`,
  behind: {
    purchases: ({ channel }, asking) => orderedIn(asking, 'purchase', { channel }),
    buyers: { sameAs: 'purchases' },
    averageOrderValue: { sameAs: 'purchases' },
    revenue: ({ channel }, asking) => orderedIn(asking, 'either', { channel }),
  },
  example: {
    ...march,
    because: 'Web: 30 + 20 − 30 + 40 + 10 + 0 of Ada, Ben and Dan. Stores: Eve’s 60 and a guest’s 25.',
    rows: [
      { channel: 'web', revenue: 7_000, purchases: 4, buyers: 3, averageOrderValue: 2_500 },
      { channel: 'store', revenue: 8_500, purchases: 2, buyers: 1, averageOrderValue: 4_250 },
    ],
  },
})
