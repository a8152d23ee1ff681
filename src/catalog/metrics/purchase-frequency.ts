import { sql } from '../../sql/sql.ts'
import { average } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod } from '../fragments/orders-in-period.ts'
import { buyersIn, purchasesIn } from '../fragments/totals.ts'
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
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select ${words.ratio(purchasesIn, buyersIn(words))} as value
    from orders_in_period`,
  behind: { value: (_, asking) => orderedIn(asking, 'purchase') },
  example: { ...march, because: '6 purchases of 4 buyers.', rows: [{ value: 1.5 }] },
})
