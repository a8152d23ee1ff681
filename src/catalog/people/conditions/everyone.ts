import { sql } from '../../../sql/sql.ts'
import { customersAsOf } from '../../fragments/state-as-of.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, dayOf } from '../field.ts'

export const everyone = defineCondition('everyone', {
  label: 'Registered',
  description: 'Everyone registered on the day, whether or not they ever bought.',
  fields: { asOf: asOfDay },
  sentence: ['registered', 'as of {asOf}'],
  sql: ({ asOf }, standing) => sql`
      select customer_key
      from (${customersAsOf(askedOn(dayOf(asOf, standing.today), standing))}) as customers_as_of`,
})
