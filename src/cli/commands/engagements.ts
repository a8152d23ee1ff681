import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { engagementSchema, letterPreviewSchema, reachSchema, type ToldEngagement } from '../../contract/engagements.ts'
import { removedSchema } from '../../contract/removed.ts'
import { toldSendingSchema } from '../../contract/sending.ts'
import { previewLetter } from '../../server/engagement-letters.ts'
import { type ReachAsked, reachOf } from '../../server/engagement-reach.ts'
import {
  consentOf,
  engagementFile,
  engagementOf,
  listEngagements,
  removeEngagement,
  startEngagement,
  stopEngagement,
  tellEngagement,
} from '../../server/engagements.ts'
import { changeSending, tellSending } from '../../server/sending.ts'
import { sendingSchema } from '../../state/settings.ts'
import { UserError } from '../../user-error.ts'
import { askJson, askText } from '../ask-server.ts'
import { inData } from '../in-data.ts'
import { readJson } from '../read-json.ts'
import { drawCounts, drawEngagements, drawResult } from '../show-engagement.ts'
import type { Terminal } from '../terminal.ts'
import { readId } from './audiences.ts'

export type EngagementsFlags = { data?: string; json?: boolean }

const asJson = (value: unknown): string => JSON.stringify(value, null, 2)

/** `regulars engagements`: every engagement, the newest first. */
export async function engagements(flags: EngagementsFlags, terminal: Terminal): Promise<void> {
  const listed = await inData(
    flags,
    terminal,
    (server) => askJson(server, '/api/engagements', z.array(engagementSchema)),
    (house) => listEngagements(house),
  )
  terminal.print(flags.json ? asJson(listed) : drawEngagements(listed, terminal.locale))
}

const told = (id: number, flags: EngagementsFlags, terminal: Terminal): Promise<ToldEngagement> =>
  inData(
    flags,
    terminal,
    (server) => askJson(server, `/api/engagements/${id}`, engagementSchema),
    (house) => tellEngagement(house, engagementOf(house, id)),
  )

/** `regulars engagements show ID`. */
export async function show(given: string, flags: EngagementsFlags, terminal: Terminal): Promise<void> {
  const engagement = await told(readId(given, 'engagement'), flags, terminal)
  if (flags.json) return terminal.print(asJson(engagement))
  terminal.print(drawEngagements([engagement], terminal.locale))
  if (engagement.fault !== null) terminal.print(`It does not go on: ${engagement.fault}`)
  if (engagement.counts.length > 0) terminal.print(`\n${drawCounts(engagement.counts, terminal.locale)}`)
}

const reachOfDraft = ({ audience, controlPercent, seed, channel }: ToldEngagement['draft']): ReachAsked => ({
  audience,
  controlPercent,
  seed,
  channel: consentOf(channel),
})

/** `regulars engagements preview ID`: whom it would reach if it began now and, of an e-mail, the first message. */
export async function preview(given: string, flags: EngagementsFlags, terminal: Terminal): Promise<void> {
  const { draft } = await told(readId(given, 'engagement'), flags, terminal)
  const asked = reachOfDraft(draft)
  const words = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]))
  const reach = await inData(
    flags,
    terminal,
    (server) => askJson(server, `/api/engagements/reach?${words}`, reachSchema),
    (house) => reachOf(house, asked),
  )
  const letter =
    draft.channel.kind === 'email' ? await firstLetter(draft.audience, draft.channel, flags, terminal) : null
  if (flags.json) return terminal.print(asJson({ ...reach, letter }))
  terminal.print(drawCounts(reach.counts, terminal.locale))
  if (letter !== null) terminal.print(`\nSubject: ${letter.subject}\n\n${letter.text.trimEnd()}`)
}

type Letter = { subject: string; body: string; unsubscribeWords: string }

function firstLetter(
  audience: number,
  { subject, body: text, unsubscribeWords }: Letter,
  flags: EngagementsFlags,
  terminal: Terminal,
) {
  const body = { audience, letter: { subject, body: text, unsubscribeWords }, place: 0 }
  return inData(
    flags,
    terminal,
    (server) => askJson(server, '/api/engagements/preview', letterPreviewSchema, { method: 'POST', body }),
    (house) => previewLetter(house, body),
  )
}

/** What is said once an engagement has begun: who sends it, if nobody does now. */
const afterStart = ({ id, draft, state }: ToldEngagement): string => {
  if (state === 'scheduled') return `It begins at ${draft.moment} while "regulars serve" runs.`
  return draft.channel.kind === 'file'
    ? `Its file comes with "regulars engagements file ${id}".`
    : 'It is sent while "regulars serve" runs.'
}

/** `regulars engagements start ID`. */
export async function start(given: string, flags: EngagementsFlags, terminal: Terminal): Promise<void> {
  const id = readId(given, 'engagement')
  const started = await inData(
    flags,
    terminal,
    (server) => askJson(server, `/api/engagements/${id}/start`, engagementSchema, { method: 'POST' }),
    async (house) => tellEngagement(house, await startEngagement(house, id)),
  )
  if (flags.json) return terminal.print(asJson(started))
  if (started.counts.length > 0) terminal.print(drawCounts(started.counts, terminal.locale))
  terminal.print(afterStart(started))
}

/** `regulars engagements stop ID`. */
export async function stop(given: string, flags: EngagementsFlags, terminal: Terminal): Promise<void> {
  const id = readId(given, 'engagement')
  const stopped = await inData(
    flags,
    terminal,
    (server) => askJson(server, `/api/engagements/${id}/stop`, engagementSchema, { method: 'POST' }),
    (house) => tellEngagement(house, stopEngagement(house, id)),
  )
  if (flags.json) return terminal.print(asJson(stopped))
  terminal.print(stopped.state === 'draft' ? `Engagement ${id} is a draft again.` : `Engagement ${id} is stopped.`)
}

/** `regulars engagements remove ID`. */
export async function remove(given: string, flags: EngagementsFlags, terminal: Terminal): Promise<void> {
  const id = readId(given, 'engagement')
  await inData(
    flags,
    terminal,
    (server) => askJson(server, `/api/engagements/${id}`, removedSchema, { method: 'DELETE' }),
    async (house) => ({ removed: removeEngagement(house, id) }),
  )
  terminal.print(flags.json ? JSON.stringify({ removed: id }) : `Engagement ${id} is removed; it had sent nothing.`)
}

/** `regulars engagements result ID`. */
export async function result(given: string, flags: EngagementsFlags, terminal: Terminal): Promise<void> {
  const id = readId(given, 'engagement')
  const { result: brought } = await told(id, flags, terminal)
  if (brought === null)
    throw new UserError(`Engagement ${id} has not begun, so it has brought nothing. Start it first.`)
  terminal.print(flags.json ? asJson(brought) : drawResult(brought))
}

/** `regulars engagements file ID --to FOLDER`. */
export async function file(given: string, flags: EngagementsFlags & { to: string }, terminal: Terminal): Promise<void> {
  const id = readId(given, 'engagement')
  const { draft } = await told(id, flags, terminal)
  const csv = await inData(
    flags,
    terminal,
    (server) => askText(server, `/api/engagements/${id}/file`),
    async (house) => (await engagementFile(house, id)).csv,
  )
  const format = draft.channel.kind === 'file' ? draft.channel.format : 'own'
  const path = join(flags.to, `engagement-${id}-${format}.csv`)
  await mkdir(flags.to, { recursive: true })
  await writeFile(path, csv)
  const { counts } = await told(id, flags, terminal)
  const people = counts.find(({ outcome }) => outcome === 'sent')?.people ?? 0
  terminal.print(flags.json ? JSON.stringify({ file: path, people }) : `${path}: ${people} people.`)
}

/** `regulars engagements sending`: how messages leave; passwords are not told. */
export async function sending(flags: EngagementsFlags & { set?: string }, terminal: Terminal): Promise<void> {
  const change = flags.set === undefined ? null : await readJson(flags.set, sendingSchema, terminal)
  const kept = await inData(
    flags,
    terminal,
    (server) =>
      askJson(server, '/api/sending', toldSendingSchema, change === null ? {} : { method: 'PUT', body: change }),
    async (house) => (change === null ? tellSending(house) : changeSending(house, change)),
  )
  terminal.print(asJson(kept))
}
