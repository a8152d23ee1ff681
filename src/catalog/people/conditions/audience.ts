import { defineCondition } from '../condition.ts'
import { kept } from '../field.ts'

export const audience = defineCondition('audience', {
  label: 'Audience',
  description:
    'Customers in the audience now: those whom the filter of a living one means, or those of a fixed list who are customers still.',
  fields: { audience: kept('audience', 'Audience') },
  sentence: ['audience: {audience}'],
  sql: ({ audience: id }, standing, words) => standing.audienceMembers(id, words),
})
