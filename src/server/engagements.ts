import { randomBytes } from 'node:crypto'
import {
  type Candidate,
  candidateRow,
  candidates,
  membersAmong,
  planDeliveries,
  reasonAgainst,
} from '../audience/candidates.ts'
import { unknownFields, writeLetter } from '../audience/letter.ts'
import { membersOf } from '../audience/members.ts'
import { peopleFiles } from '../audience/people-files.ts'
import { comparison, groupRow, groupSums } from '../audience/result.ts'
import { unsubscribeUrl } from '../audience/unsubscribe-link.ts'
import { addDays, dayIn } from '../sql/day.ts'
import type { Channel, EmailChannel, Engagement, EngagementDraft } from '../state/engagements.ts'
import { UserError } from '../user-error.ts'
import { keepEngagementMembers } from '../warehouse/members.ts'
import { audienceOf } from './audiences.ts'
import { csvLines } from './csv.ts'
import { standingIn } from './customer-question.ts'
import type { LetterPreview, ToldEngagement } from './engagements-contract.ts'
import type { House } from './house.ts'
import { NotFoundError } from './not-found.ts'

/** The engagement of an id; a NotFoundError when there is none. */
export function engagementOf({ state }: House, id: number): Engagement {
  const engagement = state.engagements.find(id)
  if (engagement === undefined) throw new NotFoundError(`There is no engagement ${id}.`)
  return engagement
}

const consentOf = (channel: Channel): 'email' | 'sms' => (channel.kind === 'email' ? 'email' : channel.consent)

async function resultOf({ warehouse, state, clock }: House, { id, draft, startedOn }: Engagement) {
  if (startedOn === null) return null
  const to = addDays(startedOn, draft.outcomeDays - 1)
  const groups = await warehouse.engine.query(groupSums(id, startedOn, to), groupRow)
  return { ...comparison(groups), from: startedOn, to, isComplete: dayIn(state.settings().timeZone, clock()) > to }
}

const withoutSecret = (draft: EngagementDraft): EngagementDraft =>
  draft.channel.kind === 'webhook' ? { ...draft, channel: { ...draft.channel, secret: '' } } : draft

/** An engagement with what became of its members, and what it brought so far. */
export async function tellEngagement(house: House, engagement: Engagement): Promise<ToldEngagement> {
  const { state } = house
  return {
    ...engagement,
    draft: withoutSecret(engagement.draft),
    audienceName: state.audiences.find(engagement.draft.audience)?.name ?? null,
    counts: state.engagements.deliveries.counts(engagement.id),
    result: await resultOf(house, engagement),
  }
}

function checkLetter({ state }: House, channel: EmailChannel): void {
  const [unknown] = unknownFields(`${channel.subject} ${channel.body}`)
  if (unknown !== undefined) {
    throw new UserError(`A message knows no {{${unknown}}}. There are: {{first_name|…}} and {{last_name|…}}.`)
  }
  const { smtp, publicUrl } = state.settings().sending
  if (smtp === null) throw new UserError('No mail server is set. Name one in the settings of sending.')
  if (publicUrl === null) {
    throw new UserError(
      'No public address is set, so nobody could unsubscribe. Name publicUrl in the settings of sending.',
    )
  }
}

/** Throws a UserError for what could not be sent. */
function checkDraft(house: House, draft: EngagementDraft): void {
  audienceOf(house, draft.audience)
  if (draft.channel.kind === 'email') checkLetter(house, draft.channel)
}

/** Plans an engagement; nothing is sent before it starts. */
export async function planEngagement(house: House, draft: EngagementDraft): Promise<ToldEngagement> {
  checkDraft(house, draft)
  return tellEngagement(house, engagementOf(house, house.state.engagements.make(draft)))
}

/**
 * Begins an engagement: who is meant, who is left out and who is held back is settled now and kept; consent is looked at
 * again when each message is sent.
 */
export async function startEngagement(house: House, id: number): Promise<Engagement> {
  const { state, warehouse, clock } = house
  const { draft, state: before } = engagementOf(house, id)
  if (before !== 'draft' && before !== 'scheduled')
    throw new UserError(`Engagement ${id} is ${before}; it starts once only.`)
  checkDraft(house, draft)
  const { engine } = warehouse
  const members = membersOf(audienceOf(house, draft.audience), await standingIn(house), engine.dialect)
  const channel = consentOf(draft.channel)
  const people = await engine.query(candidates(members, channel), candidateRow)
  const batchSize = draft.channel.kind === 'webhook' ? draft.channel.batchSize : 1
  const planned = planDeliveries(people, { ...draft, channel, batchSize })
  const keysOf = (outcome: string) => planned.filter((one) => one.outcome === outcome).map(({ key }) => key)
  await warehouse.write((inside) =>
    keepEngagementMembers(inside, id, { written: keysOf('queued'), heldBack: keysOf('control') }),
  )
  const instant = clock()
  state.engagements.start(id, planned, { instant, day: dayIn(state.settings().timeZone, instant) })
  return engagementOf(house, id)
}

/** Ends an engagement early: who has not been written to is not. */
export function stopEngagement(house: House, id: number): Engagement {
  const { state } = engagementOf(house, id)
  if (state === 'done' || state === 'stopped') throw new UserError(`Engagement ${id} is ${state} already.`)
  house.state.engagements.end(id, 'stopped', house.clock())
  return engagementOf(house, id)
}

/** Removes an engagement that has not begun. */
export function removeEngagement(house: House, id: number): number {
  const { state } = engagementOf(house, id)
  if (state !== 'draft' && state !== 'scheduled') {
    throw new UserError(
      `Engagement ${id} is ${state}, and what it did is kept. Only one that has not begun can be removed.`,
    )
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
  const people = await house.warehouse.engine.query(
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
  if (channel.kind !== 'file') throw new UserError(`Engagement ${id} goes out by ${channel.kind}, and has no file.`)
  if (engagement.startedAt === null) throw new UserError(`Engagement ${id} has not begun. Start it first.`)
  const { deliveries } = house.state.engagements
  const people = await stillToBeWritten(house, engagement, deliveries.keysOf(id, ['queued', 'sent']))
  const { columns } = peopleFiles[channel.format]
  const rows = people.map((person) => Object.values(columns).map((read) => read(person)))
  deliveries.mark(
    id,
    people.map(({ key }) => key),
    'sent',
  )
  if (engagement.state === 'running') house.state.engagements.end(id, 'done', house.clock())
  return {
    name: `${name} ${channel.format}.csv`,
    csv: csvLines([Object.keys(columns), ...rows], { keepsPhones: channel.format !== 'own' }),
  }
}

/** The key that signs links, made when the first is needed. */
export function linkKeyOf({ state }: House): string {
  const { linkKey } = state.settings()
  if (linkKey !== null) return linkKey
  const made = randomBytes(32).toString('base64url')
  state.changeSettings({ linkKey: made })
  return made
}

/** The link that ends a recipient's subscription. */
export function linkOf(house: House, engagement: number, key: number): string {
  const { publicUrl } = house.state.settings().sending
  if (publicUrl === null) throw new UserError('No public address is set. Name publicUrl in the settings of sending.')
  return unsubscribeUrl(publicUrl, { engagement, key }, linkKeyOf(house))
}

/** The message as the first who would get it reads it. */
export async function previewLetter(house: House, draft: EngagementDraft): Promise<LetterPreview> {
  checkDraft(house, draft)
  if (draft.channel.kind !== 'email')
    throw new UserError(`An engagement by ${draft.channel.kind} has no message to show.`)
  const { engine } = house.warehouse
  const members = membersOf(audienceOf(house, draft.audience), await standingIn(house), engine.dialect)
  const [first] = (await engine.query(candidates(members, 'email'), candidateRow)).filter(
    (person) => reasonAgainst(person) === undefined,
  )
  return writeLetter(draft.channel, first ?? { firstName: null, lastName: null }, linkOf(house, 0, 0))
}
