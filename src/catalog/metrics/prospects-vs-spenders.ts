import { sql } from '../../sql/sql.ts'
import { customers, named, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf, spendersAsOf } from '../fragments/state-as-of.ts'
import { shareOfAll } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'

export const prospectsVsSpenders = defineMetric({
  label: 'Prospects vs spenders',
  description:
    'Customers on the last day of the period by whether they ever bought: spenders have at least one purchase by then, prospects none.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: {
    group: named('Group', { prospects: 'Prospects', spenders: 'Spenders' }),
    customers: customers('Customers'),
    share: share('Share of customers'),
  },
  sql: (asked, words) => sql`
    with customers_as_of as (${customersAsOf(asked)}),
    spenders_as_of as (${spendersAsOf(asked)}),
    everyone as (
      select ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(sql`customers_as_of`, customersAsOf(asked))}
    ),
    bought as (
      select ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(sql`spenders_as_of`, spendersAsOf(asked))}
    ),
    sizes as (
      select everyone.size as everyone, bought.size as spenders
      from everyone
      cross join bought
    ),
    named_sizes as (
      select 'prospects' as "group", 0 as place, everyone - spenders as customers from sizes
      union all
      select 'spenders' as "group", 1 as place, spenders as customers from sizes
    )
    select "group", customers, ${shareOfAll(sql`customers`, words)} as share
    from named_sizes
    order by place`,
  behind: {
    customers: ({ group }, { to }) => ({ kind: 'spending', group, asOf: to }),
    share: { sameAs: 'customers' },
  },
  example: {
    ...march,
    because: 'Ada, Ben, Cleo, Dan and Eve bought; Fay never ordered and Gus cancelled.',
    rows: [
      { group: 'prospects', customers: 2, share: 2 / 7 },
      { group: 'spenders', customers: 5, share: 5 / 7 },
    ],
  },
})
