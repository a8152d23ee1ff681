import { exampleShop } from '../../src/catalog/example-shop.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { rebuildHistory } from '../../src/warehouse/history.ts'
import { migrate } from '../../src/warehouse/migrations.ts'

/** As the worked examples write it: id, customer, day, store or null for the web, paid, items, gross, status. */
export type ShopOrder = readonly [
  id: string,
  customer: number | null,
  day: string,
  store: string | null,
  paid: number,
  items: number,
  gross: number | null,
  status: string,
]

/** Puts orders in euros in, of noon of their days, with keys from `firstKey` on. */
export const loadOrders = (engine: Engine, orders: readonly ShopOrder[], firstKey = 1): Promise<void> =>
  engine.load(
    'orders',
    [
      'order_key',
      'order_id',
      'customer_key',
      'at',
      'day',
      'channel',
      'store',
      'gross',
      'paid',
      'items',
      'status',
      'currency',
    ],
    orders.map(([id, customer, day, store, paid, items, gross, status], index) => [
      firstKey + index,
      id,
      customer,
      `${day} 12:00:00`,
      day,
      store === null ? 'web' : 'store',
      store,
      gross,
      paid,
      items,
      status,
      'EUR',
    ]),
  )

/** Makes the tables and puts the shop of the worked examples into them. */
export async function loadExampleShop(engine: Engine): Promise<void> {
  await migrate(engine, 'a test')
  await engine.load(
    'customers',
    ['customer_key', 'customer_id', 'email_valid', 'phone_valid', 'first_day'],
    exampleShop.customers.map(({ key, id, emailValid, phoneValid, firstDay }) => [
      key,
      id,
      emailValid,
      phoneValid,
      firstDay,
    ]),
  )
  await loadOrders(engine, exampleShop.orders)
  await engine.load(
    'subscriptions',
    ['customer_key', 'channel', 'at', 'day', 'status'],
    exampleShop.subscriptions.map(([customer, channel, day, status]) => [
      customer,
      channel,
      `${day} 12:00:00`,
      day,
      status,
    ]),
  )
  await engine.load('profile_facts', ['customer_key', 'day', 'gender', 'identified'], exampleShop.profileFacts)
  await engine.load(
    'visits',
    ['customer_key', 'day', 'count'],
    exampleShop.visits.map((visit) => [...visit, 1]),
  )
  await engine.load('tags', ['customer_key', 'tag', 'added_day', 'removed_day'], exampleShop.tags)
  await rebuildHistory(engine, 'everyone')
}
