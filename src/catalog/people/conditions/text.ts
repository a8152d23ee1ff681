import { sql } from '../../../sql/sql.ts'
import { matchesSearch } from '../../fragments/search-text.ts'
import { defineCondition } from '../condition.ts'
import { ownText } from '../field.ts'

export const textSearch = defineCondition('text', {
  label: 'Text',
  description:
    'Customers in whose id, e-mail address, phone number or name the text occurs, as they are on record now; accents and case do not matter, nor how a phone number is spelled.',
  fields: { text: ownText('Text') },
  sentence: ['“{text}”'],
  sql: ({ text: wanted }, _, words) => sql`
      select customer_key
      from customer_search
      where ${matchesSearch(wanted, words)}`,
})
