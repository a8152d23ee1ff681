import { z } from 'zod'
import { daySchema, grains, refundDatings, weekStarts } from '../sql/day.ts'

export const salesChannels = { web: 'Web', store: 'Store' } as const

/** Whose orders count, by consent as of the end of the period: on any channel, by e-mail, by SMS. */
export const consentFilters = [
  'with-any',
  'with-email',
  'with-sms',
  'without-any',
  'without-email',
  'without-sms',
] as const

/** Whose orders count, by first known day before the end of the period. */
export const recencyFilters = ['last-30-days', 'last-12-months'] as const

const storeName = z.string().min(1)

/** The names of one store or of several, in any order and of any number of times: each once, in order, so that the same stores are the same question. */
export const storesSchema = z
  .union([storeName, z.array(storeName).min(1)])
  .transform((given): string[] => [...new Set([given].flat())].toSorted())

/** Which orders count. Filters combine with AND; an unknown one is refused by name. */
export const filtersSchema = z.strictObject({
  channel: z.enum(['web', 'store']).optional(),
  /** Orders of any of them. */
  store: storesSchema.optional(),
  consent: z.enum(consentFilters).optional(),
  recency: z.enum(recencyFilters).optional(),
})

/** The filters of the Purchases page. */
export const purchaseFilters = ['channel', 'store', 'consent', 'recency'] as const
export type Filters = z.infer<typeof filtersSchema>

/** The words that RFM adds to a question: the scheme as `id` (its latest version) or `id@version`, and the key of a segment. */
export const rfmWords = ['scheme', 'segment'] as const
export type RfmWord = (typeof rfmWords)[number]

/** What may be asked of a metric: the same words on the command line and in the API. */
export const questionSchema = z
  .strictObject({
    from: daySchema,
    to: daySchema,
    grain: z.enum(grains).default('day'),
    ...filtersSchema.shape,
    scheme: z
      .string()
      .regex(/^[a-z0-9-]+(@[1-9]\d{0,8})?$/)
      .optional(),
    segment: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
  })
  .refine(({ from, to }) => from <= to, { message: 'from is after to', path: ['from'] })
export type Question = z.output<typeof questionSchema>

/** Definitions that a project may choose, as it chose them; the first of each is the default. */
export const rulesSchema = z.object({
  /** Whose average number of purchases parts frequent from repeat spenders. */
  frequencyAverage: z.enum(['repeatSpenders', 'allSpenders']).default('repeatSpenders'),
  /** The day on which a refund counts: its own, or that of the order that it refunds; section 1 of the definitions. */
  refundDating: z.enum(refundDatings).default('ownDay'),
  /** The day on which a week begins. */
  weekStart: z.enum(weekStarts).default('monday'),
})
export type Rules = z.infer<typeof rulesSchema>
export type RuleName = keyof Rules
