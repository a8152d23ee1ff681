import { sql } from '../../sql/sql.ts'
import { customers, share, stateName } from '../column.ts'
import { namesInOrder } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { purchaseFilters } from '../question.ts'
import { movesInPeriod } from '../rfm/moves.ts'
import { movedFrom } from '../rfm/people-moved.ts'
import { originNames, stateNames } from '../rfm/scheme.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import { originsOf, statesOf } from '../rfm/scores.ts'

/** Where the people of each segment went; nobody stays, and of those who begin one goes each way. */
const went: Readonly<Record<string, readonly string[]>> = {
  'potential-loyalist': ['loyal'],
  lost: ['potential-loyalist'],
  promising: ['cannot-lose-them'],
  'not-yet-a-spender': ['potential-loyalist', 'new-customers'],
}
const exampleRows = originsOf(defaultScheme).flatMap((from) =>
  statesOf(defaultScheme).map((to) => {
    const ways = went[from] ?? []
    const size = ways.includes(to) ? 1 : 0
    return { from, to, customers: size, share: ways.length === 0 ? null : size / ways.length }
  }),
)

export const rfmTransition = defineMetric({
  label: 'RFM transitions',
  description:
    'Spenders on the last day of the period by their segment at the end of its first day and their segment on its last, in the scheme asked for (Standard 11 when none is); those who began to buy in between come from "not yet a spender", and a window adds those out of it. The share is that of the row. Each row sums to the size of its segment at the end of the first day, each column to that on the last.',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  takes: ['scheme'],
  columns: {
    from: stateName('From', { of: 'origins', names: originNames(defaultScheme) }),
    to: stateName('To', { of: 'states', names: stateNames(defaultScheme) }),
    customers: customers('Spenders'),
    share: share('Share of row'),
  },
  sql: (asked, words) => sql`
    with ${movesInPeriod(asked, words)},
    origins as (${namesInOrder(sql`origin`, originsOf(asked.scheme))}),
    destinations as (${namesInOrder(sql`destination`, statesOf(asked.scheme))}),
    cells as (
      select
        origins.origin as origin,
        origins.place as origin_place,
        destinations.destination as destination,
        destinations.place as destination_place
      from origins
      cross join destinations
    ),
    all_moves as (
      select
        cells.origin as origin,
        cells.origin_place as origin_place,
        cells.destination as destination,
        cells.destination_place as destination_place,
        coalesce(moves.customers, 0) as customers
      from cells
      left join moves on moves.origin = cells.origin and moves.destination = cells.destination
    )
    select
      origin as "from",
      destination as "to",
      customers,
      ${words.ratio(sql`customers`, sql`sum(customers) over (partition by origin)`)} as share
    from all_moves
    order by origin_place, destination_place`,
  behind: {
    customers: ({ from, to }, asking) => movedFrom(asking, [from, asking.from], [to, asking.to]),
    share: { sameAs: 'customers' },
  },
  example: {
    from: '2024-02-29',
    to: '2024-03-31',
    because:
      'On 29 February Ada is 553 (19 days, 2 purchases, 150), Ben 111 (50 days, 1, 80), Cleo 315 (28 days, 1, 500): potential loyalist, lost and promising. On 31 March they are 354, 333 and 115: loyal, potential loyalist and cannot lose them. Dan (431) and Eve (512) bought for the first time in March.',
    rows: exampleRows,
  },
})
