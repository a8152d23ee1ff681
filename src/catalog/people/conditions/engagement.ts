import { empty, integer, sql } from '../../../sql/sql.ts'
import { defineCondition } from '../condition.ts'
import { choice, kept } from '../field.ts'

const parts = { written: 'To be written to', 'held-back': 'Held back' } as const

export const engagement = defineCondition('engagement', {
  label: 'Engagement',
  description:
    'Customers who take part in the engagement, as was settled when it began: those to be written to, and those held back to compare with. Nobody does before it begins.',
  fields: { engagement: kept('engagement', 'Engagement'), part: choice('Part', parts).optional() },
  sentence: ['engagement: {engagement}', '({part})'],
  sql: ({ engagement: id, part }, standing) => {
    standing.checkEngagement(id)
    const inPart = part === undefined ? empty : part === 'held-back' ? sql`and is_control` : sql`and not is_control`
    return sql`
      select customer_key
      from engagement_members
      where engagement = ${integer(id)} ${inPart}`
  },
})
