import { sql } from '../../sql/sql.ts'
import { averageMoney, customers, money, namedOrNone, score, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { namesInOrder, shareOfAll, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { scoresInOrder, segmentedSpenders } from '../rfm/scores.ts'
import { standard11, standard11Names } from '../rfm/standard-11.ts'

const scores = [1, 2, 3, 4, 5]
const inhabited = [
  {
    recency: 1,
    frequency: 1,
    customers: 1,
    share: 0.2,
    revenue: 50_000,
    averageRevenue: 50_000,
    segment: 'cannot-lose-them',
  },
  {
    recency: 3,
    frequency: 3,
    customers: 1,
    share: 0.2,
    revenue: 7_000,
    averageRevenue: 7_000,
    segment: 'potential-loyalist',
  },
  { recency: 3, frequency: 5, customers: 1, share: 0.2, revenue: 18_000, averageRevenue: 18_000, segment: 'loyal' },
  {
    recency: 4,
    frequency: 3,
    customers: 1,
    share: 0.2,
    revenue: 5_000,
    averageRevenue: 5_000,
    segment: 'potential-loyalist',
  },
  {
    recency: 5,
    frequency: 1,
    customers: 1,
    share: 0.2,
    revenue: 6_000,
    averageRevenue: 6_000,
    segment: 'new-customers',
  },
]
const nobody = { customers: 0, share: 0, revenue: 0, averageRevenue: null, segment: null }
const exampleRows = scores.flatMap((recency) =>
  scores.map(
    (frequency) =>
      inhabited.find((cell) => cell.recency === recency && cell.frequency === frequency) ?? {
        recency,
        frequency,
        ...nobody,
      },
  ),
)

export const rfmMatrix = defineMetric({
  label: 'RFM matrix',
  description:
    'Spenders on the last day of the period by recency score (5 bought most recently) and frequency score (5 bought most often). A cell holds all monetary scores; it is named after the segment of Standard 11 that most of its spenders are in.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  rules: ['refundDating'],
  columns: {
    recency: score('Recency score'),
    frequency: score('Frequency score'),
    customers: customers('Spenders'),
    share: share('Share of spenders'),
    revenue: money('Revenue'),
    averageRevenue: averageMoney('Average revenue'),
    segment: namedOrNone('Largest segment', standard11Names),
  },
  sql: (asked, words) => sql`
    with ${segmentedSpenders(asked, standard11, words)},
    segments as (${namesInOrder(sql`segment`, Object.keys(standard11.segments))}),
    parts as (
      select recency_score, frequency_score, segment, count(*) as customers, ${total(sql`monetary`, words)} as revenue
      from segmented_spenders
      group by recency_score, frequency_score, segment
    ),
    ranked_parts as (
      select
        parts.recency_score as recency_score,
        parts.frequency_score as frequency_score,
        parts.segment as segment,
        parts.customers as customers,
        parts.revenue as revenue,
        row_number() over (
          partition by parts.recency_score, parts.frequency_score
          order by parts.customers desc, segments.place
        ) as part_rank
      from parts
      join segments on segments.segment = parts.segment
    ),
    inhabited_cells as (
      select
        recency_score,
        frequency_score,
        ${total(sql`customers`, words)} as customers,
        ${total(sql`revenue`, words)} as revenue,
        max(case when part_rank = 1 then segment end) as segment
      from ranked_parts
      group by recency_score, frequency_score
    ),
    recency_scores as (${scoresInOrder(sql`recency`, standard11)}),
    frequency_scores as (${scoresInOrder(sql`frequency`, standard11)}),
    cells as (
      select recency, frequency
      from recency_scores
      cross join frequency_scores
    ),
    all_cells as (
      select
        cells.recency as recency,
        cells.frequency as frequency,
        coalesce(inhabited_cells.customers, 0) as customers,
        coalesce(inhabited_cells.revenue, 0) as revenue,
        inhabited_cells.segment as segment
      from cells
      left join inhabited_cells
        on inhabited_cells.recency_score = cells.recency and inhabited_cells.frequency_score = cells.frequency
    )
    select
      recency,
      frequency,
      customers,
      ${shareOfAll(sql`customers`, words)} as share,
      revenue,
      ${words.ratio(sql`revenue`, sql`customers`)} as "averageRevenue",
      segment
    from all_cells
    order by recency, frequency`,
  example: {
    ...march,
    because:
      'Recency and frequency scores are Ada 3 5, Ben 3 3, Cleo 1 1, Dan 4 3, Eve 5 1; all other cells are empty.',
    rows: exampleRows,
  },
})
