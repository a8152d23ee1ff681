import { sql } from '../../sql/sql.ts'
import { customers, money, named, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { frequencyAverage, namesInOrder, shareOfAll, spendersAsOf, total } from '../fragments.ts'
import { defineMetric } from '../metric.ts'

const bands = { frequent: 'Frequent', repeat: 'Repeat', 'one-time': 'One-time' } as const

export const spendersByFrequency = defineMetric({
  label: 'Spenders by purchase frequency',
  description:
    'Spenders by their purchases from the start to the last day of the period: one-time made exactly one, frequent more than the average, repeat the rest. The average is over spenders with more than one purchase, unless the project counts all spenders.',
  unit: 'customers',
  better: null,
  time: 'sinceStart',
  missing: 'zero',
  filters: [],
  columns: {
    band: named('Band', bands),
    customers: customers('Spenders'),
    share: share('Share of spenders'),
    revenue: money('Revenue'),
    revenueShare: share('Share of revenue'),
  },
  sql: (asked, words) => sql`
    with spenders_as_of as (${spendersAsOf(asked)}),
    frequency as (
      select ${frequencyAverage(asked, words)} as average
      from spenders_as_of
    ),
    banded_spenders as (
      select
        case when purchases = 1 then 'one-time' when purchases > average then 'frequent' else 'repeat' end as band,
        revenue
      from spenders_as_of
      cross join frequency
    ),
    band_sizes as (
      select band, count(*) as customers, ${total(sql`revenue`, words)} as revenue
      from banded_spenders
      group by band
    ),
    bands as (${namesInOrder(sql`band`, Object.keys(bands))}),
    all_bands as (
      select
        bands.band as band,
        bands.place as place,
        coalesce(band_sizes.customers, 0) as customers,
        coalesce(band_sizes.revenue, 0) as revenue
      from bands
      left join band_sizes on band_sizes.band = bands.band
    )
    select
      band,
      customers,
      ${shareOfAll(sql`customers`, words)} as share,
      revenue,
      ${shareOfAll(sql`revenue`, words)} as "revenueShare"
    from all_bands
    order by place`,
  example: {
    ...march,
    because:
      'Ada bought 3 times, Ben and Dan twice, Cleo and Eve once. The average of those who came back is 7/3, which only Ada exceeds.',
    rows: [
      { band: 'frequent', customers: 1, share: 1 / 5, revenue: 18_000, revenueShare: 180 / 860 },
      { band: 'repeat', customers: 2, share: 2 / 5, revenue: 12_000, revenueShare: 120 / 860 },
      { band: 'one-time', customers: 2, share: 2 / 5, revenue: 56_000, revenueShare: 560 / 860 },
    ],
  },
})
