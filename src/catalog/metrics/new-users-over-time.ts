import { day, sql } from '../../sql/sql.ts'
import { bucket, customers } from '../column.ts'
import { askedBuckets } from '../fragments/asked-buckets.ts'
import { customersAsOf } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket } from '../people/asked.ts'

export const newUsersOverTime = defineMetric({
  label: 'New users over time',
  description:
    'Customers whose first known day (registration, order, visit, subscription or tag) lies in each day, week, month or year of the period. A bucket at either end holds only the days inside the period.',
  unit: 'customers',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: [],
  columns: { bucket: bucket('From'), customers: customers('New users') },
  sql: (asked, words) => sql`
    with customers_as_of as (${customersAsOf(asked)}),
    newcomers as (
      select ${words.startOf(asked.grain, sql`first_day`)} as bucket, count(*) as customers
      from customers_as_of
      where first_day >= ${day(asked.from)}
      group by bucket
    )
    select buckets.bucket as bucket, coalesce(newcomers.customers, 0) as customers
    from ${askedBuckets(asked, words)} as buckets
    left join newcomers on newcomers.bucket = buckets.bucket
    order by bucket`,
  behind: { customers: ({ bucket: of }, asking) => ({ kind: 'first-day', ...daysOfBucket(of, asking) }) },
  example: {
    from: '2024-01-08',
    to: '2024-03-31',
    grain: 'month',
    because:
      'Ada comes on 5 January, before the period; Ben on the 10th. Cleo and Dan come in February, Eve, Fay and Gus in March.',
    rows: [
      { bucket: '2024-01-01', customers: 1 },
      { bucket: '2024-02-01', customers: 2 },
      { bucket: '2024-03-01', customers: 3 },
    ],
  },
})
