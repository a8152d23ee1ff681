import { day, sql } from '../../sql/sql.ts'
import { customers, ownName } from '../column.ts'
import { march } from '../example-shop.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'

export const topTags = defineMetric({
  label: 'Top tags',
  description:
    'The ten tags that most customers hold today, with their counts; equal counts in the order of their names.',
  unit: 'customers',
  better: null,
  time: 'today',
  missing: 'zero',
  filters: [],
  columns: { tag: ownName('Tag'), customers: customers('Customers') },
  // History has one row of a customer and a tag on a day, so nobody is counted twice.
  sql: ({ today }, words) => sql`
    select tag, ${words.toInteger(sql`count(*)`)} as customers
    from tag_history
    where ${holdingOn(sql`${day(today)}`)}
    group by tag
    order by customers desc, tag
    limit 10`,
  behind: { customers: ({ tag }, { today }) => ({ kind: 'tag', tag, asOf: today }) },
  example: {
    ...march,
    because: 'Newsletter: Ada, Ben, Dan. Sale: Cleo. Vip: Ada; Cleo lost it on the 15th. Hal’s sale comes later.',
    rows: [
      { tag: 'newsletter', customers: 3 },
      { tag: 'sale', customers: 1 },
      { tag: 'vip', customers: 1 },
    ],
  },
})
