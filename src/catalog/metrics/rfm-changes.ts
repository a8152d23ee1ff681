import { numberLiteral, sql } from '../../sql/sql.ts'
import { average, customers, customersDifference, named, stateName } from '../column.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { purchaseFilters } from '../question.ts'
import { criticalZ, fewestMoves } from '../rfm/beyond-chance.ts'
import { movesInPeriod } from '../rfm/moves.ts'
import { arrivedIn, departedFrom, wasIn } from '../rfm/people-moved.ts'
import { stateNames } from '../rfm/scheme.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import { statesOf } from '../rfm/scores.ts'

const verdicts = {
  grew: 'Grew beyond chance',
  shrank: 'Shrank beyond chance',
  chance: 'Chance explains it',
  'too-few': 'Too few moves to tell',
} as const

const counted: Readonly<Record<string, readonly [before: number, after: number]>> = {
  'potential-loyalist': [1, 2],
  loyal: [0, 1],
  'new-customers': [0, 1],
  promising: [1, 0],
  'cannot-lose-them': [0, 1],
  lost: [1, 0],
}
const exampleRows = [
  ...Object.keys(counted).toSorted((a, b) => statesOf(defaultScheme).indexOf(a) - statesOf(defaultScheme).indexOf(b)),
  ...statesOf(defaultScheme).filter((segment) => !(segment in counted)),
].map((segment) => {
  const [before, after] = counted[segment] ?? [0, 0]
  // Nobody stays: whoever was in a segment left it, and whoever is in it came.
  const moves = before + after
  return {
    segment,
    before,
    after,
    difference: after - before,
    arrivals: after,
    departures: before,
    z: moves === 0 ? null : (after - before) / Math.sqrt(moves),
    verdict: 'too-few' as const,
  }
})

export const rfmChanges = defineMetric({
  label: 'RFM changes',
  description: `What became of each segment between the end of the first day of the period and its last, the largest change beyond chance first. When nothing but chance moves people, as many come as go: z = (arrivals − departures) / √(arrivals + departures), as in McNemar's test, lies beyond chance when it is further from 0 than in 5 % of such shops for any of the segments together (Bonferroni: ±2.84 for eleven). With fewer than ${fewestMoves} arrivals and departures there are too few to tell.`,
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  takes: ['scheme'],
  columns: {
    segment: stateName('Segment', { of: 'states', names: stateNames(defaultScheme) }),
    before: customers('Before'),
    after: customers('After'),
    difference: customersDifference('Change'),
    arrivals: customers('Arrivals'),
    departures: customers('Departures'),
    z: average('z'),
    verdict: named('Verdict', verdicts),
  },
  sql: (asked, words) => {
    const critical = numberLiteral(criticalZ(statesOf(asked.scheme).length))
    return sql`
    with ${movesInPeriod(asked, words)},
    states as (${namesInOrder(sql`state`, statesOf(asked.scheme))}),
    moves_at_ends as (
      select
        case when is_after = 1 then destination else origin end as state,
        is_after,
        customers as size,
        case when origin = destination then 0 else customers end as moved
      from moves
      cross join (select 0 as is_after union all select 1 as is_after) as ends
    ),
    sizes as (
      select
        state,
        ${total(sql`case when is_after = 0 then size end`, words)} as size_before,
        ${total(sql`case when is_after = 1 then size end`, words)} as size_after,
        ${total(sql`case when is_after = 1 then moved end`, words)} as arrivals,
        ${total(sql`case when is_after = 0 then moved end`, words)} as departures
      from moves_at_ends
      group by state
    ),
    changes as (
      select
        states.state as segment,
        states.place as place,
        coalesce(sizes.size_before, 0) as size_before,
        coalesce(sizes.size_after, 0) as size_after,
        coalesce(sizes.arrivals, 0) as arrivals,
        coalesce(sizes.departures, 0) as departures
      from states
      left join sizes on sizes.state = states.state
    ),
    tested_changes as (
      select
        segment,
        place,
        size_before,
        size_after,
        arrivals,
        departures,
        ${words.ratio(sql`arrivals - departures`, sql`sqrt(arrivals + departures)`)} as z
      from changes
    ),
    judged_changes as (
      select
        segment,
        place,
        size_before,
        size_after,
        arrivals,
        departures,
        z,
        case
          when arrivals + departures < ${numberLiteral(fewestMoves)} then 'too-few'
          when z > ${critical} then 'grew'
          when z < -${critical} then 'shrank'
          else 'chance'
        end as verdict
      from tested_changes
    )
    select
      segment,
      size_before as "before",
      size_after as "after",
      size_after - size_before as difference,
      arrivals,
      departures,
      z,
      verdict
    from judged_changes
    order by case when verdict in ('grew', 'shrank') then 0 else 1 end, abs(size_after - size_before) desc, place`
  },
  behind: {
    before: ({ segment }, asking) => wasIn(asking, segment, asking.from),
    after: ({ segment }, asking) => wasIn(asking, segment, asking.to),
    difference: 'difference',
    arrivals: ({ segment }, asking) => arrivedIn(asking, segment, asking.from, asking.to),
    departures: ({ segment }, asking) => departedFrom(asking, segment, asking.from, asking.to),
    z: 'difference',
  },
  example: {
    from: '2024-02-29',
    to: '2024-03-31',
    because: `Ada moves from potential loyalist to loyal, Ben from lost to potential loyalist, Cleo from promising to cannot lose them; Dan and Eve arrive as potential loyalist and new customer. Potential loyalist: 2 arrivals, 1 departure, z = 1 / √3.`,
    rows: exampleRows,
  },
})
