import { createHmac } from 'node:crypto'
import type { Candidate } from '../audience/candidates.ts'
import { post } from '../audience/post.ts'
import type { Engagement, WebhookChannel } from '../state/engagements.ts'
import { UserError } from '../user-error.ts'
import { stillToBeWritten } from './engagements.ts'
import { type Course, isRunning, mostAttempts, pause, shopOf } from './sending-course.ts'

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
    await pause(Math.max(retryAfter, pace.repeatAfter * 2 ** attempt), course, id)
  }
}

/** Sends what a webhook has still to get. */
export async function sendBatches(course: Course, engagement: Engagement, channel: WebhookChannel): Promise<void> {
  const { deliveries } = course.house.state.engagements
  // The receiver knows a batch that it has had already by its key.
  deliveries.settle(engagement.id, 'queued')
  for (let next = deliveries.next(engagement.id); next !== undefined; next = deliveries.next(engagement.id)) {
    if (!isRunning(course, engagement.id)) return
    await sendBatch(course, engagement, channel, next.batch)
  }
}
