import { sql, text } from '../../../sql/sql.ts'
import { bandedSpenders, byFrequency } from '../../fragments/spender-bands.ts'
import { frequencyBands } from '../../names.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const frequencyBand = defineCondition('frequency-band', {
  label: 'Purchase frequency',
  description:
    'Spenders of the day by their purchases since the start: one-time made exactly one, frequent more than the average (by the project’s rule), repeat the rest.',
  fields: { band: choice('Band', frequencyBands), asOf: asOfDay },
  sentence: ['{band} spenders', 'as of {asOf}'],
  sql: ({ band, asOf }, standing, words) => sql`
      with ${bandedSpenders(byFrequency, askedOn(dayOf(asOf, standing.today), standing), words)}
      select customer_key
      from banded_spenders
      where band = ${text(band)}`,
})
