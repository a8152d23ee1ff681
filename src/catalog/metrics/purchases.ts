import { sql } from '../../sql/sql.ts'
import { purchaseCount } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const purchases = defineMetric({
  label: 'Purchases',
  description:
    'The number of orders with more than nothing paid. Refunds, free, cancelled and pending orders are not purchases.',
  unit: 'purchases',
  better: 'up',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  columns: { value: purchaseCount('Purchases') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select count(*) as value
    from ${ordersOnEachShard(asked, words)}
    where paid > 0`,
  behind: { value: (_, asking) => orderedIn(asking, 'purchase') },
  example: {
    ...march,
    because: 'Ada 1, Ben 1, Dan 2, Eve 1 and one guest.',
    rows: [{ value: 6 }],
  },
})
