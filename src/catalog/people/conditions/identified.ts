import { day, sql } from '../../../sql/sql.ts'
import { customersAsOf, profilesAsOf } from '../../fragments/state-as-of.ts'
import { identifications } from '../../names.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const identified = defineCondition('identified', {
  label: 'Identification',
  description:
    'Customers of the day with an e-mail address or a phone number on record, or those known only by an id, a loyalty card or a device.',
  fields: { identification: choice('Identification', identifications), asOf: asOfDay },
  sentence: ['{identification}', 'as of {asOf}'],
  sql: ({ identification, asOf }, standing) => {
    const on = dayOf(asOf, standing.today)
    return sql`
      select customer_key
      from (${customersAsOf(askedOn(on, standing))}) as customers_as_of
      where customer_key ${identification === 'identified' ? sql`in` : sql`not in`} (
        select customer_key
        from (${profilesAsOf(sql`${day(on)}`)}) as profiles_as_of
        where identified
      )`
  },
})
