import { sql, text } from '../../../sql/sql.ts'
import { defineCondition } from '../condition.ts'
import { ownText } from '../field.ts'

export const city = defineCondition('city', {
  label: 'City',
  description: 'Customers of that city, as it is on record now; accents and case do not matter.',
  fields: { city: ownText('City') },
  sentence: ['city: {city}'],
  sql: ({ city: wanted }, _, words) => sql`
      select customer_key
      from customers
      where city in (
        select city
        from (select distinct city from customers where city is not null) as spellings
        where ${words.fold(sql`city`)} = ${words.fold(sql`${text(wanted)}`)}
      )`,
})
