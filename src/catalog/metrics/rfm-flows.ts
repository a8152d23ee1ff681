import { addDays, type Day, daySchema } from '../../sql/day.ts'
import { join, numberLiteral, type Sql, sql } from '../../sql/sql.ts'
import { bucket, customers, stateName } from '../column.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import { purchaseFilters } from '../question.ts'
import { movesPerPlace, originOf } from '../rfm/moves.ts'
import { movedFrom } from '../rfm/people-moved.ts'
import { bucketPlaces, eveOf, placesInOrder } from '../rfm/places.ts'
import { originNames, segmentLookedAt } from '../rfm/scheme.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import { codeNumbersOf, originsOf } from '../rfm/scores.ts'

const looked = 'potential-loyalist'
const arrivals = new Map([
  ['2024-02-01', ['cannot-lose-them']],
  ['2024-03-01', ['lost', 'not-yet-a-spender']],
])
const departures = new Map([['2024-03-01', ['loyal']]])
const exampleRows = [...arrivals.keys()].flatMap((first) =>
  originsOf(defaultScheme)
    .filter((segment) => segment !== looked)
    .map((segment) => ({
      bucket: first,
      segment,
      arrivals: arrivals.get(first)?.includes(segment) ? 1 : 0,
      departures: departures.get(first)?.includes(segment) ? 1 : 0,
    })),
)

const dayBefore = (first: string): Day => addDays(daySchema.parse(first), -1)
const lookedAt = ({ segment }: Asking): string => segmentLookedAt({ scheme: defaultScheme, segment })
const inIt = (first: string, asking: Asking) => [lookedAt(asking), daysOfBucket(first, asking).to] as const

export const rfmFlows = defineMetric({
  label: 'RFM arrivals and departures',
  description:
    'For one segment of the scheme asked for (its first when none is named): how many came from each other segment and how many went there, between the end of one day, week, month or year and that of the next. The first begins with the day before it.',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: purchaseFilters,
  rules: ['refundDating'],
  takes: ['scheme', 'segment'],
  columns: {
    bucket: bucket('Period'),
    segment: stateName('Other segment', { of: 'origins', names: originNames(defaultScheme) }),
    arrivals: customers('Arrivals'),
    departures: customers('Departures'),
  },
  sql: (asked, words) => {
    const wanted = segmentLookedAt(asked)
    const buckets = bucketPlaces(asked)
    const codes = codeNumbersOf(wanted, asked.scheme)
    const isLookedAt = (code: Sql): Sql =>
      codes.length === 0 ? sql`1 = 0` : sql`${code} in (${join(codes.map(numberLiteral), sql`, `)})`
    return sql`
    with places as (
      ${placesInOrder(buckets, words)}
    ),${movesPerPlace(asked, [...eveOf(buckets), ...buckets], words)},
    looked_at as (
      select
        place,
        code_before,
        code_after,
        case when ${isLookedAt(sql`code_before`)} then 1 else 0 end as was_in,
        case when ${isLookedAt(sql`code_after`)} then 1 else 0 end as is_in,
        customers
      from code_moves
    ),
    moves as (
      select
        place,
        ${originOf(sql`case when is_in = 1 then code_before else code_after end`, asked.scheme)} as segment,
        case when is_in = 1 then customers else 0 end as arrivals,
        case when is_in = 1 then 0 else customers end as departures
      from looked_at
      where was_in <> is_in
    ),
    flows as (
      select
        place,
        segment,
        ${total(sql`arrivals`, words)} as arrivals,
        ${total(sql`departures`, words)} as departures
      from moves
      group by place, segment
    ),
    segments as (${namesInOrder(
      sql`segment`,
      originsOf(asked.scheme).filter((segment) => segment !== wanted),
    )}),
    cells as (
      select
        places.place as place,
        places.bucket as bucket,
        segments.segment as segment,
        segments.place as segment_place
      from places
      cross join segments
    )
    select
      cells.bucket as bucket,
      cells.segment as segment,
      coalesce(flows.arrivals, 0) as arrivals,
      coalesce(flows.departures, 0) as departures
    from cells
    left join flows on flows.place = cells.place and flows.segment = cells.segment
    order by cells.place, cells.segment_place`
  },
  behind: {
    arrivals: ({ bucket: first, segment }, asking) =>
      movedFrom(asking, [segment, dayBefore(first)], inIt(first, asking)),
    departures: ({ bucket: first, segment }, asking) =>
      movedFrom(asking, [lookedAt(asking), dayBefore(first)], [segment, daysOfBucket(first, asking).to]),
  },
  example: {
    from: '2024-02-01',
    to: '2024-03-31',
    grain: 'month',
    segment: looked,
    because:
      'On 31 January Ada is 115, one not to lose, and Ben 511. Ada becomes a potential loyalist in February and loyal in March, when Ben arrives from lost, and Dan with his first purchase.',
    rows: exampleRows,
  },
})
