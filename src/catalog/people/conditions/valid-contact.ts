import { sql } from '../../../sql/sql.ts'
import { customersAsOf } from '../../fragments/state-as-of.ts'
import { contacts } from '../../names.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const validContact = defineCondition('valid-contact', {
  label: 'Valid contact',
  description: 'Customers of the day who have a valid e-mail address, or a valid phone number, on record.',
  fields: { contact: choice('Contact', contacts), asOf: asOfDay },
  sentence: ['valid {contact}', 'as of {asOf}'],
  sql: ({ contact, asOf }, standing) => sql`
      select customer_key
      from customers
      where ${contact === 'email' ? sql`email_valid` : sql`phone_valid`} and customer_key in (
        select customer_key
        from (${customersAsOf(askedOn(dayOf(asOf, standing.today), standing))}) as customers_as_of
      )`,
})
