import { sql } from '../../sql/sql.ts'
import { share } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const discountRate = defineMetric({
  label: 'Discount rate',
  description:
    'The part of the raw price that customers did not pay, over the purchases of the period whose raw price is known.',
  unit: 'percent',
  better: null,
  time: 'period',
  missing: 'gap',
  filters: purchaseFilters,
  columns: { value: share('Discount rate') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select ${words.ratio(sql`sum(gross - paid)`, sql`sum(gross)`)} as value
    from ${ordersOnEachShard(asked, words)}
    where paid > 0 and gross is not null`,
  behind: { value: (_, asking) => orderedIn(asking, 'priced') },
  example: {
    ...march,
    because: '20 of 170: 10 of 40, 0 of 20, 10 of 50, 0 of 60; the raw price of the other purchases is unknown.',
    rows: [{ value: 20 / 170 }],
  },
})
