import { addDays } from '../../sql/day.ts'
import { day, sql } from '../../sql/sql.ts'
import { customers, customersDifference, ownName } from '../column.ts'
import { march } from '../example-shop.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'

const daysBefore = 30

export const tags = defineMetric({
  label: 'Tags',
  description:
    'Every tag that a customer ever held until today, with the customers who hold it today and those who held it 30 days before, most held first; equal counts in the order of their names.',
  unit: 'customers',
  better: null,
  time: 'today',
  missing: 'zero',
  filters: [],
  columns: {
    tag: ownName('Tag'),
    customers: customers('Customers'),
    before: customers('30 days before'),
    difference: customersDifference('Difference'),
  },
  // History has one row of a customer and a tag on a day, so nobody is counted twice.
  sql: ({ today }, words) => sql`
    with held_tags as (
      select
        tag,
        count(*) filter (where ${holdingOn(sql`${day(today)}`)}) as now,
        count(*) filter (where ${holdingOn(sql`${day(addDays(today, -daysBefore))}`)}) as earlier
      from tag_history
      where valid_from <= ${day(today)}
      group by tag
    )
    select tag, now as customers, earlier as before, ${words.toInteger(sql`now`)} - ${words.toInteger(sql`earlier`)} as difference
    from held_tags
    order by customers desc, tag`,
  behind: {
    customers: ({ tag }, { today }) => ({ kind: 'tag', tag, asOf: today }),
    before: ({ tag }, { today }) => ({ kind: 'tag', tag, asOf: addDays(today, -daysBefore) }),
    difference: 'difference',
  },
  example: {
    ...march,
    because:
      'Today Ada, Ben and Dan hold newsletter, Cleo sale and Ada vip. On 1 March Dan had just got newsletter, nobody held sale yet, and Cleo still was vip.',
    rows: [
      { tag: 'newsletter', customers: 3, before: 3, difference: 0 },
      { tag: 'sale', customers: 1, before: 0, difference: 1 },
      { tag: 'vip', customers: 1, before: 2, difference: -1 },
    ],
  },
})
