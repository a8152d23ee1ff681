import { sql } from '../../sql/sql.ts'
import { averageMoney } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const averageOrderValue = defineMetric({
  label: 'Average order value',
  description:
    'What was paid for the purchases of the period, divided by their number. Refunds are not taken off here; net revenue stands beside it.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'gap',
  filters: purchaseFilters,
  columns: { value: averageMoney('Average order value') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select ${words.ratio(sql`sum(paid)`, sql`count(*)`)} as value
    from ${ordersOnEachShard(asked, words)}
    where paid > 0`,
  behind: { value: (_, asking) => orderedIn(asking, 'purchase') },
  example: {
    ...march,
    because: '30 + 20 + 40 + 10 + 60 + 25 = 185 for 6 purchases.',
    rows: [{ value: 18_500 / 6 }],
  },
})
