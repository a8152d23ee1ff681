import { compareText, distinct, ratio } from './arithmetic.ts'
import { bucketOf, monthNumber } from './calendar.ts'
import { ordersAsked, personPasses, placePasses } from './filters.ts'
import {
  averageOrderValue,
  buyersIn,
  discount,
  discountRate,
  itemsPerPurchase,
  newAndReturning,
  paidBy,
  purchasesEver,
  purchasesIn,
  refundsIn,
  repeatRateOf,
  sellersIn,
  unattributed,
} from './sale-figures.ts'
import type { Order, Question, Row, World } from './world.ts'

/** A number of the orders of the period. */
const value =
  (of: (orders: Order[]) => number | null) =>
  (world: World, question: Question): Row[] => [{ value: of(ordersAsked(world, question)) }]

function unattributedRevenue(world: World, question: Question): Row[] {
  const orders = ordersAsked(world, question)
  const paid = paidBy(unattributed(orders))
  return [{ value: paid, share: ratio(paid, paidBy(orders)) }]
}

const repeatRate = (world: World, question: Question): Row[] => [
  { value: repeatRateOf(world, buyersIn(ordersAsked(world, question)), question.to) },
]

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

const revenueByStore = (world: World, question: Question): Row[] =>
  sellersIn(ordersAsked(world, question)).map(({ kind, store, orders }) => ({
    kind,
    store,
    revenue: paidBy(orders),
    purchases: purchasesIn(orders).length,
    buyers: buyersIn(orders).length,
  }))

const newVsReturning = (world: World, question: Question): Row[] =>
  newAndReturning(world, ordersAsked(world, question), question.from).map(({ kind, purchases, buyers }) => ({
    kind,
    revenue: paidBy(purchases),
    purchases: purchases.length,
    buyers: buyers.length,
  }))

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
  'revenue-by-channel': revenueByChannel,
  'revenue-by-store': revenueByStore,
  'new-vs-returning': newVsReturning,
  'retention-cohorts': retentionCohorts,
}
