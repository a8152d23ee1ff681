import { sql, text } from '../../../sql/sql.ts'
import { defineCondition } from '../condition.ts'
import { ownText } from '../field.ts'

export const country = defineCondition('country', {
  label: 'Country',
  description: 'Customers of that country, as it is on record now; accents and case do not matter.',
  fields: { country: ownText('Country') },
  sentence: ['country: {country}'],
  sql: ({ country: wanted }, _, words) => sql`
      select customer_key
      from customers
      where country in (
        select country
        from (select distinct country from customers where country is not null) as spellings
        where ${words.fold(sql`country`)} = ${words.fold(sql`${text(wanted)}`)}
      )`,
})
