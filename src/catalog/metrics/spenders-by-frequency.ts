import { march } from '../example-shop.ts'
import { byFrequency, sameAsCustomers, spenderBandColumns, spendersPerBand } from '../fragments/spender-bands.ts'
import { defineMetric } from '../metric.ts'
import { frequencyBands } from '../names.ts'

export const spendersByFrequency = defineMetric({
  label: 'Spenders by purchase frequency',
  description:
    'Spenders by their purchases from the start to the last day of the period: one-time made exactly one, frequent more than the average, repeat the rest. The average is over spenders with more than one purchase, unless the project counts all spenders.',
  unit: 'customers',
  better: null,
  time: 'sinceStart',
  missing: 'zero',
  filters: [],
  rules: ['frequencyAverage', 'refundDating'],
  columns: spenderBandColumns(frequencyBands),
  sql: (asked, words) => spendersPerBand(byFrequency, frequencyBands, asked, words),
  behind: { customers: ({ band }, { to }) => ({ kind: 'frequency-band', band, asOf: to }), ...sameAsCustomers },
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
