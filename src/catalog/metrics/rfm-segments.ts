import { sql } from '../../sql/sql.ts'
import { average, averageDays, averageMoney, customers, money, named, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { namesInOrder, shareOfAll, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { segmentedSpenders } from '../rfm/scores.ts'
import { standard11, standard11Names } from '../rfm/standard-11.ts'

const nobody = {
  customers: 0,
  share: 0,
  revenue: 0,
  averageRevenue: null,
  averageRecency: null,
  averageFrequency: null,
}

export const rfmSegments = defineMetric({
  label: 'RFM segments',
  description:
    'Spenders on the last day of the period by segment of the scheme Standard 11: each is scored 1 to 5 on recency (days since the last purchase, fewer is better), frequency (purchases) and monetary (revenue) by quantiles of all spenders.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  rules: ['refundDating'],
  columns: {
    segment: named('Segment', standard11Names),
    customers: customers('Spenders'),
    share: share('Share of spenders'),
    revenue: money('Revenue'),
    averageRevenue: averageMoney('Average revenue'),
    averageRecency: averageDays('Average recency'),
    averageFrequency: average('Average purchases'),
  },
  sql: (asked, words) => sql`
    with ${segmentedSpenders(asked, standard11, words)},
    segment_sizes as (
      select
        segment,
        count(*) as customers,
        ${total(sql`monetary`, words)} as revenue,
        ${total(sql`recency`, words)} as recency,
        ${total(sql`frequency`, words)} as frequency
      from segmented_spenders
      group by segment
    ),
    segments as (${namesInOrder(sql`segment`, Object.keys(standard11.segments))}),
    all_segments as (
      select
        segments.segment as segment,
        segments.place as place,
        coalesce(segment_sizes.customers, 0) as customers,
        coalesce(segment_sizes.revenue, 0) as revenue,
        segment_sizes.recency as recency,
        segment_sizes.frequency as frequency
      from segments
      left join segment_sizes on segment_sizes.segment = segments.segment
    )
    select
      segment,
      customers,
      ${shareOfAll(sql`customers`, words)} as share,
      revenue,
      ${words.ratio(sql`revenue`, sql`customers`)} as "averageRevenue",
      ${words.ratio(sql`recency`, sql`customers`)} as "averageRecency",
      ${words.ratio(sql`frequency`, sql`customers`)} as "averageFrequency"
    from all_segments
    order by place`,
  example: {
    ...march,
    because:
      'Days since the last purchase 0 (Eve), 21 (Dan), 27 (Ada, Ben), 59 (Cleo) score 5, 4, 3, 3, 1; purchases 3 (Ada), 2 (Ben, Dan), 1 (Cleo, Eve) score 5, 3, 3, 1, 1; revenue 50 (Dan) … 500 (Cleo) scores 1 to 5. So Ada 354, Ben 333, Cleo 115, Dan 431, Eve 512.',
    rows: [
      { segment: 'champions', ...nobody },
      {
        segment: 'loyal',
        customers: 1,
        share: 0.2,
        revenue: 18_000,
        averageRevenue: 18_000,
        averageRecency: 27,
        averageFrequency: 3,
      },
      {
        segment: 'potential-loyalist',
        customers: 2,
        share: 0.4,
        revenue: 12_000,
        averageRevenue: 6_000,
        averageRecency: 24,
        averageFrequency: 2,
      },
      {
        segment: 'new-customers',
        customers: 1,
        share: 0.2,
        revenue: 6_000,
        averageRevenue: 6_000,
        averageRecency: 0,
        averageFrequency: 1,
      },
      { segment: 'promising', ...nobody },
      { segment: 'need-attention', ...nobody },
      { segment: 'about-to-sleep', ...nobody },
      { segment: 'at-risk', ...nobody },
      {
        segment: 'cannot-lose-them',
        customers: 1,
        share: 0.2,
        revenue: 50_000,
        averageRevenue: 50_000,
        averageRecency: 59,
        averageFrequency: 1,
      },
      { segment: 'hibernating', ...nobody },
      { segment: 'lost', ...nobody },
    ],
  },
})
