import { sql } from '../../sql/sql.ts'
import { share } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const refundRate = defineMetric({
  label: 'Refund rate',
  description: 'Refunds of the period divided by its revenue before refunds are taken off.',
  unit: 'percent',
  better: 'down',
  time: 'period',
  missing: 'gap',
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: { value: share('Refund rate') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)})
    select ${words.ratio(sql`sum(case when paid < 0 then -paid else 0 end)`, sql`sum(case when paid > 0 then paid else 0 end)`)} as value
    from ${ordersOnEachShard(asked, words)}`,
  behind: { value: (_, asking) => orderedIn(asking, 'either') },
  example: { ...march, because: '30 of the 185 that were paid.', rows: [{ value: 3_000 / 18_500 }] },
})
