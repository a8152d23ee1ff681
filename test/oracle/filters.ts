import { minusMonths, plusDays } from './calendar.ts'
import { countedOrders, hasConsent } from './state.ts'
import type { Consent, Customer, Day, Order, Question, World } from './world.ts'

function passesConsent(world: World, customer: Customer, consent: Consent, day: Day): boolean {
  const email = hasConsent(world, customer, 'email', day)
  const sms = hasConsent(world, customer, 'sms', day)
  const answers: Record<Consent, boolean> = {
    'with-any': email || sms,
    'with-email': email,
    'with-sms': sms,
    'without-any': !(email || sms),
    'without-email': !email,
    'without-sms': !sms,
  }
  return answers[consent]
}

/** Whether the customer passes the filters about the person: consent as of the end, recency before it. */
export function personPasses(world: World, customer: Customer, { to, filters }: Question): boolean {
  if (filters.consent !== undefined && !passesConsent(world, customer, filters.consent, to)) return false
  if (filters.recency === 'last-30-days') return customer.firstDay > plusDays(to, -30)
  if (filters.recency === 'last-12-months') return customer.firstDay > minusMonths(to, 12)
  return true
}

/** Whether the order passes the filters about where it was placed. */
export const placePasses = (order: Order, { filters }: Question): boolean =>
  (filters.channel === undefined || order.channel === filters.channel) &&
  (filters.store === undefined || filters.store.some((store) => order.store === store))

/** An order without a customer passes as long as nothing is asked about the person. */
function buyerPasses(world: World, order: Order, question: Question): boolean {
  const { consent, recency } = question.filters
  if (consent === undefined && recency === undefined) return true
  const customer = world.customers.find(({ key }) => key === order.customer)
  return customer !== undefined && personPasses(world, customer, question)
}

/** Orders of the period that count and pass every filter: purchases, refunds and orders of nothing. */
export const ordersAsked = (world: World, question: Question): Order[] =>
  countedOrders(world)
    .filter(({ day }) => question.from <= day && day <= question.to)
    .filter((order) => placePasses(order, question) && buyerPasses(world, order, question))
