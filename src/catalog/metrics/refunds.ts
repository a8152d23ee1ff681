import { sql } from '../../sql/sql.ts'
import { money } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const refunds = defineMetric({
  label: 'Refunds',
  description:
    'The sum of the negative amounts of the period, as a positive number, each on its own day, unless the project counts refunds on the day of the order.',
  unit: 'money',
  better: 'down',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: { value: money('Refunds') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select ${total(sql`-paid`, words)} as value
    from ${ordersOnEachShard(asked, words)}
    where paid < 0`,
  behind: { value: (_, asking) => orderedIn(asking, 'refund') },
  example: {
    ...march,
    because: 'Ben’s 30 on the 6th.',
    rows: [{ value: 3_000 }],
  },
})
