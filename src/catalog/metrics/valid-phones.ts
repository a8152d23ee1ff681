import { day, sql } from '../../sql/sql.ts'
import { customers, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { defineMetric } from '../metric.ts'

export const validPhones = defineMetric({
  label: 'Valid phones',
  description:
    'Customers of the last day of the period who have a valid phone number on record, and their share of all customers.',
  unit: 'customers',
  better: 'up',
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: { value: customers('Valid phones'), share: share('Share of customers') },
  sql: ({ to }, words) => sql`
    select
      count(*) filter (where phone_valid) as value,
      ${words.ratio(sql`count(*) filter (where phone_valid)`, sql`count(*)`)} as share
    from customers
    where first_day <= ${day(to)} and erased_at is null`,
  behind: {
    value: (_, { to }) => ({ kind: 'valid-contact', contact: 'phone', asOf: to }),
    share: { sameAs: 'value' },
  },
  example: { ...march, because: 'Ada and Gus; Cleo’s number is invalid.', rows: [{ value: 2, share: 2 / 7 }] },
})
