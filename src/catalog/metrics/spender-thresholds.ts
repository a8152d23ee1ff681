import { sql } from '../../sql/sql.ts'
import { average, customers, moneyOrNone } from '../column.ts'
import { march } from '../example-shop.ts'
import { frequencyCut, valueCuts } from '../fragments/spender-bands.ts'
import { spendersAsOf } from '../fragments/state-as-of.ts'
import { defineMetric } from '../metric.ts'

export const spenderThresholds = defineMetric({
  label: 'Spender thresholds',
  description:
    'What parts the bands of spenders on the last day of the period: the revenues at positions ⌊(n − 1) · 0.80⌋ and ⌊(n − 1) · 0.99⌋ of the n spenders in ascending order, and the average number of purchases. Medium, big and frequent lie above them.',
  unit: 'money',
  better: null,
  time: 'sinceStart',
  missing: 'gap',
  filters: [],
  rules: ['frequencyAverage', 'refundDating'],
  columns: {
    mediumAbove: moneyOrNone('Medium above'),
    bigAbove: moneyOrNone('Big above'),
    frequencyAverage: average('Frequent above'),
    spenders: customers('Spenders'),
  },
  sql: (asked, words) => sql`
    with spenders_as_of as (${spendersAsOf(asked)}),
    ${valueCuts(asked, words)},
    ${frequencyCut(asked, words)}
    select small_to as "mediumAbove", medium_to as "bigAbove", average as "frequencyAverage", spenders
    from value_cuts
    cross join frequency`,
  behind: {
    mediumAbove: 'cutPoint',
    bigAbove: 'cutPoint',
    frequencyAverage: 'cutPoint',
    spenders: (_, { to }) => ({ kind: 'spending', group: 'spenders', asOf: to }),
  },
  example: {
    ...march,
    because:
      'Both positions of five spenders are Ada’s 180; those who bought more than once made 3, 2 and 2 purchases.',
    rows: [{ mediumAbove: 18_000, bigAbove: 18_000, frequencyAverage: 7 / 3, spenders: 5 }],
  },
})
