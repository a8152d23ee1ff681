import fc, { type Arbitrary } from 'fast-check'
import type { Consent, Customer, Day, Filters, Grain, Question, Subscription, World } from '../oracle/world.ts'
import { schemes } from './schemes.ts'
import { factDay, later, middle, worlds } from './worlds.ts'

/** One of the values in so many of a hundred cases, else none. */
const sometimes = <Value>(percent: number, ...values: Value[]): Arbitrary<Value | undefined> =>
  fc.oneof(
    { weight: 100 - percent, arbitrary: fc.constant(undefined) },
    { weight: percent, arbitrary: fc.constantFrom(...values) },
  )

const filters: Arbitrary<Filters> = fc.record({
  channel: sometimes<Filters['channel']>(30, 'web', 'store'),
  store: sometimes<Filters['store']>(30, ['Store 1'], ['Store 2', 'nowhere'], ['Store 1', 'Store 2'], ['nowhere']),
  consent: sometimes<Filters['consent']>(
    60,
    'with-any',
    'with-email',
    'with-sms',
    'without-any',
    'without-email',
    'without-sms',
  ),
  recency: sometimes<Filters['recency']>(35, 'last-30-days', 'last-12-months'),
})

const noFilters: Filters = { channel: undefined, store: undefined, consent: undefined, recency: undefined }

/** The longest period of each grain, in days: a year by day is no other question than a month by day, only slower. */
const longest: Record<Grain, number> = { day: 45, week: 200, month: 900, year: 1500 }

/** Distances at which bands, cards and recency filters turn. */
const distance = fc.constantFrom(0, 0, 0, 0, -1, -1, 1, 6, 7, 29, 30, 31)

const questionDraft = fc.record({
  grain: fc.constantFrom<Grain>('day', 'week', 'month', 'year'),
  // The period ends on or near a day of the world, or on a day of its own.
  toAt: fc.oneof({ weight: 5, arbitrary: fc.nat(199) }, { weight: 1, arbitrary: factDay }),
  toDistance: distance,
  fromAt: fc.nat(199),
  fromDistance: fc.constantFrom(0, 0, 1),
  length: fc.option(fc.oneof(fc.constant(0), fc.nat(29), fc.nat(1500)), { freq: 2 }),
  isFarAway: fc.oneof(
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('1999-12-31', '2031-05-05') },
  ),
  todayAt: fc.nat(199),
  todayDistance: distance,
  // With a filter about people, the day on which one of them begins or ends to pass it, or the day before.
  turnAt: fc.nat(199),
  turnDistance: fc.constantFrom(0, 0, -1),
  filters: fc.oneof({ weight: 1, arbitrary: fc.constant(noFilters) }, { weight: 2, arbitrary: filters }),
  frequencyAverage: fc.constantFrom<Question['frequencyAverage']>('repeatSpenders', 'allSpenders'),
  weekStart: fc.constantFrom<Question['weekStart']>('monday', 'sunday'),
  scheme: schemes,
  segmentAt: fc.nat(59),
})
type QuestionDraft = typeof questionDraft extends Arbitrary<infer Draft> ? Draft : never

const daysIn = ({ customers, orders, subscriptions, visits, tags }: World): Day[] => [
  ...new Set([
    ...customers.map(({ firstDay }) => firstDay),
    ...[...orders, ...subscriptions, ...visits].map(({ day }) => day),
    ...tags.flatMap(({ addedDay, removedDay }) => (removedDay === null ? [addedDay] : [addedDay, removedDay])),
  ]),
]

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Days on which a customer who has ordered begins or ends to pass the filters about people. */
function turnsOf({ customers, orders, subscriptions }: World, { consent, recency }: Filters): Day[] {
  const buyers = customers.filter(({ key }) => orders.some(({ customer, paid }) => customer === key && paid > 0))
  const firstDays = buyers.map(({ firstDay }) => firstDay).filter((day) => !day.endsWith('02-29'))
  if (recency === 'last-30-days') return firstDays.map((day) => later(day, 30))
  if (recency === 'last-12-months') return firstDays.map((day) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`)
  return consent === undefined ? [] : consentTurnsOf(subscriptions, buyers, consent)
}

/** Days on which a valid contact of the channel changes from subscribed to not, or back. */
function consentTurnsOf(subscriptions: readonly Subscription[], buyers: readonly Customer[], consent: Consent): Day[] {
  const isValid = ({ channel, customer }: Subscription) =>
    buyers.some(
      ({ key, emailValid, phoneValid }) => key === customer && (channel === 'email' ? emailValid : phoneValid),
    )
  const isTurn = (fact: Subscription) =>
    subscriptions.some(
      ({ customer, channel, status, day }) =>
        customer === fact.customer &&
        channel === fact.channel &&
        day < fact.day &&
        (status === 'subscribed') !== (fact.status === 'subscribed'),
    )
  const ofChannel = subscriptions
    .filter(({ channel }) => consent.endsWith('any') || consent.endsWith(channel))
    .filter(isValid)
  const turns = ofChannel.filter(isTurn)
  return (turns.length > 0 ? turns : ofChannel).map(({ day }) => day)
}

const pick = (days: readonly Day[], place: number): Day | undefined => days[place % Math.max(days.length, 1)]

type Period = { from: Day; to: Day }

function periodOf(world: World, days: readonly Day[], draft: QuestionDraft): Period {
  const turn = pick(turnsOf(world, draft.filters), draft.turnAt)
  // Long, so that the person's orders are in it.
  if (turn !== undefined) return { from: later(turn, -longest[draft.grain]), to: later(turn, draft.turnDistance) }
  const to = typeof draft.toAt === 'string' ? draft.toAt : later(pick(days, draft.toAt) ?? middle, draft.toDistance)
  const at = later(pick(days, draft.fromAt) ?? middle, draft.fromDistance)
  return { from: draft.length === null ? at : later(to, -draft.length), to }
}

/** No later than its end, and no longer than answers take for its grain. */
const fitting = ({ from, to }: Period, grain: Grain): Period => ({
  from: later(to, -Math.max(0, Math.min(daysBetween(from, to), longest[grain]))),
  to,
})

/** Questions on the very days of the world, where an off-by-one shows, and some before all facts or after them. */
function questionOf(world: World, draft: QuestionDraft): Question {
  const days = daysIn(world)
  const { from, to } = periodOf(world, days, draft)
  return {
    ...fitting({ from, to: draft.isFarAway ?? to }, draft.grain),
    today: later(pick(days, draft.todayAt) ?? middle, draft.todayDistance),
    grain: draft.grain,
    filters: draft.filters,
    frequencyAverage: draft.frequencyAverage,
    refundDating: world.refundDating,
    weekStart: draft.weekStart,
    scheme: draft.scheme,
    segment: draft.scheme.segments[draft.segmentAt % draft.scheme.segments.length]?.key ?? '',
  }
}

/** A world and a question about it. */
export type Case = { world: World; question: Question }

/** Random worlds, each with a question about it. */
export const cases: Arbitrary<Case> = fc
  .record({ world: worlds, draft: questionDraft })
  .map(({ world, draft }) => ({ world, question: questionOf(world, draft) }))
