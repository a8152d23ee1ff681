import { sql } from '../../sql/sql.ts'
import { customers } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'

export const users = defineMetric({
  label: 'All users',
  description: 'Everyone registered on the last day of the period: the same people as all customers.',
  unit: 'customers',
  better: 'up',
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: { value: customers('All users') },
  sql: (asked, words) => sql`
    with users_as_of as (${customersAsOf(asked)})
    select count(*) as value
    from ${words.onEachShard(sql`users_as_of`, customersAsOf(asked))}`,
  behind: { value: (_, { to }) => ({ kind: 'everyone', asOf: to }) },
  example: { ...march, because: 'Everyone but Hal, who comes on 2 April.', rows: [{ value: 7 }] },
})
