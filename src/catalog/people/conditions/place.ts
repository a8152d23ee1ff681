import type { Dialect } from '../../../sql/dialect.ts'
import { identifier, type Sql, sql, text } from '../../../sql/sql.ts'
import { defineCondition } from '../condition.ts'
import { ownText } from '../field.ts'

/** Customers of a place, however it is spelled: the few spellings are compared, not every customer's. */
function livingIn(column: 'city' | 'country', wanted: string, words: Dialect): Sql {
  const place = identifier(column)
  return sql`
      select customer_key
      from customers
      where ${place} in (
        select ${place}
        from (select distinct ${place} from customers where ${place} is not null) as spellings
        where ${words.fold(place)} = ${words.fold(sql`${text(wanted)}`)}
      )`
}

export const city = defineCondition('city', {
  label: 'City',
  description: 'Customers of that city, as it is on record now; accents and case do not matter.',
  fields: { city: ownText('City') },
  sentence: ['city: {city}'],
  sql: ({ city: wanted }, _, words) => livingIn('city', wanted, words),
})

export const country = defineCondition('country', {
  label: 'Country',
  description: 'Customers of that country, as it is on record now; accents and case do not matter.',
  fields: { country: ownText('Country') },
  sentence: ['country: {country}'],
  sql: ({ country: wanted }, _, words) => livingIn('country', wanted, words),
})
