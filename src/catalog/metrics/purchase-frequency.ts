import { sql } from '../../sql/sql.ts'
import { average } from '../column.ts'
import { march } from '../example-shop.ts'
import { buyersAmong, sumsPerCustomer } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const purchaseFrequency = defineMetric({
  label: 'Purchase frequency',
  description: 'Purchases of the period divided by its buyers.',
  unit: 'number',
  better: 'up',
  time: 'period',
  missing: 'gap',
  filters: purchaseFilters,
  columns: { value: average('Purchase frequency') },
  sql: (asked, words) => sql`
    with customer_sums as (${sumsPerCustomer(asked, words)}
    )
    select ${words.ratio(sql`sum(purchases)`, buyersAmong)} as value
    from ${words.onEachShard(sql`customer_sums`, sumsPerCustomer(asked, words))}`,
  behind: { value: (_, asking) => orderedIn(asking, 'purchase') },
  example: { ...march, because: '6 purchases of 4 buyers.', rows: [{ value: 1.5 }] },
})
