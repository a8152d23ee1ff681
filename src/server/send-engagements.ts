import { createHash, createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Candidate } from '../audience/candidates.ts'
import { writeLetter } from '../audience/letter.ts'
import { post } from '../audience/post.ts'
import { openSmtp, SmtpRefusal, type SmtpSession } from '../audience/smtp.ts'
import type { EmailChannel, Engagement, WebhookChannel } from '../state/engagements.ts'
import { UserError } from '../user-error.ts'
import { linkKeyOf, linkOf, smtpOf } from './engagement-letters.ts'
import { beginEngagement, engagementOf, stillToBeWritten } from './engagements.ts'
import type { House } from './house.ts'

export type Sender = {
  /** Looks at once for what is to be sent, rather than a while later. */
  wake: () => void
  close: () => Promise<void>
}

type Pace = {
  /** Milliseconds between looks, and before the first repetition; each further one waits twice as long. */
  lookEvery: number
  repeatAfter: number
}

const usualPace: Pace = { lookEvery: 15_000, repeatAfter: 1000 }
const longestWait = 5 * 60_000
const mostAttempts = 8

type Course = { house: House; stopping: AbortSignal; pace: Pace }

const pause = (milliseconds: number, { stopping }: Course): Promise<void> =>
  wait(Math.min(milliseconds, longestWait), undefined, { signal: stopping })

const isRunning = ({ house, stopping }: Course, id: number): boolean =>
  !stopping.aborted && engagementOf(house, id).state === 'running'

/** What no two shops share, so that keys and ids of messages are told apart. */
const shopOf = (house: House): string =>
  createHash('sha256')
    .update(`shop ${linkKeyOf(house)}`)
    .digest('hex')
    .slice(0, 16)

function mailOf(house: House, { id, draft }: Engagement, channel: EmailChannel, person: Candidate & { email: string }) {
  const unsubscribeUrl = linkOf(house, id, person.key)
  const domain = new URL(unsubscribeUrl).hostname
  return {
    ...writeLetter(channel, person, unsubscribeUrl),
    to: person.email,
    messageId: `<${shopOf(house)}.${id}.${draft.seed}.${person.key}@${domain}>`,
    unsubscribeUrl,
    at: house.clock(),
  }
}

/** What became of a message whose sending ended with an error. Throws when it is the connection's fault, and not its own. */
function settleFailure(course: Course, { id }: Engagement, key: number, attempts: number, error: unknown): void {
  const { deliveries } = course.house.state.engagements
  if (error instanceof SmtpRefusal) {
    const isLast = error.code >= 500 || attempts + 1 >= mostAttempts
    const reason = isLast ? `smtp-${error.code}` : null
    deliveries.mark(id, [key], isLast ? 'failed' : 'queued', { reason, isAttempt: true })
    return
  }
  // Without an answer nobody knows whether a message that was wholly on its way has arrived: it is not sent twice.
  deliveries.settle(id, 'unconfirmed')
  throw error
}

async function sendNextLetter(
  course: Course,
  engagement: Engagement,
  channel: EmailChannel,
  session: SmtpSession,
): Promise<boolean> {
  const { house } = course
  const { deliveries } = house.state.engagements
  const next = deliveries.next(engagement.id)
  if (next === undefined) return false
  const [person] = await stillToBeWritten(house, engagement, [next.key])
  if (person === undefined || person.email === null) return true
  if (next.attempts > 0) await pause(course.pace.repeatAfter * 2 ** next.attempts, course)
  const mail = mailOf(house, engagement, channel, { ...person, email: person.email })
  try {
    await session.send(mail, () => deliveries.mark(engagement.id, [next.key], 'sending'))
    deliveries.mark(engagement.id, [next.key], 'sent')
  } catch (error) {
    settleFailure(course, engagement, next.key, next.attempts, error)
  }
  await pause(60_000 / channel.perMinute, course)
  return true
}

async function sendLetters(course: Course, engagement: Engagement, channel: EmailChannel): Promise<void> {
  const { state } = course.house
  state.engagements.deliveries.settle(engagement.id, 'unconfirmed')
  const { sending } = state.settings()
  const smtp = smtpOf(sending)
  if (state.engagements.deliveries.next(engagement.id) === undefined) return
  const session = await openSmtp(sending, smtp)
  try {
    while (isRunning(course, engagement.id) && (await sendNextLetter(course, engagement, channel, session)));
  } finally {
    session.close()
  }
}

const personOf = ({ customerId, email, phone, firstName, lastName }: Candidate) => ({
  customerId,
  email,
  phone,
  firstName,
  lastName,
})

/** Whether another try may help: no answer, too early, too many, or the receiver's own fault. */
const mayHelp = (status: number): boolean => status === 408 || status === 429 || status >= 500

/** Seconds or a date (RFC 9110), as milliseconds from now. */
function retryAfterOf(given: string | undefined, now: Date): number {
  if (given === undefined) return 0
  const milliseconds = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now.getTime()
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0
}

async function tryBatch(
  { house, stopping }: Course,
  { id, draft }: Engagement,
  channel: WebhookChannel,
  batch: number,
  body: string,
): Promise<{ status: number; retryAfter: number; reason: string }> {
  const at = Math.floor(house.clock().getTime() / 1000)
  const signature = createHmac('sha256', channel.secret).update(`${at}.${body}`).digest('hex')
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Regulars',
    'Idempotency-Key': `${shopOf(house)}-${id}-${draft.seed}-${batch}`,
    'Regulars-Signature': `t=${at},v1=${signature}`,
  }
  try {
    const answer = await post(channel.url, { headers, body }, house.state.settings().sending, stopping)
    const { status } = answer
    return { status, retryAfter: retryAfterOf(answer.retryAfter, house.clock()), reason: `http-${status}` }
  } catch (error) {
    if (error instanceof UserError || stopping.aborted) throw error
    return { status: 599, retryAfter: 0, reason: 'no-answer' }
  }
}

async function sendBatch(
  course: Course,
  engagement: Engagement,
  channel: WebhookChannel,
  batch: number,
): Promise<void> {
  const { house, pace } = course
  const { deliveries } = house.state.engagements
  const people = await stillToBeWritten(house, engagement, deliveries.queuedIn(engagement.id, batch))
  const keys = people.map(({ key }) => key)
  if (keys.length === 0) return
  const { id, draft } = engagement
  // The same bytes under the same key at every attempt.
  const body = JSON.stringify({ engagement: { id, name: draft.name }, batch, people: people.map(personOf) })
  for (let attempt = 0; isRunning(course, id); attempt += 1) {
    deliveries.mark(id, keys, 'sending', { isAttempt: true })
    const { status, retryAfter, reason } = await tryBatch(course, engagement, channel, batch, body)
    if (status >= 200 && status < 300) return deliveries.mark(id, keys, 'sent')
    if (!mayHelp(status) || attempt + 1 >= mostAttempts) return deliveries.mark(id, keys, 'failed', { reason })
    deliveries.mark(id, keys, 'queued')
    await pause(Math.max(retryAfter, pace.repeatAfter * 2 ** attempt), course)
  }
}

async function sendBatches(course: Course, engagement: Engagement, channel: WebhookChannel): Promise<void> {
  const { deliveries } = course.house.state.engagements
  // The receiver knows a batch that it has had already by its key.
  deliveries.settle(engagement.id, 'queued')
  for (let next = deliveries.next(engagement.id); next !== undefined; next = deliveries.next(engagement.id)) {
    if (!isRunning(course, engagement.id)) return
    await sendBatch(course, engagement, channel, next.batch)
  }
}

/** Sends what an engagement has still to send; it is done when nothing is left. */
async function run(course: Course, engagement: Engagement): Promise<void> {
  const { id, draft } = engagement
  const { engagements } = course.house.state
  if (draft.channel.kind === 'file') return
  if (draft.channel.kind === 'email') await sendLetters(course, engagement, draft.channel)
  else await sendBatches(course, engagement, draft.channel)
  if (isRunning(course, id) && engagements.deliveries.next(id) === undefined) {
    engagements.end(id, 'done', course.house.clock())
  }
}

const isDue = ({ draft, state }: Engagement, now: Date): boolean =>
  state === 'scheduled' && draft.moment !== null && Date.parse(draft.moment) <= now.getTime()

/** Who was to be tried again when an engagement was stopped is not. */
function putStoppedAside(house: House, id: number): void {
  if (engagementOf(house, id).state !== 'stopped') return
  const { deliveries } = house.state.engagements
  deliveries.mark(id, deliveries.keysOf(id, ['queued']), 'stopped')
}

async function advance(course: Course, engagement: Engagement, log: Logger): Promise<void> {
  const { house, stopping } = course
  try {
    if (isDue(engagement, house.clock())) await beginEngagement(house, engagement.id)
    const current = engagementOf(house, engagement.id)
    if (current.state === 'running') await run(course, current)
    putStoppedAside(house, current.id)
    if (current.fault !== null) house.state.engagements.fault(engagement.id, null)
  } catch (error) {
    if (stopping.aborted) return
    const words = error instanceof Error ? error.message : String(error)
    house.state.engagements.fault(engagement.id, words)
    if (!(error instanceof UserError)) log.warn({ err: error, engagement: engagement.id }, 'sending paused')
  }
}

/** Sends the engagements of an open data folder, one after the other, from now on until it is closed. */
export function createSender(house: House, log: Logger, pace: Pace = usualPace): Sender {
  const ending = new AbortController()
  const course = { house, stopping: ending.signal, pace }
  let turn: Promise<void> = Promise.resolve()
  const look = async () => {
    for (const engagement of house.state.engagements.all().reverse()) {
      if (ending.signal.aborted) return
      if (['scheduled', 'running'].includes(engagement.state)) await advance(course, engagement, log)
    }
  }
  const wake = () => {
    turn = turn.then(look).catch((error: unknown) => log.error({ err: error }, 'engagements could not be looked at'))
  }
  const timer = setInterval(wake, pace.lookEvery)
  timer.unref()
  wake()
  return {
    wake,
    close: async () => {
      clearInterval(timer)
      ending.abort()
      await turn
    },
  }
}
