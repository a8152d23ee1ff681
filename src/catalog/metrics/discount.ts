import { sql } from '../../sql/sql.ts'
import { moneyOrNone } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const discount = defineMetric({
  label: 'Discount',
  description:
    'What customers did not pay of the raw price, over the purchases of the period whose raw price is known. No value where none is known.',
  unit: 'money',
  better: null,
  time: 'period',
  missing: 'gap',
  filters: purchaseFilters,
  columns: { value: moneyOrNone('Discount') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select ${words.toInteger(sql`sum(gross - paid)`)} as value
    from ${ordersOnEachShard(asked, words)}
    where paid > 0 and gross is not null`,
  behind: { value: (_, asking) => orderedIn(asking, 'discounted') },
  example: {
    ...march,
    because: 'Ada paid 30 of 40 and Dan 40 of 50; Ben and Eve paid in full; the other raw prices are unknown.',
    rows: [{ value: 2_000 }],
  },
})
