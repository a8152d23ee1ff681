import { sql } from '../../sql/sql.ts'
import { averageMoney } from '../column.ts'
import { march } from '../example-shop.ts'
import { buyersAmong, sumsPerCustomer } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const revenuePerBuyer = defineMetric({
  label: 'Revenue per buyer',
  description: 'Revenue of the period, refunds taken off, divided by its buyers.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'gap',
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: { value: averageMoney('Revenue per buyer') },
  sql: (asked, words) => sql`
    with customer_sums as (${sumsPerCustomer(asked, words)}
    )
    select ${words.ratio(sql`sum(paid)`, buyersAmong)} as value
    from ${words.onEachShard(sql`customer_sums`, sumsPerCustomer(asked, words))}`,
  behind: { value: (_, asking) => orderedIn(asking, 'either') },
  example: {
    ...march,
    because: '155 of Ada, Ben, Dan and Eve, the guest’s 25 included.',
    rows: [{ value: 15_500 / 4 }],
  },
})
