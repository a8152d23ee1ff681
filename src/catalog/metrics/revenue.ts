import { sql } from '../../sql/sql.ts'
import { money } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const revenue = defineMetric({
  label: 'Revenue',
  description: 'The sum of all amounts paid in the period, refunds taken off.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: { value: money('Revenue') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select ${total(sql`paid`, words)} as value
    from ${ordersOnEachShard(asked, words)}`,
  behind: { value: (_, asking) => orderedIn(asking, 'either') },
  example: {
    ...march,
    because: '30 + 20 − 30 + 40 + 10 + 0 + 60 + 25; the cancelled order does not count.',
    rows: [{ value: 15_500 }],
  },
})
