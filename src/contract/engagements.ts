import { z } from 'zod'
import { saidSchema } from '../sentences/said.ts'
import { daySchema } from '../sql/day.ts'

/** The columns of a file for whom it is made. */
export const fileFormats = ['own', 'klaviyo', 'mailchimp', 'meta', 'google'] as const
export type FileFormat = (typeof fileFormats)[number]

const consent = z.enum(['email', 'sms'])
const channelSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    format: z.enum(fileFormats),
    consent,
  }),
  /** The secret is empty here. */
  z.object({ kind: z.literal('webhook'), url: z.string(), secret: z.string(), consent, batchSize: z.int() }),
  z.object({
    kind: z.literal('email'),
    subject: z.string(),
    /** Paragraphs are parted by empty lines; `{{first_name|there}}` is the name, or what follows the bar. */
    body: z.string(),
    /** Words before the link that ends the subscription. */
    unsubscribeWords: z.string(),
    perMinute: z.int(),
  }),
])
export type Channel = z.output<typeof channelSchema>

/** An engagement as a person plans it, without its secret. What is wrong with one is checked where it comes in (state/engagements.ts). */
const toldDraftSchema = z.object({
  name: z.string(),
  audience: z.int(),
  channel: channelSchema,
  /** When it starts by itself (ISO 8601); null: when someone starts it. */
  moment: z.string().nullable(),
  /** Days, from the one on which it starts, whose purchases are its outcome. */
  outcomeDays: z.int(),
  /** Percent of those who could be written to that are held back to compare with. */
  controlPercent: z.int(),
  /** Another number holds others back. */
  seed: z.int(),
})
export type EngagementDraft = z.output<typeof toldDraftSchema>

/**
 * What became of a member. `sending`: it was on its way when this was written; `unconfirmed`: it was when the process was
 * killed, and whether it arrived is not known.
 */
export const outcomes = [
  'queued',
  'sending',
  'sent',
  'unconfirmed',
  'failed',
  'left-out',
  'control',
  'stopped',
] as const

export const countSchema = z.object({
  outcome: z.enum(outcomes),
  reason: z.string().nullable(),
  people: z.int(),
})
export type Count = z.output<typeof countSchema>

const figure = z.number().nullable()
/** A mean per head of those written to and of those held back; the difference, and where it lies with 95 % confidence. */
const comparisonSchema = z.object({ written: figure, heldBack: figure, difference: figure, from: figure, to: figure })
export type Comparison = z.output<typeof comparisonSchema>

/**
 * `GET /api/engagements` (the newest first) and `GET /api/engagements/:id`. `POST` with an EngagementDraft makes a draft
 * (201), `PUT …/:id` changes it; a secret left empty stays. `POST …/:id/start` begins it, now or at its moment; `POST …/:id/stop`
 * ends it early, or makes a scheduled one a draft again; `DELETE …/:id` removes one that has not begun. `GET …/:id/file` is
 * the file of one on the channel file, which is done with that. Secrets are never told.
 */
export const engagementSchema = z.object({
  id: z.int(),
  draft: toldDraftSchema,
  /** Names the draft as it stands: `PUT` with it in `If-Match` is refused (412) once another was kept. */
  revision: z.string(),
  state: z.enum(['draft', 'scheduled', 'running', 'done', 'stopped']),
  /** The name of its audience; null when it was removed. */
  audienceName: z.string().nullable(),
  startedOn: daySchema.nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Why it does not go on at the moment, in one sentence; it is tried again by itself. */
  fault: z.string().nullable(),
  /** What that is made of. */
  said: saidSchema.optional(),
  /** How many members have which outcome, and of those left out and failed the reason. */
  counts: z.array(countSchema),
  /** From the start on: both groups over the days of the outcome that there are. Money is in minor units. */
  result: z
    .object({
      written: z.int(),
      heldBack: z.int(),
      /** For how many of those written to the message has left so far; 0: there is nothing to compare. */
      reached: z.int(),
      purchases: comparisonSchema,
      revenue: comparisonSchema,
      /** ISO 4217 of the money. */
      currency: z.string().nullable(),
      from: daySchema,
      to: daySchema,
      /** The last day of the window that the facts reach; null while they reach none. */
      upTo: daySchema.nullable(),
      isComplete: z.boolean(),
    })
    .nullable(),
})
export type ToldEngagement = z.output<typeof engagementSchema>

/** What is known of someone in a list of people, if they are a customer still. */
export const personSchema = z.object({
  key: z.int(),
  customerId: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
})

/**
 * `GET /api/engagements/reach?audience&channel&controlPercent&seed`: what would become of each member if it began now, as the
 * counts of an engagement that has begun: `queued`, `control`, and `left-out` by reason.
 */
export const reachSchema = z.object({ counts: z.array(countSchema) })
export type Reach = z.output<typeof reachSchema>

/**
 * `GET /api/engagements/:id/people?outcome&reason&after` and `GET /api/engagements/reach/people?…` with the words of both: the
 * people of one of the counts, a hundred at a time in the order of their keys.
 */
export const peopleOfCountSchema = z.object({
  /** As many as the count tells. */
  total: z.int(),
  /** Null for who is a customer no more. */
  people: z.array(z.object({ key: z.int(), person: personSchema.nullable() })),
  /** What `after` is for the next; null at the end. */
  next: z.int().nullable(),
})
export type PeopleOfCount = z.output<typeof peopleOfCountSchema>

/**
 * `POST /api/engagements/preview` with `{ audience, letter, place }`: the message as someone of the audience reads it who may be
 * written to; `place` counts them from 0.
 */
export const letterPreviewSchema = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Who reads it; null when nobody of the audience may be written to, and it is then without a name. */
  reader: personSchema.nullable(),
  /** How many may be written to. */
  of: z.int(),
})
export type LetterPreview = z.output<typeof letterPreviewSchema>

/** `POST /api/engagements/test` with the same and `to` beside it sends it there. */
export const sentLetterSchema = z.object({ sent: z.string() })
