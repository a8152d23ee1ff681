import { exampleShop } from '../../src/catalog/example-shop.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { rebuildHistory } from '../../src/warehouse/history.ts'
import { migrate } from '../../src/warehouse/migrations.ts'

/** Makes the tables and puts the shop of the worked examples into them. */
export async function loadExampleShop(engine: Engine): Promise<void> {
  await migrate(engine, 'a test')
  await engine.load(
    'customers',
    ['customer_key', 'customer_id', 'first_day'],
    exampleShop.customers.map(({ key, id, firstDay }) => [key, id, firstDay]),
  )
  await engine.load(
    'orders',
    ['order_key', 'order_id', 'customer_key', 'at', 'day', 'channel', 'store', 'paid', 'items', 'status', 'currency'],
    exampleShop.orders.map(({ id, customer, day, channel, store, paid, items, status }, index) => [
      index + 1,
      id,
      customer,
      `${day} 12:00:00`,
      day,
      channel,
      store,
      paid,
      items,
      status,
      'EUR',
    ]),
  )
  await rebuildHistory(engine, 'everyone')
}
