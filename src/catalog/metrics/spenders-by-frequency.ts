import { sql } from '../../sql/sql.ts'
import { march } from '../example-shop.ts'
import { frequencyAverage, spenderBandColumns, spendersPerBand } from '../fragments/spender-bands.ts'
import { spendersAsOf } from '../fragments/state-as-of.ts'
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
  columns: spenderBandColumns(bands),
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
    ${spendersPerBand(bands, words)}`,
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
