import { day, sql } from '../../sql/sql.ts'
import { customers, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { defineMetric } from '../metric.ts'

export const validEmails = defineMetric({
  label: 'Valid e-mails',
  description:
    'Customers of the last day of the period who have a valid e-mail address on record, and their share of all customers.',
  unit: 'customers',
  better: 'up',
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: { value: customers('Valid e-mails'), share: share('Share of customers') },
  sql: ({ to }, words) => sql`
    select
      count(*) filter (where email_valid) as value,
      ${words.ratio(sql`count(*) filter (where email_valid)`, sql`count(*)`)} as share
    from customers
    where first_day <= ${day(to)} and erased_at is null`,
  behind: {
    value: (_, { to }) => ({ kind: 'valid-contact', contact: 'email', asOf: to }),
    share: { sameAs: 'value' },
  },
  example: {
    ...march,
    because: 'Ada, Ben, Cleo and Fay; Dan’s address is invalid.',
    rows: [{ value: 4, share: 4 / 7 }],
  },
})
