import { march } from '../example-shop.ts'
import { byValue, sameAsCustomers, spenderBandColumns, spendersPerBand } from '../fragments/spender-bands.ts'
import { defineMetric } from '../metric.ts'
import { valueBands } from '../names.ts'

export const spendersByValue = defineMetric({
  label: 'Spenders by purchase value',
  description:
    'Spenders ranked by their revenue from the start to the last day of the period: big are the top 1 %, medium the next 19 %, small the other 80 %. Equal revenues share a band.',
  unit: 'customers',
  better: null,
  time: 'sinceStart',
  missing: 'zero',
  filters: [],
  rules: ['refundDating'],
  columns: spenderBandColumns(valueBands),
  sql: (asked, words) => spendersPerBand(byValue, valueBands, asked, words),
  behind: { customers: ({ band }, { to }) => ({ kind: 'value-band', band, asOf: to }), ...sameAsCustomers },
  example: {
    ...march,
    because:
      'In ascending order Dan 50, Eve 60, Ben 70 (80 + 20 − 30), Ada 180, Cleo 500. ⌊4 · 0.80⌋ and ⌊4 · 0.99⌋ are both position 3, Ada: nobody lies between the cut-points and Cleo alone is above.',
    rows: [
      { band: 'big', customers: 1, share: 1 / 5, revenue: 50_000, revenueShare: 500 / 860 },
      { band: 'medium', customers: 0, share: 0, revenue: 0, revenueShare: 0 },
      { band: 'small', customers: 4, share: 4 / 5, revenue: 36_000, revenueShare: 360 / 860 },
    ],
  },
})
