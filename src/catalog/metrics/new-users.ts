import { day, sql } from '../../sql/sql.ts'
import { customers } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'

export const newUsers = defineMetric({
  label: 'New users',
  description: 'Customers whose first known day (registration, order, visit, subscription or tag) lies in the period.',
  unit: 'customers',
  better: 'up',
  time: 'period',
  missing: 'zero',
  filters: [],
  columns: { value: customers('New users') },
  sql: (asked, words) => sql`
    with customers_as_of as (${customersAsOf(asked)})
    select count(*) as value
    from ${words.onEachShard(sql`customers_as_of`, customersAsOf(asked))}
    where first_day >= ${day(asked.from)}`,
  behind: { value: (_, { from, to }) => ({ kind: 'first-day', from, to }) },
  example: { ...march, because: 'Eve on the 1st, Fay on the 3rd, Gus on the 20th.', rows: [{ value: 3 }] },
})
