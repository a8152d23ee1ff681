import { sql } from '../../sql/sql.ts'
import { customers } from '../column.ts'
import { march } from '../example-shop.ts'
import { spendersAsOf } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'

export const spenders = defineMetric({
  label: 'Spenders',
  description: 'Customers with at least one purchase by the last day of the period.',
  unit: 'customers',
  better: 'up',
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: { value: customers('Spenders') },
  sql: (asked, words) => sql`
    with spenders_as_of as (${spendersAsOf(asked)})
    select count(*) as value
    from ${words.onEachShard(sql`spenders_as_of`, spendersAsOf(asked))}`,
  behind: { value: (_, { to }) => ({ kind: 'spending', group: 'spenders', asOf: to }) },
  example: {
    ...march,
    because: 'Ada, Ben, Cleo, Dan and Eve; a cancelled order makes nobody a spender.',
    rows: [{ value: 5 }],
  },
})
