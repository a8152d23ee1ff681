import type { Logger } from 'pino'
import type { Candidate } from '../audience/candidates.ts'
import { writeLetter } from '../audience/letter.ts'
import { openSmtp, SmtpRefusal, type SmtpSession } from '../audience/smtp.ts'
import type { EmailChannel, Engagement } from '../state/engagements.ts'
import { UserError } from '../user-error.ts'
import { linkOf, smtpOf } from './engagement-letters.ts'
import { beginEngagement, engagementOf, stillToBeWritten } from './engagements.ts'
import type { House } from './house.ts'
import { sendBatches } from './send-batches.ts'
import { type Course, isRunning, mostAttempts, type Pace, pause, shopOf } from './sending-course.ts'

export type Sender = {
  /** Looks at once for what is to be sent, rather than a while later. */
  wake: () => void
  close: () => Promise<void>
}

const usualPace: Pace = { lookEvery: 15_000, repeatAfter: 1000 }
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
  if (next.attempts > 0) await pause(course.pace.repeatAfter * 2 ** next.attempts, course, engagement.id)
  const mail = mailOf(house, engagement, channel, { ...person, email: person.email })
  try {
    await session.send(mail, () => deliveries.mark(engagement.id, [next.key], 'sending'))
    deliveries.mark(engagement.id, [next.key], 'sent')
  } catch (error) {
    settleFailure(course, engagement, next.key, next.attempts, error)
  }
  await pause(60_000 / channel.perMinute, course, engagement.id)
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

/** Keeps why an engagement does not go on at the moment. */
function noteFault({ state }: House, id: number, error: unknown, log: Logger): void {
  const text = error instanceof Error ? error.message : String(error)
  const said = error instanceof UserError ? error.said : undefined
  state.engagements.fault(id, { text, said })
  if (!(error instanceof UserError)) log.warn({ err: error, engagement: id }, 'sending paused')
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
    noteFault(house, engagement.id, error, log)
  }
}

/** Sends the engagements of an open data folder, each in its own time, from now on until it is closed. */
export function createSender(house: House, log: Logger, pace: Pace = usualPace): Sender {
  const ending = new AbortController()
  const course = { house, stopping: ending.signal, pace }
  const underWay = new Map<number, Promise<void>>()
  /** Asked for while they were under way. */
  const missed = new Set<number>()
  const take = (engagement: Engagement) => {
    const { id } = engagement
    if (underWay.has(id)) return void missed.add(id)
    const turn = advance(course, engagement, log)
      .catch((error: unknown) => log.error({ err: error, engagement: id }, 'an engagement could not be looked at'))
      .finally(() => {
        underWay.delete(id)
        if (missed.delete(id)) wake()
      })
    underWay.set(id, turn)
  }
  const wake = () => {
    if (ending.signal.aborted) return
    const open = house.state.engagements.all().filter(({ state }) => ['scheduled', 'running'].includes(state))
    for (const engagement of open.reverse()) take(engagement)
  }
  const timer = setInterval(wake, pace.lookEvery)
  timer.unref()
  wake()
  return {
    wake,
    close: async () => {
      clearInterval(timer)
      ending.abort()
      await Promise.all(underWay.values())
    },
  }
}
