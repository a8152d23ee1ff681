import { createHash } from 'node:crypto'
import { type Candidate, candidateRow, candidates, membersAmong, reasonAgainst } from '../audience/candidates.ts'
import { checkReceiver } from '../audience/outgoing-hosts.ts'
import { fileRows } from '../audience/people-files.ts'
import type { ToldEngagement } from '../contract/engagements.ts'
import { sentence } from '../sentences/sentence.ts'
import { dayIn } from '../sql/day.ts'
import type { PlannedDelivery } from '../state/deliveries.ts'
import type { ChangedDraft, Channel, Engagement, EngagementDraft } from '../state/engagements.ts'
import { UserError } from '../user-error.ts'
import { keepEngagementMembers } from '../warehouse/members.ts'
import { audienceOf } from './audiences.ts'
import { csvLines } from './csv.ts'
import { checkFields, checkSending, smtpOf } from './engagement-letters.ts'
import { plannedNow } from './engagement-reach.ts'
import { resultOf } from './engagement-result.ts'
import type { House } from './house.ts'
import { NotFoundError } from './not-found.ts'
import { OvertakenError } from './overtaken.ts'

/** The engagement of an id; a NotFoundError when there is none. */
export function engagementOf({ state }: House, id: number): Engagement {
  const engagement = state.engagements.find(id)
  if (engagement === undefined) throw new NotFoundError(sentence('engagement.absent', { id }))
  return engagement
}

/** Consent to what a channel asks for. */
export const consentOf = (channel: Channel): 'email' | 'sms' => (channel.kind === 'email' ? 'email' : channel.consent)

const withoutSecret = (draft: EngagementDraft): EngagementDraft =>
  draft.channel.kind === 'webhook' ? { ...draft, channel: { ...draft.channel, secret: '' } } : draft

/** A name for a draft as it stands, without its secret. */
const revisionOf = (draft: EngagementDraft): string =>
  createHash('sha256')
    .update(JSON.stringify(withoutSecret(draft)))
    .digest('base64url')
    .slice(0, 22)

/** Every engagement, the newest first. */
export async function listEngagements(house: House): Promise<ToldEngagement[]> {
  const told: ToldEngagement[] = []
  for (const engagement of house.state.engagements.all()) told.push(await tellEngagement(house, engagement))
  return told
}

/** An engagement with what became of its members, and what it brought so far. */
export async function tellEngagement(house: House, engagement: Engagement): Promise<ToldEngagement> {
  const { state } = house
  const counts = state.engagements.deliveries.counts(engagement.id)
  return {
    ...engagement,
    draft: withoutSecret(engagement.draft),
    revision: revisionOf(engagement.draft),
    audienceName: state.audiences.find(engagement.draft.audience)?.name ?? null,
    counts,
    result: await resultOf(house, engagement, counts),
  }
}

/** Throws a UserError for what nobody could mean: an audience that is not there, a field that messages do not know. */
function checkDraft(house: House, draft: EngagementDraft): void {
  audienceOf(house, draft.audience)
  if (draft.channel.kind === 'email') checkFields(draft.channel)
}

/** Makes a draft; nothing is sent before it starts. */
export async function planEngagement(house: House, draft: EngagementDraft): Promise<ToldEngagement> {
  checkDraft(house, draft)
  return tellEngagement(house, engagementOf(house, house.state.engagements.make(draft)))
}

/** The secret that was kept, where the changed draft gives none. */
function withKeptSecret({ draft: { channel: before } }: Engagement, draft: ChangedDraft): EngagementDraft {
  const { channel } = draft
  if (channel.kind !== 'webhook' || channel.secret !== '') return { ...draft, channel }
  if (before.kind === 'webhook') return { ...draft, channel: { ...channel, secret: before.secret } }
  throw new UserError(sentence('engagement.no-secret'))
}

/**
 * Puts another draft in the place of one that has not begun. With the revision that it was made from, an OvertakenError when
 * another was kept since.
 */
export async function changeEngagement(
  house: House,
  id: number,
  changed: ChangedDraft,
  revision?: string,
): Promise<ToldEngagement> {
  const engagement = engagementOf(house, id)
  if (engagement.state === 'scheduled') throw new UserError(sentence('engagement.scheduled', { id }))
  if (engagement.state !== 'draft')
    throw new UserError(sentence('engagement.unchangeable', { id, state: engagement.state }))
  if (revision !== undefined && revision !== revisionOf(engagement.draft)) {
    throw new OvertakenError(sentence('engagement.overtaken', { id }))
  }
  const draft = withKeptSecret(engagement, changed)
  checkDraft(house, draft)
  house.state.engagements.change(id, draft)
  return tellEngagement(house, engagementOf(house, id))
}

function checkCanBeSent(house: House, draft: EngagementDraft): void {
  checkDraft(house, draft)
  if (draft.channel.kind === 'email') checkSending(house)
}

/** Throws a UserError while the server that takes the messages may not be reached. */
async function checkReceiverOf({ state }: House, { channel }: EngagementDraft): Promise<void> {
  const { sending } = state.settings()
  if (channel.kind === 'webhook') await checkReceiver(new URL(channel.url).hostname, sending)
  if (channel.kind === 'email') await checkReceiver(smtpOf(sending).host, sending)
}

const planOf = (house: House, { channel, ...draft }: EngagementDraft): Promise<PlannedDelivery[]> =>
  plannedNow(house, {
    ...draft,
    channel: consentOf(channel),
    batchSize: channel.kind === 'webhook' ? channel.batchSize : 1,
  })

function checkMoment({ clock }: House, id: number, { moment }: EngagementDraft): void {
  if (moment === null || Date.parse(moment) > clock().getTime()) return
  throw new UserError(sentence('engagement.moment-past', { id, moment }))
}

/** Begins a draft: at once, or at the moment that it names, for which it waits as scheduled. */
export async function startEngagement(house: House, id: number): Promise<Engagement> {
  const { draft, state: before } = engagementOf(house, id)
  if (before !== 'draft') throw new UserError(sentence('engagement.begun', { id, state: before }))
  checkMoment(house, id, draft)
  checkCanBeSent(house, draft)
  await checkReceiverOf(house, draft)
  if (draft.moment === null) return beginWithSomebody(house, id, draft)
  house.state.engagements.put(id, 'scheduled')
  return engagementOf(house, id)
}

async function begin(house: House, id: number, planned: readonly PlannedDelivery[]): Promise<Engagement> {
  const { state, warehouse, clock } = house
  const keysOf = (outcome: string) => planned.filter((one) => one.outcome === outcome).map(({ key }) => key)
  await warehouse.write((inside) =>
    keepEngagementMembers(inside, id, { written: keysOf('queued'), heldBack: keysOf('control') }),
  )
  const instant = clock()
  state.engagements.start(id, planned, { instant, day: dayIn(state.settings().timeZone, instant) })
  return engagementOf(house, id)
}

async function beginWithSomebody(house: House, id: number, draft: EngagementDraft): Promise<Engagement> {
  const planned = await planOf(house, draft)
  if (planned.some(({ outcome }) => outcome === 'queued')) return begin(house, id, planned)
  throw new UserError(sentence('engagement.nobody'))
}

/**
 * Begins an engagement whose moment has come: who is meant, who is left out and who is held back is settled now and kept;
 * consent is looked at again when each message is sent. Where by then nobody is left to write to, that is its outcome.
 */
export async function beginEngagement(house: House, id: number): Promise<Engagement> {
  const { draft } = engagementOf(house, id)
  checkCanBeSent(house, draft)
  return begin(house, id, await planOf(house, draft))
}

/** Ends a running engagement early: who has not been written to is not. A scheduled one is a draft again. */
export function stopEngagement(house: House, id: number): Engagement {
  const { state } = engagementOf(house, id)
  if (state === 'draft') throw new UserError(sentence('engagement.draft', { id }))
  if (state === 'done' || state === 'stopped') throw new UserError(sentence('engagement.ended', { id, state }))
  if (state === 'scheduled') house.state.engagements.put(id, 'draft')
  else house.state.engagements.end(id, 'stopped', house.clock())
  return engagementOf(house, id)
}

/** Removes an engagement that has not begun. */
export function removeEngagement(house: House, id: number): number {
  const { state } = engagementOf(house, id)
  if (state !== 'draft' && state !== 'scheduled') {
    throw new UserError(sentence('engagement.kept', { id, state }))
  }
  house.state.engagements.remove(id)
  return id
}

/** Of some members those who may be written to at this moment; the others are left out, with the reason. */
export async function stillToBeWritten(
  house: House,
  { id, draft }: Engagement,
  keys: readonly number[],
): Promise<Candidate[]> {
  // Asked of the file, which knows at once of whoever unsubscribed.
  const people = await house.warehouse.local.engine.query(
    candidates(membersAmong(id, keys), consentOf(draft.channel)),
    candidateRow,
  )
  const { deliveries } = house.state.engagements
  for (const person of people) {
    const reason = reasonAgainst(person)
    if (reason !== undefined) deliveries.mark(id, [person.key], 'left-out', { reason })
  }
  const known = new Set(people.map(({ key }) => key))
  const gone = keys.filter((key) => !known.has(key))
  if (gone.length > 0) deliveries.mark(id, gone, 'left-out', { reason: 'gone' })
  const isEmail = consentOf(draft.channel) === 'email'
  // What was consented to is the one channel: the contact data of the other stays in the shop.
  return people
    .filter((person) => reasonAgainst(person) === undefined)
    .map((person) => (isEmail ? { ...person, phone: null } : { ...person, email: null }))
}

/** The file of an engagement, of those who may be written to now; it is done with that, and can be asked for again. */
export async function engagementFile(house: House, id: number): Promise<{ name: string; csv: string }> {
  const engagement = engagementOf(house, id)
  const { channel, name } = engagement.draft
  if (channel.kind !== 'file') throw new UserError(sentence('engagement.no-file', { id, channel: channel.kind }))
  if (engagement.startedAt === null) throw new UserError(sentence('engagement.not-begun', { id }))
  const { deliveries } = house.state.engagements
  const people = await stillToBeWritten(house, engagement, deliveries.keysOf(id, ['queued', 'sent']))
  const rows = fileRows(channel.format, channel.consent, people)
  deliveries.mark(
    id,
    people.map(({ key }) => key),
    'sent',
  )
  if (engagement.state === 'running') house.state.engagements.end(id, 'done', house.clock())
  return {
    name: `${name} ${channel.format}.csv`,
    csv: csvLines(rows, { keepsPhones: channel.format !== 'own' }),
  }
}
