import { compareText, sum } from './arithmetic.ts'
import { daysFrom } from './calendar.ts'
import type { Channel, Customer, Day, Gender, Order, Status, World } from './world.ts'

/** Customers who exist on the day. */
export const customersAsOf = (world: World, day: Day): Customer[] =>
  world.customers.filter(({ firstDay }) => firstDay <= day)

export const isPurchase = ({ paid }: Order): boolean => paid > 0

/** The ids of orders that a refund's id may name. */
const namedBy = (id: string): string[] => [
  id.replace(/^(credit|refund|return|c|r)[ _./#:-]*/i, ''),
  id.replace(/[ _./#:-]*(credit|refund|return|c|r)[ _./#:-]*\d*$/i, ''),
]

/** The order that a refund takes back: the one it names, else the latest purchase that holds all its products. */
function refundedOrder(orders: Order[], refund: Order): Order | undefined {
  const { id, customer, products, day } = refund
  const before = orders
    .filter((order) => isPurchase(order) && order.customer === customer && order.day <= day)
    .sort((a, b) => compareText(a.day, b.day) || a.key - b.key)
  const named = before.findLast((order) => namedBy(id).includes(order.id))
  if (named !== undefined || customer === null || products.length === 0) return named
  return before.findLast((order) => products.every((product) => order.products.includes(product)))
}

/**
 * Orders that count, each on the day on which it does: cancelled, pending and test orders are neither purchases nor
 * revenue, and a refund may count on the day of its order.
 */
export function countedOrders(world: World): Order[] {
  const counted = world.orders.filter(({ status }) => status === 'paid')
  if (world.refundDating === 'ownDay') return counted
  return counted.map((order) =>
    order.paid < 0 ? { ...order, day: refundedOrder(counted, order)?.day ?? order.day } : order,
  )
}

const strength: Record<Status, number> = { unsubscribed: 2, subscribed: 1, unknown: 0 }

/** The status as of the day: of the latest fact; of equal instants the most careful. */
export function statusAsOf(world: World, customer: number, channel: Channel, day: Day): Status {
  const facts = world.subscriptions
    .filter((fact) => fact.customer === customer && fact.channel === channel && fact.day <= day)
    .sort((a, b) => compareText(a.at, b.at) || strength[a.status] - strength[b.status])
  return facts.at(-1)?.status ?? 'unknown'
}

/** Consent on the channel: subscribed, and the contact valid. */
export function hasConsent(world: World, customer: Customer, channel: Channel, day: Day): boolean {
  const isValid = channel === 'email' ? customer.emailValid : customer.phoneValid
  return isValid === true && statusAsOf(world, customer.key, channel, day) === 'subscribed'
}

/** Facts about the profile up to the day, oldest first; without a day, or before the customer, is from their first day. */
const profileFactsAsOf = (world: World, { key, firstDay }: Customer, day: Day) =>
  world.profileFacts
    .filter(({ customer }) => customer === key)
    .map((fact) => ({ ...fact, day: fact.day === null || fact.day < firstDay ? firstDay : fact.day }))
    .filter((fact) => fact.day <= day)

/** The gender last told. Of several told on one day, the last word of the alphabet: days carry no hour. */
export function genderAsOf(world: World, customer: Customer, day: Day): Gender {
  const told = profileFactsAsOf(world, customer, day)
    .flatMap(({ day: on, gender }) => (gender === null ? [] : [{ on, gender }]))
    .sort((a, b) => compareText(a.on, b.on) || compareText(a.gender, b.gender))
  return told.at(-1)?.gender ?? 'unknown'
}

/** Whether an address or a number was on record. Of several facts on one day, that there was wins. */
export function isIdentifiedAsOf(world: World, customer: Customer, day: Day): boolean {
  const told = profileFactsAsOf(world, customer, day)
    .flatMap(({ day: on, identified }) => (identified === null ? [] : [{ on, identified }]))
    .sort((a, b) => compareText(a.on, b.on) || Number(a.identified) - Number(b.identified))
  return told.at(-1)?.identified ?? false
}

/** Days since the last visit; a web order is one, unless it is a refund or a test. */
export function daysSinceVisit(world: World, customer: number, day: Day): number | null {
  const ordered = world.orders.filter(
    ({ channel, paid, status }) => channel === 'web' && paid >= 0 && status !== 'test',
  )
  const last = [...world.visits, ...ordered]
    .filter((visit) => visit.customer === customer && visit.day <= day)
    .map((visit) => visit.day)
    .sort(compareText)
    .at(-1)
  return last === undefined ? null : daysFrom(last, day)
}

/** A customer with at least one purchase as of the day. */
export type Spender = { key: number; recency: number; frequency: number; monetary: number }

export function spendersAsOf(world: World, day: Day): Spender[] {
  return customersAsOf(world, day).flatMap(({ key }) => {
    const orders = countedOrders(world).filter((order) => order.customer === key && order.day <= day)
    const days = orders.filter(isPurchase).map((order) => order.day)
    const last = days.sort(compareText).at(-1)
    if (last === undefined) return []
    const monetary = sum(orders.map(({ paid }) => paid))
    return [{ key, recency: daysFrom(last, day), frequency: days.length, monetary }]
  })
}
