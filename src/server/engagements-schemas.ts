import { z } from '@hono/zod-openapi'
import { daySchema } from '../sql/day.ts'
import { leftOutReasons, outcomes } from '../state/deliveries.ts'
import { engagementDraftSchema, engagementStates } from '../state/engagements.ts'
import type { ToldEngagement } from './engagements-contract.ts'

// The shapes of engagements-contract.ts as schemas.

const comparisonSchema = z.object({
  written: z.number().nullable(),
  heldBack: z.number().nullable(),
  difference: z.number().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
})

/** A secret is told as nothing. */
const toldDraft = z
  .custom<ToldEngagement['draft']>((draft) =>
    engagementDraftSchema.keyof().options.every((name) => name in Object(draft)),
  )
  .openapi({ type: 'object', description: 'The draft as it was sent, without its secret; see docs/engagements.md.' })

export const engagementSchema = z
  .object({
    id: z.int(),
    draft: toldDraft,
    state: z.enum(engagementStates),
    audienceName: z.string().nullable(),
    startedOn: daySchema.nullable(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    fault: z.string().nullable(),
    counts: z.array(z.object({ outcome: z.enum(outcomes), reason: z.string().nullable(), people: z.int() })),
    result: z
      .object({
        written: z.int(),
        heldBack: z.int(),
        purchases: comparisonSchema,
        revenue: comparisonSchema,
        from: daySchema,
        to: daySchema,
        isComplete: z.boolean(),
      })
      .nullable(),
  })
  .openapi('Engagement', {
    description: `Reasons of left-out: ${leftOutReasons.join(', ')}; of failed: smtp-5xx, http-4xx, no-answer.`,
  }) satisfies z.ZodType<ToldEngagement>
