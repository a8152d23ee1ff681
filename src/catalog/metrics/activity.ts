import { sql } from '../../sql/sql.ts'
import { customers, named, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf } from '../fragments/state-as-of.ts'
import { namesInOrder, shareOfAll, total } from '../fragments/totals.ts'
import { visitorsAsOf } from '../fragments/visitors.ts'
import { defineMetric } from '../metric.ts'
import { activityBands } from '../names.ts'

export const activity = defineMetric({
  label: 'Activity',
  description:
    'Customers by the days from their last visit to the web store to the last day of the period: active 0 to 6, low risk 7 to 30, high risk more than 30; apart from these, those without a recorded visit. A web order is a visit too.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: {
    band: named('Activity', activityBands),
    customers: customers('Customers'),
    share: share('Share of customers'),
  },
  sql: (asked, words) => sql`
    with customers_as_of as (${customersAsOf(asked)}),
    visitors as (${visitorsAsOf(asked, words)}),
    visitors_per_band as (
      select band, ${words.toInteger(sql`count(*)`)} as customers
      from ${words.onEachShard(sql`visitors`, visitorsAsOf(asked, words))}
      group by band
    ),
    everyone as (
      select ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(sql`customers_as_of`, customersAsOf(asked))}
    ),
    band_sizes as (
      select band, customers from visitors_per_band
      union all
      select 'no-visit' as band, everyone.size - visited.size as customers
      from everyone
      cross join (select ${total(sql`customers`, words)} as size from visitors_per_band) as visited
    ),
    bands as (${namesInOrder(sql`band`, Object.keys(activityBands))}),
    all_bands as (
      select bands.band as band, bands.place as place, coalesce(band_sizes.customers, 0) as customers
      from bands
      left join band_sizes on band_sizes.band = bands.band
    )
    select band, customers, ${shareOfAll(sql`customers`, words)} as share
    from all_bands
    order by place`,
  behind: {
    customers: ({ band }, { to }) => ({ kind: 'activity', band, asOf: to }),
    share: { sameAs: 'customers' },
  },
  example: {
    ...march,
    because:
      'Last visits: Ada 2 days before, Fay 6; Dan 7, Gus 10 (his cancelled order was a visit), Ben 21; Cleo 40; none of Eve, who bought in a shop.',
    rows: [
      { band: 'active', customers: 2, share: 2 / 7 },
      { band: 'low-risk', customers: 3, share: 3 / 7 },
      { band: 'high-risk', customers: 1, share: 1 / 7 },
      { band: 'no-visit', customers: 1, share: 1 / 7 },
    ],
  },
})
