import { day, sql, text } from '../../../sql/sql.ts'
import { holdingOn } from '../../fragments/state-as-of.ts'
import { defineCondition } from '../condition.ts'
import { asOfDay, dayOf, ownText } from '../field.ts'

export const tag = defineCondition('tag', {
  label: 'Tag',
  description: 'Customers who hold the tag on the day.',
  fields: { tag: ownText('Tag'), asOf: asOfDay },
  sentence: ['tag: {tag}', 'as of {asOf}'],
  sql: ({ tag: wanted, asOf }, { today }) => sql`
      select customer_key
      from tag_history
      where tag = ${text(wanted)} and ${holdingOn(sql`${day(dayOf(asOf, today))}`)}`,
})
