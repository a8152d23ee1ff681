import { sql, textLiteral } from '../../sql/sql.ts'
import { averageMoney, customers, money, score, share, stateNameOrNone } from '../column.ts'
import { march } from '../example-shop.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { scoredIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'
import { spendersPerCode } from '../rfm/codes.ts'
import { outOfWindow, stateNames } from '../rfm/scheme.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import { scoresInOrder, statesOf } from '../rfm/scores.ts'

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
    'Spenders on the last day of the period by recency score (the highest bought most recently) and frequency score (the highest bought most often) of the scheme asked for, Standard 11 when none is. A cell holds all monetary scores; it is named after the segment that most of its spenders are in. With a window, whoever bought nothing in it is in no cell but in the whole of which shares are told.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  takes: ['scheme'],
  ofCodes: true,
  columns: {
    recency: score('Recency score'),
    frequency: score('Frequency score'),
    customers: customers('Spenders'),
    share: share('Share of spenders'),
    revenue: money('Revenue'),
    averageRevenue: averageMoney('Average revenue'),
    segment: stateNameOrNone('Largest segment', stateNames(defaultScheme)),
  },
  sql: (asked, words) => sql`
    with ${spendersPerCode(asked, words)},
    segments as (${namesInOrder(sql`segment`, statesOf(asked.scheme))}),
    parts as (
      select
        recency_score,
        frequency_score,
        state,
        ${total(sql`customers`, words)} as customers,
        ${total(sql`monetary_sum`, words)} as revenue
      from codes
      group by recency_score, frequency_score, state
    ),
    all_spenders as (
      select sum(customers) as spenders
      from codes
    ),
    ranked_parts as (
      select
        parts.recency_score as recency_score,
        parts.frequency_score as frequency_score,
        parts.state as segment,
        parts.customers as customers,
        parts.revenue as revenue,
        row_number() over (
          partition by parts.recency_score, parts.frequency_score
          order by parts.customers desc, segments.place
        ) as part_rank
      from parts
      join segments on segments.segment = parts.state
      where parts.state <> ${textLiteral(outOfWindow)}
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
    recency_scores as (${scoresInOrder(sql`recency`, asked.scheme.axes.recency)}),
    frequency_scores as (${scoresInOrder(sql`frequency`, asked.scheme.axes.frequency)}),
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
      ${words.ratio(sql`customers`, sql`spenders`)} as share,
      revenue,
      ${words.ratio(sql`revenue`, sql`customers`)} as "averageRevenue",
      segment
    from all_cells
    cross join all_spenders
    order by recency, frequency`,
  behind: {
    customers: ({ recency, frequency }, asking) =>
      scoredIn(asking, { recencyScore: recency, frequencyScore: frequency }),
    share: { sameAs: 'customers' },
    revenue: { sameAs: 'customers' },
    averageRevenue: { sameAs: 'customers' },
  },
  example: {
    ...march,
    because:
      'Recency and frequency scores are Ada 3 5, Ben 3 3, Cleo 1 1, Dan 4 3, Eve 5 1; all other cells are empty.',
    rows: exampleRows,
  },
})
