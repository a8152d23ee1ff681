import { z } from 'zod'
import { daySchema, grains } from '../sql/day.ts'

export const salesChannels = { web: 'Web', store: 'Store' } as const

/** Which orders count. Filters combine with AND; an unknown one is refused by name. */
export const filtersSchema = z.strictObject({
  channel: z.enum(['web', 'store']).optional(),
  store: z.string().min(1).optional(),
})
export type Filters = z.infer<typeof filtersSchema>

/** What may be asked of a metric: the same words on the command line and in the API. */
export const questionSchema = z
  .strictObject({
    from: daySchema,
    to: daySchema,
    grain: z.enum(grains).default('day'),
    ...filtersSchema.shape,
  })
  .refine(({ from, to }) => from <= to, { message: 'from is after to', path: ['from'] })
export type Question = z.output<typeof questionSchema>

/** Definitions that a project may choose, as it chose them. */
export const rulesSchema = z.object({
  /** Whose average number of purchases parts frequent from repeat spenders. */
  frequencyAverage: z.enum(['repeatSpenders', 'allSpenders']).default('repeatSpenders'),
})
export type Rules = z.infer<typeof rulesSchema>
