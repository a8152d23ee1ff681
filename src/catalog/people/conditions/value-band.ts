import { sql, text } from '../../../sql/sql.ts'
import { bandedSpenders, byValue } from '../../fragments/spender-bands.ts'
import { valueBands } from '../../names.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const valueBand = defineCondition('value-band', {
  label: 'Purchase value',
  description:
    'Spenders of the day by their revenue since the start: big are the top 1 %, medium the next 19 %, small the other 80 %. Equal revenues share a band.',
  fields: { band: choice('Band', valueBands), asOf: asOfDay },
  sentence: ['{band} spenders', 'as of {asOf}'],
  sql: ({ band, asOf }, standing, words) => sql`
      with ${bandedSpenders(byValue, askedOn(dayOf(asOf, standing.today), standing), words)}
      select customer_key
      from banded_spenders
      where band = ${text(band)}`,
})
