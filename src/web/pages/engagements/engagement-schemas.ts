import { z } from 'zod'
import type { LetterPreview, PeopleOfCount, Reach, ToldEngagement, ToldSending } from '../../../server/contract.ts'
import { daySchema } from '../../../sql/day.ts'
import { saidSchema } from '../../said-schema.ts'

export type EngagementDraft = ToldEngagement['draft']
export type Channel = EngagementDraft['channel']
export type Count = ToldEngagement['counts'][number]

const consent = z.enum(['email', 'sms'])
const channelSchema: z.ZodType<Channel> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    format: z.enum(['own', 'klaviyo', 'mailchimp', 'meta', 'google']),
    consent,
  }),
  z.object({ kind: z.literal('webhook'), url: z.string(), secret: z.string(), consent, batchSize: z.int() }),
  z.object({
    kind: z.literal('email'),
    subject: z.string(),
    body: z.string(),
    unsubscribeWords: z.string(),
    perMinute: z.int(),
  }),
])

const countSchema: z.ZodType<Count> = z.object({
  outcome: z.enum(['queued', 'sending', 'sent', 'unconfirmed', 'failed', 'left-out', 'control', 'stopped']),
  reason: z.string().nullable(),
  people: z.int(),
})

const figure = z.number().nullable()
const comparisonSchema = z.object({ written: figure, heldBack: figure, difference: figure, from: figure, to: figure })

export const engagementSchema: z.ZodType<ToldEngagement> = z.object({
  id: z.int(),
  draft: z.object({
    name: z.string(),
    audience: z.int(),
    channel: channelSchema,
    moment: z.string().nullable(),
    outcomeDays: z.int(),
    controlPercent: z.int(),
    seed: z.int(),
  }),
  revision: z.string(),
  state: z.enum(['draft', 'scheduled', 'running', 'done', 'stopped']),
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

const personSchema = z.object({
  key: z.int(),
  customerId: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
})

export const reachSchema: z.ZodType<Reach> = z.object({ counts: z.array(countSchema) })
export const peopleSchema: z.ZodType<PeopleOfCount> = z.object({
  total: z.int(),
  people: z.array(z.object({ key: z.int(), person: personSchema.nullable() })),
  next: z.int().nullable(),
})
export const previewSchema: z.ZodType<LetterPreview> = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  reader: personSchema.nullable(),
  of: z.int(),
})
export const sendingSchema: z.ZodType<ToldSending> = z.object({
  publicUrl: z.string().nullable(),
  allowsPrivateHosts: z.boolean(),
  smtp: z
    .object({
      host: z.string(),
      port: z.int(),
      secure: z.boolean(),
      user: z.string().nullable(),
      from: z.string(),
      hasPassword: z.boolean(),
    })
    .nullable(),
})
