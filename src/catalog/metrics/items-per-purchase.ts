import { sql } from '../../sql/sql.ts'
import { average } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const itemsPerPurchase = defineMetric({
  label: 'Items per purchase',
  description: 'The number of items in the purchases of the period, divided by the number of purchases.',
  unit: 'number',
  better: 'up',
  time: 'period',
  missing: 'gap',
  filters: purchaseFilters,
  columns: { value: average('Items per purchase') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select ${words.ratio(sql`sum(items)`, sql`count(*)`)} as value
    from ${ordersOnEachShard(asked, words)}
    where paid > 0`,
  behind: { value: (_, asking) => orderedIn(asking, 'purchase') },
  example: {
    ...march,
    because: '3 + 1 + 2 + 1 + 1 + 1 = 9 items in 6 purchases.',
    rows: [{ value: 1.5 }],
  },
})
