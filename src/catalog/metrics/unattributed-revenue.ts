import { sql } from '../../sql/sql.ts'
import { money, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod, ordersOnEachShard } from '../fragments/orders-in-period.ts'
import { total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { purchaseFilters } from '../question.ts'

export const unattributedRevenue = defineMetric({
  label: 'Unattributed revenue',
  description:
    'Revenue of the period from orders that name no customer, refunds taken off, and its share of all revenue. It counts in revenue and purchases but in no number of customers.',
  unit: 'money',
  better: 'down',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: { value: money('Unattributed revenue'), share: share('Share of revenue') },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)}),
    revenues as (
      select
        ${total(sql`case when customer_key is null then paid end`, words)} as unattributed,
        ${total(sql`paid`, words)} as revenue
      from ${ordersOnEachShard(asked, words)}
    )
    select unattributed as value, ${words.ratio(sql`unattributed`, sql`revenue`)} as share
    from revenues`,
  behind: { value: 'unattributed', share: 'unattributed' },
  example: { ...march, because: 'One guest paid 25 of the 155.', rows: [{ value: 2_500, share: 25 / 155 }] },
})
