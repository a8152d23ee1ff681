import fc, { type Arbitrary } from 'fast-check'
import type { Customer, Day, Gender, Order, Store, World } from '../oracle/world.ts'

const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10)
const numberOf = (day: Day): number => Date.parse(day) / 86_400_000
/** The day so many days after. */
export const later = (day: Day, days: number): Day => dayOf(numberOf(day) + days)

/** The day around which facts crowd. */
export const middle = '2024-02-20'
const near = fc.integer({ min: -12, max: 12 }).map((days) => later(middle, days))
const within = fc.integer({ min: -45, max: 60 }).map((days) => later(middle, days))
const far = fc.integer({ min: -700, max: 500 }).map((days) => later(middle, days))
const edges = ['2023-02-28', '2023-12-31', '2024-01-01', '2024-01-31', '2024-02-29', '2024-03-01', '2024-03-31']

/** Days that crowd around one another, so that ties, same-day orders and edges of months come up often. */
export const factDay: Arbitrary<Day> = fc.oneof(
  { weight: 3, arbitrary: near },
  { weight: 4, arbitrary: within },
  { weight: 1, arbitrary: far },
  { weight: 2, arbitrary: fc.constantFrom(...edges) },
)

/** A few hours of the day, so that instants tie. */
const hour = fc.constantFrom(0, 0, 7, 12, 12, 23)

/** The instant of a local hour in a zone so many minutes ahead of UTC: its date in UTC may be another than its day. */
const instantOf = (day: Day, atHour: number, minutesAhead: number): string =>
  new Date(Date.parse(day) + (atHour * 60 - minutesAhead) * 60_000).toISOString().slice(0, 19).replace('T', ' ')

const zones = fc.constantFrom(0, 60, 345, 780, -600)

const amount = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(1000, 1000, 2500, 1, 0, -1000, -1) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 20_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -9_000, max: 0 }) },
)

const orderDraft = fc.record({
  day: factDay,
  hour,
  channel: fc.constantFrom('web', 'store'),
  store: fc.nat(15),
  paid: amount,
  grossAbove: fc.option(fc.constantFrom(0, 0, 100, 999)),
  discount: fc.option(fc.nat(500)),
  // Quarters add up exactly in any order, so an engine's sum of reals is the oracle's.
  items: fc.integer({ min: 0, max: 16 }).map((quarters) => quarters / 4),
  products: fc.subarray(['mug', 'lamp', 'oak'], { maxLength: 2 }),
  // Which order a refund's id names, if any.
  names: fc.option(fc.nat(9), { freq: 2 }),
  status: fc.oneof(
    { weight: 8, arbitrary: fc.constant('paid') },
    { weight: 2, arbitrary: fc.constantFrom('cancelled', 'pending', 'test') },
  ),
})

const subscriptionDraft = fc.record({
  day: factDay,
  hour,
  channel: fc.constantFrom('email', 'email', 'sms'),
  status: fc.constantFrom('subscribed', 'subscribed', 'unsubscribed', 'unknown'),
})

const genders: Gender[] = ['female', 'male', 'other', 'unknown', 'refused']

const profileDraft = fc.record({
  day: fc.option(factDay, { freq: 3 }),
  gender: fc.option(fc.constantFrom(...genders), { freq: 3 }),
  identified: fc.option(fc.boolean(), { freq: 3 }),
})

const tagDraft = fc.record({
  tag: fc.oneof(
    fc.constantFrom('vip', 'VIP', 'vip2', 'élite', '漢字', "o'tag"),
    fc.nat(11).map((number) => `tag ${number}`),
  ),
  day: factDay,
  heldFor: fc.option(fc.constantFrom(0, 1, 5, 30), { freq: 2 }),
})

const customerDraft = fc.record({
  registered: fc.option(factDay, { freq: 3 }),
  emailValid: fc.option(fc.constantFrom(true, true, false), { freq: 6 }),
  phoneValid: fc.option(fc.constantFrom(true, true, false), { freq: 6 }),
  orders: fc.array(orderDraft, { maxLength: 6 }),
  subscriptions: fc.array(subscriptionDraft, { maxLength: 6, size: 'max' }),
  profileFacts: fc.array(profileDraft, { maxLength: 3 }),
  visits: fc.array(factDay, { maxLength: 2 }),
  tags: fc.array(tagDraft, { maxLength: 4 }),
  audiences: fc.subarray([1, 2]),
  engagements: fc.dictionary(fc.constantFrom('1', '2'), fc.boolean()),
})

type OrderDraft = typeof orderDraft extends Arbitrary<infer Draft> ? Draft : never
type CustomerDraft = typeof customerDraft extends Arbitrary<infer Draft> ? Draft : never

const worldDraft = fc.record({
  customers: fc.array(customerDraft, { maxLength: 20, size: 'max' }),
  guests: fc.oneof(fc.array(orderDraft, { maxLength: 4 }), fc.array(orderDraft, { maxLength: 30, size: 'max' })),
  storeCount: fc.constantFrom(1, 3, 10, 12, 14),
  // In crowded worlds all happens within days, so that many bands, stores and tags are full at once.
  crowdedInto: fc.constantFrom(null, null, 4, 9),
  refundDating: fc.constantFrom('ownDay', 'orderDay'),
  zone: zones,
  // Amounts of currencies with no, two and three decimals, and large ones.
  scale: fc.constantFrom(1, 100, 1000, 10_000_000),
})
type WorldDraft = typeof worldDraft extends Arbitrary<infer Draft> ? Draft : never

/** The first day known of a customer: registration or any fact that has a day of its own. */
function firstDayOf({ registered, orders, subscriptions, visits, tags }: CustomerDraft): Day {
  const known = [
    ...(registered === null ? [] : [registered]),
    ...orders.map(({ day }) => day),
    ...subscriptions.map(({ day }) => day),
    ...visits,
    ...tags.map(({ day }) => day),
  ]
  return known.sort()[0] ?? middle
}

/** Number 0 is an order in no store; web orders may name one too. */
const storeName = (number: number, count: number): string | null =>
  number === 0 ? null : `Store ${((number - 1) % count) + 1}`

const crowded = (day: Day, days: number | null): Day =>
  days === null ? day : later(middle, Math.abs(numberOf(day) - numberOf(middle)) % days)

function crowdedCustomer(customer: CustomerDraft, days: number | null): CustomerDraft {
  const moved = <Fact extends { day: Day }>(facts: Fact[]): Fact[] =>
    facts.map((fact) => ({ ...fact, day: crowded(fact.day, days) }))
  return {
    ...customer,
    registered: customer.registered === null ? null : crowded(customer.registered, days),
    orders: moved(customer.orders),
    subscriptions: moved(customer.subscriptions),
    visits: customer.visits.map((day) => crowded(day, days)),
    tags: moved(customer.tags),
  }
}

const orderOf = (draft: OrderDraft, customer: number | null, { zone, scale, storeCount }: WorldDraft) => {
  const paid = draft.paid * scale
  const gross = draft.grossAbove === null ? null : Math.abs(paid) + draft.grossAbove * scale
  return {
    customer,
    at: instantOf(draft.day, draft.hour, zone),
    day: draft.day,
    channel: draft.channel as Order['channel'],
    store: storeName(draft.store, storeCount),
    gross: gross === null ? null : Math.sign(paid) * gross,
    discount: draft.discount,
    paid,
    items: draft.items,
    status: draft.status as Order['status'],
    products: draft.products,
    names: draft.names,
  }
}

/** Ids do not follow keys: ten orders of one instant are told apart by `o10` before `o9`. */
const numbered = (orders: (Omit<Order, 'key' | 'id'> & { names: number | null })[]): Order[] =>
  orders.map(({ names, ...order }, index) => {
    const id = `o${orders.length - index}`
    if (order.paid >= 0 || names === null) return { key: index + 1, id, ...order }
    const named = `o${orders.length - ((index + names) % orders.length)}`
    return { key: index + 1, id: names % 2 === 0 ? `C${named}` : `${named}-refund ${index}`, ...order }
  })

const storesOf = (count: number): Store[] =>
  Array.from({ length: count }, (_, index) => ({ store: `Store ${index + 1}`, channel: 'store' }))

function worldOf(draft: WorldDraft): World {
  const keyed = draft.customers.map((customer, index) => ({
    ...crowdedCustomer(customer, draft.crowdedInto),
    key: index + 1,
  }))
  return {
    customers: keyed.map((customer): Customer => {
      const { key, emailValid, phoneValid } = customer
      return { key, emailValid, phoneValid, firstDay: firstDayOf(customer) }
    }),
    orders: numbered([
      ...keyed.flatMap(({ key, orders }) => orders.map((order) => orderOf(order, key, draft))),
      ...draft.guests.map((order) => orderOf({ ...order, day: crowded(order.day, draft.crowdedInto) }, null, draft)),
    ]),
    subscriptions: keyed.flatMap(({ key, subscriptions }) =>
      subscriptions.map(({ hour: atHour, day, channel, status }) => ({
        customer: key,
        channel,
        status,
        at: instantOf(day, atHour, draft.zone),
        day,
      })),
    ),
    profileFacts: keyed.flatMap(({ key, profileFacts }) => profileFacts.map((fact) => ({ customer: key, ...fact }))),
    visits: keyed.flatMap(({ key, visits }) => [...new Set(visits)].map((day) => ({ customer: key, day, count: 1 }))),
    tags: keyed.flatMap(({ key, tags }) =>
      tags.map(({ tag, day, heldFor }) => ({
        customer: key,
        tag,
        addedDay: day,
        removedDay: heldFor === null ? null : later(day, heldFor),
      })),
    ),
    audienceMembers: keyed.flatMap(({ key, audiences }) => audiences.map((audience) => ({ audience, customer: key }))),
    engagementMembers: keyed.flatMap(({ key, engagements }) =>
      Object.entries(engagements).map(([id, isControl]) => ({ engagement: Number(id), customer: key, isControl })),
    ),
    stores: storesOf(draft.storeCount),
    refundDating: draft.refundDating,
  } as World
}

/** Small worlds: customers without anything, guests, ties, refunds, orders that do not count, consent that comes and goes. */
export const worlds: Arbitrary<World> = worldDraft.map(worldOf)
