import { sql } from '../../sql/sql.ts'
import { average, averageDays, averageMoney, customers, money, share, stateName } from '../column.ts'
import { march } from '../example-shop.ts'
import { namesInOrder, shareOfAll, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { scoredIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'
import { spendersPerCode } from '../rfm/codes.ts'
import { stateNames } from '../rfm/scheme.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import { statesOf } from '../rfm/scores.ts'

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
    'Spenders on the last day of the period by segment of the scheme asked for (Standard 11 when none is): each is scored on recency (days since the last purchase), frequency (purchases) and monetary (revenue), and the three scores name the segment. With a window, whoever bought nothing in it is out of it.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  takes: ['scheme'],
  ofCodes: true,
  columns: {
    segment: stateName('Segment', { of: 'states', names: stateNames(defaultScheme) }),
    customers: customers('Spenders'),
    share: share('Share of spenders'),
    revenue: money('Revenue'),
    averageRevenue: averageMoney('Average revenue'),
    averageRecency: averageDays('Average recency'),
    averageFrequency: average('Average purchases'),
  },
  sql: (asked, words) => sql`
    with ${spendersPerCode(asked, words)},
    segment_sizes as (
      select
        state,
        ${total(sql`customers`, words)} as customers,
        ${total(sql`monetary_sum`, words)} as revenue,
        ${total(sql`recency_sum`, words)} as recency,
        ${total(sql`frequency_sum`, words)} as frequency
      from codes
      group by state
    ),
    segments as (${namesInOrder(sql`segment`, statesOf(asked.scheme))}),
    all_segments as (
      select
        segments.segment as segment,
        segments.place as place,
        coalesce(segment_sizes.customers, 0) as customers,
        coalesce(segment_sizes.revenue, 0) as revenue,
        segment_sizes.recency as recency,
        segment_sizes.frequency as frequency
      from segments
      left join segment_sizes on segment_sizes.state = segments.segment
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
  behind: {
    customers: ({ segment }, asking) => scoredIn(asking, { segment }),
    share: { sameAs: 'customers' },
    revenue: { sameAs: 'customers' },
    averageRevenue: { sameAs: 'customers' },
    averageRecency: { sameAs: 'customers' },
    averageFrequency: { sameAs: 'customers' },
  },
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
