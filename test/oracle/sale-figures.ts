import { compareText, distinct, ratio, sum } from './arithmetic.ts'
import { countedOrders, isPurchase } from './state.ts'
import type { Day, Order, World } from './world.ts'

export const paidBy = (orders: Order[]): number => sum(orders.map(({ paid }) => paid))
export const refundsIn = (orders: Order[]): number => -paidBy(orders.filter(({ paid }) => paid < 0))
export const purchasesIn = (orders: Order[]): Order[] => orders.filter(isPurchase)
export const buyersIn = (orders: Order[]): number[] =>
  distinct(purchasesIn(orders).flatMap(({ customer }) => (customer === null ? [] : [customer])))
export const unattributed = (orders: Order[]): Order[] => orders.filter(({ customer }) => customer === null)

export const averageOrderValue = (orders: Order[]): number | null =>
  ratio(paidBy(purchasesIn(orders)), purchasesIn(orders).length)

export const itemsPerPurchase = (orders: Order[]): number | null =>
  ratio(sum(purchasesIn(orders).map(({ items }) => items)), purchasesIn(orders).length)

/** Purchases whose raw price is known; unknown is never 0. */
const grossKnown = (orders: Order[]): { gross: number; paid: number }[] =>
  purchasesIn(orders).flatMap(({ gross, paid }) => (gross === null ? [] : [{ gross, paid }]))

export const discount = (orders: Order[]): number | null => {
  const known = grossKnown(orders)
  return known.length === 0 ? null : sum(known.map(({ gross, paid }) => gross - paid))
}

export const discountRate = (orders: Order[]): number | null =>
  ratio(discount(orders) ?? 0, sum(grossKnown(orders).map(({ gross }) => gross)))

/** Purchases ever made by a customer, first to last, whatever the filters. */
export const purchasesEver = (world: World, customer: number | null): Order[] =>
  purchasesIn(countedOrders(world))
    .filter((order) => customer !== null && order.customer === customer)
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))

export function repeatRateOf(world: World, buyers: number[], until: Day): number | null {
  const repeated = buyers.filter((buyer) => purchasesEver(world, buyer).filter(({ day }) => day <= until).length >= 2)
  return ratio(repeated.length, buyers.length)
}

type Seller = { kind: string; store: string | null; orders: Order[] }

/** The ten stores that sold most, then all others together, then stores that are not named, then the web store. */
export function sellersIn(orders: Order[]): Seller[] {
  const ordersOf = (store: string) => orders.filter((order) => order.store === store)
  const ranked = distinct(orders.flatMap(({ store }) => (store === null ? [] : [store]))).sort(
    (a, b) => paidBy(ordersOf(b)) - paidBy(ordersOf(a)) || compareText(a, b),
  )
  const unnamed = orders.filter(({ store }) => store === null)
  const others = [
    { kind: 'rest', store: null, orders: ranked.slice(10).flatMap(ordersOf) },
    { kind: 'none', store: null, orders: unnamed.filter(({ channel }) => channel === 'store') },
    { kind: 'web', store: null, orders: unnamed.filter(({ channel }) => channel === 'web') },
  ]
  return [
    ...ranked.slice(0, 10).map((store) => ({ kind: 'store', store, orders: ordersOf(store) })),
    ...others.filter((seller) => seller.orders.length > 0),
  ]
}

type Kind = { kind: 'new' | 'returning'; purchases: Order[]; buyers: number[] }

/** A purchase is new when it is the customer's first ever; a buyer, when that lies on the first day or later. */
export function newAndReturning(world: World, orders: Order[], from: Day): Kind[] {
  const purchases = purchasesIn(orders).filter(({ customer }) => customer !== null)
  const isNew = (order: Order) => purchasesEver(world, order.customer)[0]?.key === order.key
  const isNewBuyer = (buyer: number) => purchasesEver(world, buyer).every(({ day }) => day >= from)
  return (['new', 'returning'] as const).map((kind) => ({
    kind,
    purchases: purchases.filter((order) => isNew(order) === (kind === 'new')),
    buyers: buyersIn(purchases).filter((buyer) => isNewBuyer(buyer) === (kind === 'new')),
  }))
}
