import { sql, text } from '../../../sql/sql.ts'
import { customersAsOf } from '../../fragments/state-as-of.ts'
import { visitorsAsOf } from '../../fragments/visitors.ts'
import { activityBands } from '../../names.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const activity = defineCondition('activity', {
  label: 'Activity',
  description:
    'Customers by the days from their last visit to the web store to the day: active 0 to 6, low risk 7 to 30, high risk more than 30; apart from these, those without a recorded visit.',
  fields: { band: choice('Activity', activityBands), asOf: asOfDay },
  sentence: ['activity: {band}', 'as of {asOf}'],
  sql: ({ band, asOf }, standing, words) => {
    const asked = askedOn(dayOf(asOf, standing.today), standing)
    const visitors = sql`
        select customer_key
        from (${visitorsAsOf(asked, words)}) as visitors`
    if (band !== 'no-visit') return sql`${visitors} where band = ${text(band)}`
    return sql`
      select customer_key
      from (${customersAsOf(asked)}) as customers_as_of
      where customer_key not in (${visitors})`
  },
})
