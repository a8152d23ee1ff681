import { z } from '@hono/zod-openapi'
import type { CustomerFilter } from '../catalog/people/filter.ts'
import { readFilter } from '../catalog/people/who.ts'
import { daySchema } from '../sql/day.ts'
import type { AudienceDetail, AudienceSuggestion, AudienceUse, ListedAudience } from './audiences-contract.ts'
import { documentedFilterSchema } from './customer-schemas.ts'
import { saidSchema } from './said-schema.ts'

// The shapes of audiences-contract.ts as schemas.

const audienceNameSchema = z
  .string({ error: 'An audience needs a name' })
  .trim()
  .min(1, 'The name of an audience must not be empty')
  .max(100, 'The name of an audience is 100 characters long at most')

/** A filter, with what is wrong with it in a sentence, at whatever depth. */
const filterSchema = z.unknown().transform((given, context): CustomerFilter => {
  const read = readFilter(given)
  if ('who' in read) return read.who
  context.addIssue(read.fault.replace(/\.$/, ''))
  return z.NEVER
})

export const audienceToMakeSchema = z.strictObject({
  name: audienceNameSchema,
  who: filterSchema,
  isFixed: z.boolean().default(false),
})

export const audienceRenameSchema = z.strictObject({ name: audienceNameSchema })

const audienceUseSchema = z
  .object({
    engagement: z.int(),
    name: z.string(),
    state: z.enum(['draft', 'scheduled', 'running']),
    text: z.string(),
    said: saidSchema.optional(),
  })
  .openapi('AudienceUse') satisfies z.ZodType<AudienceUse>

/** An audience that was removed, and the engagements that wrote to it. */
export const removedAudienceSchema = z.object({ removed: z.int(), uses: z.array(audienceUseSchema) })

export const listedAudienceSchema = z
  .object({
    id: z.int(),
    name: z.string(),
    who: documentedFilterSchema,
    isFixed: z.boolean(),
    madeAt: z.string(),
    customers: z.int(),
    uses: z.array(audienceUseSchema),
  })
  .openapi('Audience') satisfies z.ZodType<ListedAudience>

export const audienceDetailSchema = listedAudienceSchema
  .extend({ sizes: z.array(z.object({ day: daySchema, customers: z.int() })).nullable() })
  .openapi('AudienceDetail') satisfies z.ZodType<AudienceDetail>

export const audienceSuggestionSchema = z
  .object({
    key: z.enum(['best', 'slipping-away', 'second-purchase-due', 'once-at-a-discount']),
    name: z.string(),
    reason: z.string(),
    figures: z.record(z.string(), z.number()),
    who: documentedFilterSchema,
    customers: z.int(),
  })
  .openapi('AudienceSuggestion') satisfies z.ZodType<AudienceSuggestion>
