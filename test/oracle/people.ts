import type { Condition } from '../../src/catalog/people/conditions.ts'
import type { CustomerFilter } from '../../src/catalog/people/filter.ts'
import { average, compareText, cutPoint } from './arithmetic.ts'
import { plusDays } from './calendar.ts'
import { ordersAsked } from './filters.ts'
import { scoredAsOf } from './rfm-scores.ts'
import {
  countedOrders,
  daysSinceVisit,
  genderAsOf,
  hasConsent,
  isIdentifiedAsOf,
  isPurchase,
  type Spender,
  spendersAsOf,
  statusAsOf,
} from './state.ts'
import type { Customer, Day, Order, Question, World } from './world.ts'

type Kind = Condition['kind']
type Of<K extends Kind> = Extract<Condition, { kind: K }>
type Meets<K extends Kind> = (world: World, customer: Customer, condition: Of<K>, question: Question) => boolean

const dayOf = (when: string | number | undefined, { today }: Question): Day =>
  typeof when === 'string' ? when : plusDays(today, when ?? 0)

const exists = (customer: Customer, day: Day): boolean => customer.firstDay <= day
const spenderOf = (world: World, { key }: Customer, day: Day): Spender | undefined =>
  spendersAsOf(world, day).find((spender) => spender.key === key)

const within = (value: number, min: number | undefined, max: number | undefined): boolean =>
  (min === undefined || value >= min) && (max === undefined || value <= max)

/** Bounds of days, open where nothing is said. */
function daysWithin(
  day: Day,
  from: string | number | undefined,
  to: string | number | undefined,
  question: Question,
): boolean {
  if (from !== undefined && day < dayOf(from, question)) return false
  return to === undefined || day <= dayOf(to, question)
}

const purchasesOf = (world: World, { key }: Customer): Order[] =>
  countedOrders(world)
    .filter((order) => order.customer === key && isPurchase(order))
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))

/** A figure since the start; a prospect's is 0, and who does not exist yet has none. */
function figureWithin(
  world: World,
  customer: Customer,
  figure: 'frequency' | 'monetary',
  condition: Of<'purchases' | 'revenue'>,
  question: Question,
): boolean {
  const day = dayOf(condition.asOf, question)
  return exists(customer, day) && within(spenderOf(world, customer, day)?.[figure] ?? 0, condition.min, condition.max)
}

const activityBand = (days: number | null): string => {
  if (days === null) return 'no-visit'
  if (days <= 6) return 'active'
  return days <= 30 ? 'low-risk' : 'high-risk'
}

const isKindOfOrder: Record<Of<'ordered'>['what'], (order: Order) => boolean> = {
  purchase: isPurchase,
  refund: ({ paid }) => paid < 0,
  either: ({ paid }) => paid !== 0,
  priced: (order) => isPurchase(order) && order.gross !== null,
  discounted: (order) => isPurchase(order) && order.gross !== null && order.gross !== order.paid,
}

const ordered: Meets<'ordered'> = (world, customer, condition, question) => {
  const { what, channel, store, consent, recency } = condition
  const from = condition.from === undefined ? '1900-01-01' : dayOf(condition.from, question)
  const to = dayOf(condition.to, question)
  const until = condition.until === undefined ? to : dayOf(condition.until, question)
  const since = condition.since === undefined ? from : dayOf(condition.since, question)
  const orders = ordersAsked(world, {
    ...question,
    from: since,
    to: until,
    filters: { channel, store, consent, recency },
  })
  const first = purchasesOf(world, customer)[0]
  const met = orders
    .filter(
      (order) => order.customer === customer.key && order.day >= from && order.day <= to && isKindOfOrder[what](order),
    )
    .filter((order) => condition.place === undefined || order.store === null)
    .filter((order) => condition.turn === undefined || (condition.turn === 'first') === (order.key === first?.key))
  return met.length >= (condition.atLeast ?? 1)
}

const rfm: Meets<'rfm'> = (world, customer, condition, question) => {
  const { channel, store, consent, recency } = condition
  const day = dayOf(condition.asOf, question)
  const to = condition.until === undefined ? day : dayOf(condition.until, question)
  const scored = scoredAsOf(world, { ...question, to, filters: { channel, store, consent, recency } }, day)
  const one = scored.find(({ key }) => key === customer.key)
  if (one === undefined) return false
  const isScore = (wanted: number | undefined, axis: 'recency' | 'frequency' | 'monetary') =>
    wanted === undefined || one.scores?.[axis] === wanted
  return (
    (condition.segment === undefined || one.state === condition.segment) &&
    isScore(condition.recencyScore, 'recency') &&
    isScore(condition.frequencyScore, 'frequency') &&
    isScore(condition.monetaryScore, 'monetary')
  )
}

/** Kinds that the worlds of the oracle have no facts for. */
export type Unknown = 'city' | 'country' | 'text'

const kinds: { [K in Exclude<Kind, Unknown>]: Meets<K> } = {
  everyone: (_, customer, { asOf }, question) => exists(customer, dayOf(asOf, question)),
  'first-day': (_, { firstDay }, { from, to }, question) => daysWithin(firstDay, from, to ?? 0, question),
  subscription: (world, customer, { channel, status, asOf }, question) => {
    const day = dayOf(asOf, question)
    return exists(customer, day) && statusAsOf(world, customer.key, channel, day) === status
  },
  consent: (world, customer, { channel, asOf }, question) =>
    (['email', 'sms'] as const)
      .filter((one) => channel === 'any' || channel === one)
      .some((one) => hasConsent(world, customer, one, dayOf(asOf, question))),
  'valid-contact': (_, customer, { contact, asOf }, question) =>
    exists(customer, dayOf(asOf, question)) &&
    (contact === 'email' ? customer.emailValid : customer.phoneValid) === true,
  identified: (world, customer, { identification, asOf }, question) => {
    const day = dayOf(asOf, question)
    return exists(customer, day) && isIdentifiedAsOf(world, customer, day) === (identification === 'identified')
  },
  gender: (world, customer, { gender, asOf }, question) => {
    const day = dayOf(asOf, question)
    return exists(customer, day) && genderAsOf(world, customer, day) === gender
  },
  activity: (world, customer, { band, asOf }, question) => {
    const day = dayOf(asOf, question)
    return exists(customer, day) && activityBand(daysSinceVisit(world, customer.key, day)) === band
  },
  tag: (world, { key }, { tag, asOf }, question) => {
    const day = dayOf(asOf, question)
    return world.tags.some(
      (held) =>
        held.customer === key &&
        held.tag === tag &&
        held.addedDay <= day &&
        (held.removedDay === null || day < held.removedDay),
    )
  },
  audience: (world, { key }, { audience }) =>
    world.audienceMembers.some((member) => member.audience === audience && member.customer === key),
  engagement: (world, { key }, { engagement, part }) =>
    world.engagementMembers
      .filter((member) => member.engagement === engagement && member.customer === key)
      .some(({ isControl }) => part === undefined || isControl === (part === 'held-back')),
  spending: (world, customer, { group, asOf }, question) => {
    const day = dayOf(asOf, question)
    const hasBought = spenderOf(world, customer, day) !== undefined
    return exists(customer, day) && hasBought === (group === 'spenders')
  },
  'value-band': (world, customer, { band, asOf }, question) => {
    const day = dayOf(asOf, question)
    const revenues = spendersAsOf(world, day).map(({ monetary }) => monetary)
    const spender = spenderOf(world, customer, day)
    if (spender === undefined) return false
    if (spender.monetary <= (cutPoint(revenues, 80, 100) ?? 0)) return band === 'small'
    return band === (spender.monetary <= (cutPoint(revenues, 99, 100) ?? 0) ? 'medium' : 'big')
  },
  'frequency-band': (world, customer, { band, asOf }, question) => {
    const day = dayOf(asOf, question)
    const counts = spendersAsOf(world, day).map(({ frequency }) => frequency)
    const counted = counts.filter((count) => question.frequencyAverage === 'allSpenders' || count > 1)
    const spender = spenderOf(world, customer, day)
    if (spender === undefined) return false
    if (spender.frequency === 1) return band === 'one-time'
    return band === (spender.frequency > (average(counted) ?? 0) ? 'frequent' : 'repeat')
  },
  rfm,
  purchases: (world, customer, condition, question) => figureWithin(world, customer, 'frequency', condition, question),
  revenue: (world, customer, condition, question) => figureWithin(world, customer, 'monetary', condition, question),
  'first-purchase': (world, customer, { from, to, asOf }, question) => {
    const first = purchasesOf(world, customer)[0]?.day
    return first !== undefined && first <= dayOf(asOf, question) && daysWithin(first, from, to, question)
  },
  'last-purchase': (world, customer, { from, to, asOf }, question) => {
    const last = purchasesOf(world, customer)
      .map(({ day }) => day)
      .filter((day) => day <= dayOf(asOf, question))
      .sort(compareText)
      .at(-1)
    return last !== undefined && daysWithin(last, from, to, question)
  },
  ordered,
}

function meets(world: World, customer: Customer, who: CustomerFilter, question: Question): boolean {
  if ('all' in who) return who.all.every((part) => meets(world, customer, part, question))
  if ('any' in who) return who.any.some((part) => meets(world, customer, part, question))
  if ('not' in who) return !meets(world, customer, who.not, question)
  const holds = kinds[who.kind as Exclude<Kind, Unknown>] as Meets<Kind>
  return holds(world, customer, who, question)
}

/** The keys of the customers whom a filter means, in order. */
export const peopleMeant = (world: World, who: CustomerFilter, question: Question): number[] =>
  world.customers
    .filter((customer) => meets(world, customer, who, question))
    .map(({ key }) => key)
    .sort((a, b) => a - b)
