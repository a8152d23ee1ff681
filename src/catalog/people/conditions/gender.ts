import { day, sql, text } from '../../../sql/sql.ts'
import { customersAsOf, profilesAsOf } from '../../fragments/state-as-of.ts'
import { genders } from '../../names.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const gender = defineCondition('gender', {
  label: 'Gender',
  description: 'Customers of the day of that gender. Refused to say is an answer; unknown is none.',
  fields: { gender: choice('Gender', genders), asOf: asOfDay },
  sentence: ['gender: {gender}', 'as of {asOf}'],
  sql: ({ gender: wanted, asOf }, standing) => {
    const on = dayOf(asOf, standing.today)
    return sql`
      select customers_as_of.customer_key as customer_key
      from (${customersAsOf(askedOn(on, standing))}) as customers_as_of
      left join (${profilesAsOf(sql`${day(on)}`)}) as profiles_as_of
        on profiles_as_of.customer_key = customers_as_of.customer_key
      where coalesce(profiles_as_of.gender, 'unknown') = ${text(wanted)}`
  },
})
