import type { Dialect } from '../../sql/dialect.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { share } from '../column.ts'
import { march } from '../example-shop.ts'
import { buyersInPeriod } from '../fragments/orders-in-period.ts'
import { spendersAsOf } from '../fragments/state-as-of.ts'
import { type Asked, defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

/** The buyers of the period with the purchases they had made by its end. */
const buyersSoFar = (asked: Asked, words: Dialect): Sql => sql`
      select spenders_as_of.purchases as purchases
      from (${buyersInPeriod(asked, words)}
      ) as buyers_in_period
      join (${spendersAsOf(asked)}) as spenders_as_of
        on spenders_as_of.customer_key = buyers_in_period.customer_key`

export const repeatRate = defineMetric({
  label: 'Repeat rate',
  description:
    'Of the buyers of the period, the share with at least two purchases from the start to its last day, in whatever channel or store.',
  unit: 'percent',
  better: 'up',
  time: 'period',
  missing: 'gap',
  filters: purchaseFilters,
  columns: { value: share('Repeat rate') },
  sql: (asked, words) => sql`
    with buyers as (${buyersSoFar(asked, words)}
    )
    select ${words.ratio(sql`sum(case when purchases >= 2 then 1 else 0 end)`, sql`count(*)`)} as value
    from ${words.onEachShard(sql`buyers`, buyersSoFar(asked, words))}`,
  behind: {
    value: (_, asking) => ({
      all: [orderedIn(asking, 'purchase'), { kind: 'purchases', min: 2, asOf: asking.to }],
    }),
  },
  example: {
    ...march,
    because: 'Of Ada (3 purchases), Ben (2), Dan (2) and Eve (1), three bought before or again.',
    rows: [{ value: 3 / 4 }],
  },
})
