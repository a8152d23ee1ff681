import { z } from '@hono/zod-openapi'
import { personRow } from '../audience/candidates.ts'
import { daySchema } from '../sql/day.ts'
import { leftOutReasons, outcomes } from '../state/deliveries.ts'
import { engagementDraftSchema, engagementStates } from '../state/engagements.ts'
import { sendingSchema } from '../state/settings.ts'
import type { LetterPreview, PeopleOfCount, Reach, ToldEngagement, ToldSending } from './engagements-contract.ts'
import { saidSchema } from './said-schema.ts'

// The shapes of engagements-contract.ts as schemas.

const comparisonSchema = z.object({
  written: z.number().nullable(),
  heldBack: z.number().nullable(),
  difference: z.number().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
})

const countSchema = z.object({ outcome: z.enum(outcomes), reason: z.string().nullable(), people: z.int() })

export const reachSchema = z.object({ counts: z.array(countSchema) }) satisfies z.ZodType<Reach>

export const peopleOfCountSchema = z.object({
  total: z.int(),
  people: z.array(z.object({ key: z.int(), person: personRow.nullable() })),
  next: z.int().nullable(),
}) satisfies z.ZodType<PeopleOfCount>

export const letterPreviewSchema = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  reader: personRow.nullable(),
  of: z.int(),
}) satisfies z.ZodType<LetterPreview>

export const toldSendingSchema = sendingSchema.extend({
  smtp: sendingSchema.shape.smtp
    .unwrap()
    .unwrap()
    .omit({ password: true })
    .extend({ hasPassword: z.boolean() })
    .nullable(),
}) satisfies z.ZodType<ToldSending>

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
    revision: z.string(),
    state: z.enum(engagementStates),
    audienceName: z.string().nullable(),
    startedOn: daySchema.nullable(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    fault: z.string().nullable(),
    said: saidSchema.optional(),
    counts: z.array(countSchema),
    result: z
      .object({
        written: z.int(),
        heldBack: z.int(),
        purchases: comparisonSchema,
        revenue: comparisonSchema,
        currency: z.string().nullable(),
        from: daySchema,
        to: daySchema,
        upTo: daySchema.nullable(),
        isComplete: z.boolean(),
      })
      .nullable(),
  })
  .openapi('Engagement', {
    description: `Reasons of left-out: ${leftOutReasons.join(', ')}; of failed: smtp-5xx, http-4xx, no-answer.`,
  }) satisfies z.ZodType<ToldEngagement>
