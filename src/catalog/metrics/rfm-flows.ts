import { addDays, type Day, daySchema } from '../../sql/day.ts'
import { join, numberLiteral, sql } from '../../sql/sql.ts'
import { bucket, customers, stateName } from '../column.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import { purchaseFilters } from '../question.ts'
import { codeBefore, originOf } from '../rfm/moves.ts'
import { movedFrom } from '../rfm/people-moved.ts'
import { bucketPlaces, eveOf, placesInOrder } from '../rfm/places.ts'
import { originNames, segmentLookedAt } from '../rfm/scheme.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import { codeNumbersOf, originsOf, scoredSpendersPerPlace } from '../rfm/scores.ts'

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
    const isLookedAt = codes.length === 0 ? sql`1 = 0` : sql`code in (${join(codes.map(numberLiteral), sql`, `)})`
    return sql`
    with places as (
      ${placesInOrder(buckets, words)}
    ),${scoredSpendersPerPlace(asked, [...eveOf(buckets), ...buckets], words)},
    stays as (
      select place, place + 1 as next_place, customer_key, code, case when ${isLookedAt} then 1 else 0 end as looked_at
      from scored_spenders
    ),
    arrived as (
      select after_stays.place as place, ${codeBefore(sql`before_stays.code`)} as code, count(*) as customers
      from (select place, customer_key from stays where looked_at = 1) as after_stays
      left join stays as before_stays
        on before_stays.customer_key = after_stays.customer_key and before_stays.next_place = after_stays.place
      where coalesce(before_stays.looked_at, 0) = 0
      group by after_stays.place, ${codeBefore(sql`before_stays.code`)}
    ),
    departed as (
      select before_stays.next_place as place, after_stays.code as code, count(*) as customers
      from (select next_place, customer_key from stays where looked_at = 1) as before_stays
      join stays as after_stays
        on after_stays.customer_key = before_stays.customer_key and after_stays.place = before_stays.next_place
      where after_stays.looked_at = 0
      group by before_stays.next_place, after_stays.code
    ),
    moves as (
      select place, ${originOf(sql`code`, asked.scheme)} as segment, customers as arrivals, 0 as departures
      from arrived
      union all
      select place, ${originOf(sql`code`, asked.scheme)} as segment, 0 as arrivals, customers as departures
      from departed
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
