import { addMonths, type Day, daySchema } from '../../sql/day.ts'
import { all, day, sql } from '../../sql/sql.ts'
import { bucket, customers, month, share } from '../column.ts'
import { customerConditions, orderConditions } from '../fragments/orders-in-period.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket, orderedIn, peopleAsked } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import type { CustomerFilter } from '../people/filter.ts'
import { purchaseFilters } from '../question.ts'

/** Members of a cohort: first purchase in those days of its month that lie in the period. */
const cohortOf = (cohort: string, asking: Asking): CustomerFilter[] => [
  { kind: 'first-purchase', ...daysOfBucket(cohort, { ...asking, grain: 'month' }), asOf: asking.to },
  ...peopleAsked(asking),
]

/** The filters about people have chosen the members; those about places choose the purchases. */
const boughtInMonth = (month: Day, { filters, ...asking }: Asking): CustomerFilter =>
  orderedIn({ ...asking, filters: { channel: filters.channel, store: filters.store } }, 'purchase', {
    days: daysOfBucket(month, { ...asking, grain: 'month' }),
  })

export const retentionCohorts = defineMetric({
  label: 'Retention cohorts',
  description:
    'Customers whose first purchase ever lies in the period, by its month, and how many of them bought in each month after, up to the last day of the period; month 0 is the month itself. Consent and recency choose the customers, channel and store the purchases that count.',
  unit: 'percent',
  better: 'up',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  columns: {
    cohort: bucket('First purchase in'),
    month: month('Month after'),
    customers: customers('Customers'),
    buyers: customers('Buyers'),
    share: share('Share who bought'),
  },
  sql: (asked, words) => sql`
    with cohort_members as (
      select customer_key, ${words.startOf('month', sql`first_purchase_day`)} as cohort
      from purchase_history
      where ${all([
        holdingOn(sql`${day(asked.to)}`),
        sql`first_purchase_day >= ${day(asked.from)}`,
        ...customerConditions(asked, words),
      ])}
    ),
    purchases as (
      select customer_key, ${words.startOf('month', sql`day`)} as bought_in
      from orders
      where ${all([
        sql`status = 'paid'`,
        sql`paid > 0`,
        sql`customer_key is not null`,
        sql`day >= ${day(asked.from)}`,
        sql`day <= ${day(asked.to)}`,
        ...orderConditions(asked),
      ])}
    ),
    cohort_sizes as (
      select cohort, count(*) as customers
      from cohort_members
      group by cohort
    ),
    buyers_per_month as (
      select
        cohort_members.cohort as cohort,
        purchases.bought_in as bought_in,
        ${words.countDistinct(sql`purchases.customer_key`)} as buyers
      from purchases
      join cohort_members on cohort_members.customer_key = purchases.customer_key
      group by cohort_members.cohort, purchases.bought_in
    ),
    cells as (
      select
        cohort_sizes.cohort as cohort,
        months.bucket as bought_in,
        ${words.monthsBetween(sql`cohort_sizes.cohort`, sql`months.bucket`)} as month,
        cohort_sizes.customers as customers
      from cohort_sizes
      cross join ${words.buckets('month', sql`${day(asked.from)}`, sql`${day(asked.to)}`)} as months
      where months.bucket >= cohort_sizes.cohort
    )
    select
      cells.cohort as cohort,
      cells.month as month,
      cells.customers as customers,
      coalesce(buyers_per_month.buyers, 0) as buyers,
      ${words.ratio(sql`coalesce(buyers_per_month.buyers, 0)`, sql`cells.customers`)} as share
    from cells
    left join buyers_per_month
      on buyers_per_month.cohort = cells.cohort and buyers_per_month.bought_in = cells.bought_in
    order by cells.cohort, cells.month`,
  behind: {
    month: { sameAs: 'customers' },
    customers: ({ cohort }, asking) => ({ all: cohortOf(cohort, asking) }),
    buyers: ({ cohort, month }, asking) => ({
      all: [...cohortOf(cohort, asking), boughtInMonth(addMonths(daySchema.parse(cohort), month), asking)],
    }),
    share: { sameAs: 'buyers' },
  },
  example: {
    from: '2024-01-01',
    to: '2024-03-31',
    because:
      'Ada and Ben begin in January: Ada comes back in February, both in March. Cleo begins in February and stays away. Dan and Eve begin in March.',
    rows: [
      { cohort: '2024-01-01', month: 0, customers: 2, buyers: 2, share: 1 },
      { cohort: '2024-01-01', month: 1, customers: 2, buyers: 1, share: 0.5 },
      { cohort: '2024-01-01', month: 2, customers: 2, buyers: 2, share: 1 },
      { cohort: '2024-02-01', month: 0, customers: 1, buyers: 1, share: 1 },
      { cohort: '2024-02-01', month: 1, customers: 1, buyers: 0, share: 0 },
      { cohort: '2024-03-01', month: 0, customers: 2, buyers: 2, share: 1 },
    ],
  },
})
