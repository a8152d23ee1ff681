import { sql } from '../../sql/sql.ts'
import { customers } from '../column.ts'
import { march } from '../example-shop.ts'
import { buyersInPeriod } from '../fragments/orders-in-period.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const buyers = defineMetric({
  label: 'Buyers',
  description: 'Distinct customers with a purchase in the period.',
  unit: 'customers',
  better: 'up',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  columns: { value: customers('Buyers') },
  sql: (asked, words) => sql`
    with buyers as (${buyersInPeriod(asked, words)}
    )
    select count(*) as value
    from ${words.onEachShard(sql`buyers`, buyersInPeriod(asked, words))}`,
  behind: { value: (_, asking) => orderedIn(asking, 'purchase') },
  example: {
    ...march,
    because: 'Ada, Ben, Dan and Eve; a guest is no customer.',
    rows: [{ value: 4 }],
  },
})
