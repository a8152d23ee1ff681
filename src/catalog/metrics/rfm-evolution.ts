import { sql } from '../../sql/sql.ts'
import { bucket, customers, share, stateName } from '../column.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'
import { wasIn } from '../rfm/people-moved.ts'
import { bucketPlaces, placesInOrder } from '../rfm/places.ts'
import { stateNames } from '../rfm/scheme.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import { scoredCode, spendingAndCutPointsPerPlace, stateOf, statesOf } from '../rfm/scores.ts'
import { spendingOnEach } from '../rfm/spending.ts'

const sizes = {
  '2024-02-01': { 'potential-loyalist': 1, promising: 1, lost: 1 },
  '2024-03-01': { loyal: 1, 'potential-loyalist': 2, 'new-customers': 1, 'cannot-lose-them': 1 },
} as const
const exampleRows = Object.entries(sizes).flatMap(([first, present]) => {
  const inhabited = new Map(Object.entries(present))
  const spenders = [...inhabited.values()].reduce((sum, size) => sum + size, 0)
  return statesOf(defaultScheme).map((segment) => {
    const size = inhabited.get(segment) ?? 0
    return { bucket: first, segment, customers: size, share: size / spenders }
  })
})

export const rfmEvolution = defineMetric({
  label: 'RFM evolution',
  description:
    'Spenders by segment of the scheme asked for (Standard 11 when none is) at the end of each day, week, month or year; each end has cut-points of its own.',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: purchaseFilters,
  rules: ['refundDating'],
  takes: ['scheme'],
  columns: {
    bucket: bucket('Period'),
    segment: stateName('Segment', { of: 'states', names: stateNames(defaultScheme) }),
    customers: customers('Spenders'),
    share: share('Share of spenders'),
  },
  sql: (asked, words) => {
    const buckets = bucketPlaces(asked)
    return sql`
    with places as (
      ${placesInOrder(buckets, words)}
    ),${spendingAndCutPointsPerPlace(asked, buckets, words)},
    code_sizes as (
      select spending.place as place, ${scoredCode(asked.scheme, words)} as code, count(*) as customers
      from ${words.onEachShard(sql`spending`, spendingOnEach(asked, buckets, words))}
      ${words.joinFew} cut_points on cut_points.place = spending.place
      group by spending.place, code
    ),
    named_sizes as (
      select place, ${stateOf(sql`code`, asked.scheme)} as segment, customers
      from code_sizes
    ),
    sizes as (
      select place, segment, ${total(sql`customers`, words)} as customers
      from named_sizes
      group by place, segment
    ),
    segments as (${namesInOrder(sql`segment`, statesOf(asked.scheme))}),
    cells as (
      select
        places.place as place,
        places.bucket as bucket,
        segments.segment as segment,
        segments.place as segment_place
      from places
      cross join segments
    ),
    all_sizes as (
      select
        cells.place as place,
        cells.bucket as bucket,
        cells.segment as segment,
        cells.segment_place as segment_place,
        coalesce(sizes.customers, 0) as customers
      from cells
      left join sizes on sizes.place = cells.place and sizes.segment = cells.segment
    )
    select
      bucket,
      segment,
      customers,
      ${words.ratio(sql`customers`, sql`sum(customers) over (partition by place)`)} as share
    from all_sizes
    order by place, segment_place`
  },
  behind: {
    customers: ({ bucket: first, segment }, asking) => wasIn(asking, segment, daysOfBucket(first, asking).to),
    share: { sameAs: 'customers' },
  },
  example: {
    from: '2024-02-01',
    to: '2024-03-31',
    grain: 'month',
    because:
      'At the end of February Ada is a potential loyalist, Cleo promising and Ben lost; at the end of March Ada is loyal, Ben and Dan potential loyalists, Eve a new customer, and Cleo one not to lose.',
    rows: exampleRows,
  },
})
