import { identifier, integer, join, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { customers, named, score, wholeBy } from '../column.ts'
import { march } from '../example-shop.ts'
import { namesInOrder } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { scoredIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'
import { spendersPerCode } from '../rfm/codes.ts'
import { axes, axisNames } from '../rfm/scheme.ts'
import { noCode, scoresInOrder } from '../rfm/scores.ts'

const edges = { column: 'axis', units: { recency: 'days', frequency: 'purchases', monetary: 'money' } } as const

/** The column of each code that is the row's axis'. */
const perAxis = (of: 'score' | 'least' | 'most'): Sql =>
  sql`case axes.axis ${join(
    axes.map((axis) => sql`when ${textLiteral(axis)} then codes.${identifier(`${axis}_${of}`)}`),
    sql` `,
  )} end`

export const rfmBins = defineMetric({
  label: 'RFM bins',
  description:
    'For each score of each axis: the smallest and the largest value of the spenders who have it on the last day of the period, and how many they are, by the scheme asked for. Recency in days since the last purchase, frequency in purchases, monetary in revenue. A bin may be empty, because equal values always share a score.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  takes: ['scheme'],
  ofCodes: true,
  columns: {
    axis: named('Axis', axisNames),
    score: score('Score'),
    from: wholeBy('From', edges),
    to: wholeBy('To', edges),
    customers: customers('Spenders'),
  },
  sql: (asked, words) => sql`
    with ${spendersPerCode(asked, words)},
    axes as (${namesInOrder(sql`axis`, axes)}),
    valued_codes as (
      select
        axes.axis as axis,
        ${perAxis('score')} as score,
        ${perAxis('least')} as least,
        ${perAxis('most')} as most,
        codes.customers as customers
      from codes
      cross join axes
      where codes.code <> ${integer(noCode)}
    ),
    inhabited_bins as (
      select
        axis,
        score,
        min(least) as smallest,
        max(most) as largest,
        ${words.toInteger(sql`sum(customers)`)} as customers
      from valued_codes
      group by axis, score
    ),
    bins as (
      ${join(
        axes.map(
          (axis, place) => sql`
      select ${textLiteral(axis)} as axis, ${integer(place)} as place, score
      from (${scoresInOrder(sql`score`, asked.scheme.axes[axis])}) as ${identifier(`${axis}_scores`)}`,
        ),
        sql` union all `,
      )}
    )
    select
      bins.axis as axis,
      bins.score as score,
      inhabited_bins.smallest as "from",
      inhabited_bins.largest as "to",
      coalesce(inhabited_bins.customers, 0) as customers
    from bins
    left join inhabited_bins on inhabited_bins.axis = bins.axis and inhabited_bins.score = bins.score
    order by bins.place, bins.score`,
  behind: {
    customers: ({ axis, score }, asking) => scoredIn(asking, { [`${axis}Score` as const]: score }),
    from: { sameAs: 'customers' },
    to: { sameAs: 'customers' },
  },
  example: {
    ...march,
    because:
      'Cut-points of recency 0, 21, 27, 27 days, of frequency 1, 1, 2, 2 purchases, of revenue 50, 60, 70, 180: ties share a bin and leave the next one empty.',
    rows: [
      { axis: 'recency', score: 1, from: 59, to: 59, customers: 1 },
      { axis: 'recency', score: 2, from: null, to: null, customers: 0 },
      { axis: 'recency', score: 3, from: 27, to: 27, customers: 2 },
      { axis: 'recency', score: 4, from: 21, to: 21, customers: 1 },
      { axis: 'recency', score: 5, from: 0, to: 0, customers: 1 },
      { axis: 'frequency', score: 1, from: 1, to: 1, customers: 2 },
      { axis: 'frequency', score: 2, from: null, to: null, customers: 0 },
      { axis: 'frequency', score: 3, from: 2, to: 2, customers: 2 },
      { axis: 'frequency', score: 4, from: null, to: null, customers: 0 },
      { axis: 'frequency', score: 5, from: 3, to: 3, customers: 1 },
      { axis: 'monetary', score: 1, from: 5_000, to: 5_000, customers: 1 },
      { axis: 'monetary', score: 2, from: 6_000, to: 6_000, customers: 1 },
      { axis: 'monetary', score: 3, from: 7_000, to: 7_000, customers: 1 },
      { axis: 'monetary', score: 4, from: 18_000, to: 18_000, customers: 1 },
      { axis: 'monetary', score: 5, from: 50_000, to: 50_000, customers: 1 },
    ],
  },
})
