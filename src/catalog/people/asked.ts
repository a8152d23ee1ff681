import { addDays, addMonths, type Day, daySchema, nextBucket } from '../../sql/day.ts'
import type { Filters } from '../question.ts'
import { defaultScheme } from '../rfm/schemes/index.ts'
import type { Asking } from './behind.ts'
import type { Condition } from './conditions.ts'
import { type CustomerFilter, nobody } from './filter.ts'

type Ordered = Extract<Condition, { kind: 'ordered' }>
export type Narrowed = Pick<Ordered, 'channel' | 'store' | 'place' | 'turn'>
type Days = { from: Day; to: Day }

/** Whether a row of a channel or a store lies outside the filters of the question: then nobody is behind it. */
const contradicts = (filters: Filters, { channel, store, place }: Narrowed): boolean =>
  (filters.channel !== undefined && channel !== undefined && channel !== filters.channel) ||
  (filters.store !== undefined &&
    (place === 'none' || (store !== undefined && !store.every((one) => filters.store?.includes(one)))))

/**
 * The customers whose orders make a number of a question, under its filters: those of the whole period, or of some of its
 * days, narrowed to the channel, store or kind of purchase of a row. Filters about people look at the question's last day.
 */
export function orderedIn(
  { from, to, filters }: Asking,
  what: Ordered['what'],
  { days = { from, to }, ...narrowed }: Narrowed & { days?: Days } = {},
): CustomerFilter {
  if (contradicts(filters, narrowed)) return nobody
  const asksPeople = filters.consent !== undefined || filters.recency !== undefined
  // Which stores are beyond the ten is a matter of the whole period.
  const asksRank = narrowed.place === 'rest'
  return {
    kind: 'ordered',
    what,
    ...days,
    ...filters,
    ...narrowed,
    ...(asksRank && days.from !== from ? { since: from } : {}),
    ...((asksPeople || asksRank) && days.to !== to ? { until: to } : {}),
  }
}

type Scored = Extract<Condition, { kind: 'rfm' }>

/**
 * The spenders of whom the scheme of a question says something, under its filters, on its last day or on another; all whom
 * it scores when nothing is said.
 */
export function scoredIn(
  { to, filters, scheme }: Asking,
  said: Pick<Scored, 'segment' | 'recencyScore' | 'frequencyScore' | 'monetaryScore'>,
  asOf: Day = to,
): CustomerFilter {
  const reference = scheme === undefined ? defaultScheme.id : `${scheme.id}@${scheme.version}`
  const asksPeople = filters.consent !== undefined || filters.recency !== undefined
  return {
    kind: 'rfm',
    scheme: reference,
    ...said,
    asOf,
    ...filters,
    ...(asksPeople && asOf !== to ? { until: to } : {}),
  }
}

function consentAsked(consent: Filters['consent'], asOf: Day): CustomerFilter[] {
  if (consent === undefined) return []
  const channel = consent.endsWith('-any') ? 'any' : consent.endsWith('-sms') ? 'sms' : 'email'
  const condition: CustomerFilter = { kind: 'consent', channel, asOf }
  return [consent.startsWith('with-') ? condition : { not: condition }]
}

function recencyAsked(recency: Filters['recency'], to: Day): CustomerFilter[] {
  if (recency === undefined) return []
  const before = recency === 'last-30-days' ? addDays(to, -30) : addMonths(to, -12)
  return [{ kind: 'first-day', from: addDays(before, 1), to }]
}

/** The filters about people of a question as conditions, as of its last day. */
export const peopleAsked = ({ to, filters }: Asking): CustomerFilter[] => [
  ...consentAsked(filters.consent, to),
  ...recencyAsked(filters.recency, to),
]

const later = (day: Day, other: Day): Day => (day < other ? other : day)
const earlier = (day: Day, other: Day): Day => (day < other ? day : other)

/** The days of a bucket that lie in the period. */
export function daysOfBucket(bucket: string, { grain, from, to }: Pick<Asking, 'grain' | 'from' | 'to'>): Days {
  const first = daySchema.parse(bucket)
  return { from: later(first, from), to: earlier(addDays(nextBucket(grain, first), -1), to) }
}
