import { sql } from '../../sql/sql.ts'
import { share } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod } from '../fragments/orders-in-period.ts'
import { spendersAsOf } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

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
    with orders_in_period as (${ordersInPeriod(asked, words)}),
    spenders_as_of as (${spendersAsOf(asked)}),
    buyers as (
      select distinct customer_key
      from orders_in_period
      where paid > 0 and customer_key is not null
    )
    select ${words.ratio(sql`count(*) filter (where spenders_as_of.purchases >= 2)`, sql`count(*)`)} as value
    from buyers
    join spenders_as_of on spenders_as_of.customer_key = buyers.customer_key`,
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
