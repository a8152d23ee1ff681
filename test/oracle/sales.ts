import { compareText, distinct, ratio, sum } from './arithmetic.ts'
import { bucketOf, bucketsOf, monthNumber } from './calendar.ts'
import { ordersAsked, personPasses, placePasses } from './filters.ts'
import { countedOrders, isPurchase } from './state.ts'
import type { Order, Question, Row, World } from './world.ts'

const paidBy = (orders: Order[]): number => sum(orders.map(({ paid }) => paid))
const refundsIn = (orders: Order[]): number => -paidBy(orders.filter(({ paid }) => paid < 0))
const purchasesIn = (orders: Order[]): Order[] => orders.filter(isPurchase)
const buyersIn = (orders: Order[]): number[] =>
  distinct(purchasesIn(orders).flatMap(({ customer }) => (customer === null ? [] : [customer])))
const unattributed = (orders: Order[]): Order[] => orders.filter(({ customer }) => customer === null)

const averageOrderValue = (orders: Order[]): number | null =>
  ratio(paidBy(purchasesIn(orders)), purchasesIn(orders).length)

const itemsPerPurchase = (orders: Order[]): number | null =>
  ratio(sum(purchasesIn(orders).map(({ items }) => items)), purchasesIn(orders).length)

/** Purchases whose raw price is known; unknown is never 0. */
const grossKnown = (orders: Order[]): { gross: number; paid: number }[] =>
  purchasesIn(orders).flatMap(({ gross, paid }) => (gross === null ? [] : [{ gross, paid }]))

const discount = (orders: Order[]): number | null => {
  const known = grossKnown(orders)
  return known.length === 0 ? null : sum(known.map(({ gross, paid }) => gross - paid))
}

const discountRate = (orders: Order[]): number | null =>
  ratio(discount(orders) ?? 0, sum(grossKnown(orders).map(({ gross }) => gross)))

/** A number of the orders of the period. */
const value =
  (of: (orders: Order[]) => number | null) =>
  (world: World, question: Question): Row[] => [{ value: of(ordersAsked(world, question)) }]

function unattributedRevenue(world: World, question: Question): Row[] {
  const orders = ordersAsked(world, question)
  const paid = paidBy(unattributed(orders))
  return [{ value: paid, share: ratio(paid, paidBy(orders)) }]
}

function revenueOverTime(world: World, question: Question): Row[] {
  const { from, to, grain, weekStart } = question
  return bucketsOf(from, to, grain, weekStart).map((bucket) => {
    const orders = ordersAsked(world, question).filter(({ day }) => bucketOf(day, grain, weekStart) === bucket)
    return {
      bucket,
      revenue: paidBy(orders),
      purchases: purchasesIn(orders).length,
      buyers: buyersIn(orders).length,
      averageOrderValue: averageOrderValue(orders),
      itemsPerPurchase: itemsPerPurchase(orders),
      refunds: refundsIn(orders),
      unattributedRevenue: paidBy(unattributed(orders)),
    }
  })
}

/** Purchases ever made by a customer, first to last, whatever the filters. */
const purchasesEver = (world: World, customer: number | null): Order[] =>
  purchasesIn(countedOrders(world))
    .filter((order) => customer !== null && order.customer === customer)
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))

function repeatRate(world: World, question: Question): Row[] {
  const buyers = buyersIn(ordersAsked(world, question))
  const repeated = buyers.filter(
    (buyer) => purchasesEver(world, buyer).filter(({ day }) => day <= question.to).length >= 2,
  )
  return [{ value: ratio(repeated.length, buyers.length) }]
}

const revenueByChannel = (world: World, question: Question): Row[] =>
  ['web', 'store'].map((channel) => {
    const orders = ordersAsked(world, question).filter((order) => order.channel === channel)
    return {
      channel,
      revenue: paidBy(orders),
      purchases: purchasesIn(orders).length,
      buyers: buyersIn(orders).length,
      averageOrderValue: averageOrderValue(orders),
    }
  })

const storeRow = (kind: string, store: string | null, orders: Order[]): Row => ({
  kind,
  store,
  revenue: paidBy(orders),
  purchases: purchasesIn(orders).length,
  buyers: buyersIn(orders).length,
})

/** The ten stores that sold most, then all others together, then what was sold in none. */
function revenueByStore(world: World, question: Question): Row[] {
  const orders = ordersAsked(world, question)
  const ordersOf = (store: string | null) => orders.filter((order) => order.store === store)
  const ranked = distinct(orders.flatMap(({ store }) => (store === null ? [] : [store]))).sort(
    (a, b) => paidBy(ordersOf(b)) - paidBy(ordersOf(a)) || compareText(a, b),
  )
  const rest = ranked.slice(10)
  const inNone = ordersOf(null)
  return [
    ...ranked.slice(0, 10).map((store) => storeRow('store', store, ordersOf(store))),
    ...(rest.length === 0 ? [] : [storeRow('rest', null, rest.flatMap(ordersOf))]),
    ...(inNone.length === 0 ? [] : [storeRow('none', null, inNone)]),
  ]
}

/** A purchase is new when it is the customer's first ever; a buyer, when that lies in the period. */
function newVsReturning(world: World, question: Question): Row[] {
  const purchases = purchasesIn(ordersAsked(world, question)).filter(({ customer }) => customer !== null)
  const isNew = (order: Order) => purchasesEver(world, order.customer)[0]?.key === order.key
  const isNewBuyer = (buyer: number) => purchasesEver(world, buyer).every(({ day }) => day >= question.from)
  const row = (kind: string, orders: Order[], buyers: number[]): Row => ({
    kind,
    revenue: paidBy(orders),
    purchases: orders.length,
    buyers: buyers.length,
  })
  const buyers = buyersIn(purchases)
  return [
    row('new', purchases.filter(isNew), buyers.filter(isNewBuyer)),
    row(
      'returning',
      purchases.filter((order) => !isNew(order)),
      buyers.filter((buyer) => !isNewBuyer(buyer)),
    ),
  ]
}

type Member = { key: number; cohort: string }

/** Customers whose first purchase ever lies in the period, with its month. */
const cohortMembers = (world: World, question: Question): Member[] =>
  world.customers
    .filter((customer) => personPasses(world, customer, question))
    .flatMap(({ key }) => {
      const first = purchasesEver(world, key)[0]?.day
      if (first === undefined || first < question.from || first > question.to) return []
      return [{ key, cohort: bucketOf(first, 'month') }]
    })

/** Whether the customer bought in the k-th month after the cohort's, in the places asked, up to the end. */
const boughtInMonth = (world: World, question: Question, { key, cohort }: Member, month: number): boolean =>
  purchasesEver(world, key)
    .filter((order) => placePasses(order, question) && order.day <= question.to)
    .some(({ day }) => monthNumber(day) - monthNumber(cohort) === month)

function retentionCohorts(world: World, question: Question): Row[] {
  const everyone = cohortMembers(world, question)
  const cohorts = distinct(everyone.map(({ cohort }) => cohort)).sort(compareText)
  return cohorts.flatMap((cohort) => {
    const members = everyone.filter((member) => member.cohort === cohort)
    const months = monthNumber(question.to) - monthNumber(cohort)
    return Array.from({ length: months + 1 }, (_, month) => {
      const buyers = members.filter((member) => boughtInMonth(world, question, member, month)).length
      return { cohort, month, customers: members.length, buyers, share: ratio(buyers, members.length) }
    })
  })
}

/** The numbers about orders. */
export const saleNumbers = {
  revenue: value(paidBy),
  purchases: value((orders) => purchasesIn(orders).length),
  buyers: value((orders) => buyersIn(orders).length),
  'average-order-value': value(averageOrderValue),
  'items-per-purchase': value(itemsPerPurchase),
  'revenue-per-buyer': value((orders) => ratio(paidBy(orders), buyersIn(orders).length)),
  'purchase-frequency': value((orders) => ratio(purchasesIn(orders).length, buyersIn(orders).length)),
  discount: value(discount),
  'discount-rate': value(discountRate),
  refunds: value(refundsIn),
  'refund-rate': value((orders) => ratio(refundsIn(orders), paidBy(orders) + refundsIn(orders))),
  'repeat-rate': repeatRate,
  'unattributed-revenue': unattributedRevenue,
  'revenue-over-time': revenueOverTime,
  'revenue-by-channel': revenueByChannel,
  'revenue-by-store': revenueByStore,
  'new-vs-returning': newVsReturning,
  'retention-cohorts': retentionCohorts,
}
