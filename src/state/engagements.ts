import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { engagementSchema, fileFormats } from '../contract/engagements.ts'
import { saidSchema } from '../sentences/said.ts'
import type { Told } from '../sentences/sentence.ts'
import { daySchema } from '../sql/day.ts'
import { keptDeliveries, type PlannedDelivery } from './deliveries.ts'

const consentChannel = z.enum(['email', 'sms'], 'is email or sms')
const line = z.string().trim().min(1, 'is empty').max(300)

const fileChannel = z.strictObject({
  kind: z.literal('file'),
  format: z.enum(fileFormats, `is one of ${fileFormats.join(', ')}`),
  consent: consentChannel,
})
/** What the receiver checks signatures with. */
const secret = z.string().min(16, 'is at least 16 characters long').max(200)
const webhookChannel = z.strictObject({
  kind: z.literal('webhook'),
  url: z.url({ protocol: /^https?$/, error: 'begins with https://' }),
  secret,
  consent: consentChannel,
  batchSize: z.int().min(1).max(1000).default(100),
})
/** What people read. */
export const letterSchema = z.strictObject({
  subject: line,
  /** Paragraphs are parted by empty lines; `{{first_name|there}}` is the name, or what follows the bar. */
  body: z.string().trim().min(1, 'is empty').max(50_000),
  /** Words before the link that ends the subscription. */
  unsubscribeWords: line.default('You no longer want these messages? Unsubscribe:'),
})
const emailChannel = letterSchema.extend({
  kind: z.literal('email'),
  perMinute: z.int().min(1).max(6000).default(60),
})

/** What is sent, and how. */
export const channelSchema = z.discriminatedUnion('kind', [fileChannel, webhookChannel, emailChannel])
export type Channel = z.output<typeof channelSchema>
export type EmailChannel = z.output<typeof emailChannel>
export type WebhookChannel = z.output<typeof webhookChannel>

/** An engagement as a person plans it. */
export const engagementDraftSchema = z.strictObject({
  name: line.max(100),
  audience: z.int(),
  channel: channelSchema,
  /** When it starts by itself (ISO 8601); null: when someone starts it. */
  moment: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Days, from the one on which it starts, whose purchases are its outcome. */
  outcomeDays: z.int().min(1).max(365).default(30),
  /** Percent of those who could be written to that are held back to compare with. */
  controlPercent: z.int().min(0).max(50).default(10),
  /** Another number holds others back. */
  seed: z.int().min(0).default(1),
})
export type EngagementDraft = z.output<typeof engagementDraftSchema>

/** A draft that takes the place of another: a secret left empty stays as it was. */
export const changedDraftSchema = engagementDraftSchema.extend({
  channel: z.discriminatedUnion('kind', [
    fileChannel,
    webhookChannel.extend({ secret: z.union([z.literal(''), secret]) }),
    emailChannel,
  ]),
})
export type ChangedDraft = z.output<typeof changedDraftSchema>

const json = z.string().transform((text): unknown => JSON.parse(text))
const storedSchema = z.object({
  id: z.int(),
  draft: json.pipe(engagementDraftSchema),
  state: engagementSchema.shape.state,
  /** Who was meant when it started: the audience may change or go. */
  startedOn: daySchema.nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Why it does not go on at the moment, in one sentence. */
  fault: z.string().nullable(),
  /** What that is made of. */
  said: json
    .pipe(saidSchema)
    .nullable()
    .transform((said) => said ?? undefined),
})
export type Engagement = z.output<typeof storedSchema>

const selection = `select id, draft, state, started_on as startedOn, started_at as startedAt, ended_at as endedAt, fault,
  iif(fault is null, null, fault_said) as said
  from engagements`

/** Engagements, and for each member what became of it. A member is known by a key alone: no name, no address. */
export type Engagements = ReturnType<typeof keptEngagements>

/** Engagements before they begin. */
const drafting = (database: DatabaseSync) => ({
  make: (draft: EngagementDraft): number =>
    Number(
      database.prepare("insert into engagements (draft, state) values (?, 'draft')").run(JSON.stringify(draft))
        .lastInsertRowid,
    ),
  change: (id: number, draft: EngagementDraft) => {
    database.prepare('update engagements set draft = ? where id = ?').run(JSON.stringify(draft), id)
  },
  /** What has not begun waits for its moment, or is a draft again. */
  put: (id: number, state: 'draft' | 'scheduled') => {
    database.prepare('update engagements set state = ?, fault = null where id = ?').run(state, id)
  },
})

/** The engagements kept in the settings file. */
export function keptEngagements(database: DatabaseSync) {
  const deliveries = keptDeliveries(database)
  const find = (id: number): Engagement | undefined =>
    storedSchema.optional().parse(database.prepare(`${selection} where id = ?`).get(id))
  return {
    deliveries,
    find,
    all: (): Engagement[] => z.array(storedSchema).parse(database.prepare(`${selection} order by id desc`).all()),
    ...drafting(database),
    remove: (id: number) => {
      database.prepare('delete from deliveries where engagement = ?').run(id)
      database.prepare('delete from engagements where id = ?').run(id)
    },
    /** Begins to run with these members, all or nothing. */
    start: (id: number, planned: readonly PlannedDelivery[], at: { instant: Date; day: string }) => {
      database.exec('begin immediate')
      try {
        deliveries.putAll(id, planned)
        database
          .prepare(
            `update engagements set state = 'running', started_on = ?, started_at = ?, fault = null where id = ?`,
          )
          .run(at.day, at.instant.toISOString(), id)
        database.exec('commit')
      } catch (error) {
        database.exec('rollback')
        throw error
      }
    },
    end: (id: number, state: 'done' | 'stopped', at: Date) => {
      if (state === 'stopped') {
        database
          .prepare(`update deliveries set outcome = 'stopped' where engagement = ? and outcome = 'queued'`)
          .run(id)
      }
      database
        .prepare('update engagements set state = ?, ended_at = ?, fault = null where id = ?')
        .run(state, at.toISOString(), id)
    },
    fault: (id: number, fault: Told | null) => {
      const said = fault?.said === undefined ? null : JSON.stringify(fault.said)
      database
        .prepare('update engagements set fault = ?, fault_said = ? where id = ?')
        .run(fault?.text ?? null, said, id)
    },
  }
}
