import { afterEach, beforeEach, expect, it } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { openShop } from '../test-shop.ts'
import { fixture } from './test-fixture.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop({ defaultCountry: 'PL', baseCurrency: null })
})
afterEach(() => shop.close())

/** Rows from M0 on make up the number of a fixture. */
const isPlain = ({ order_id }: Record<string, unknown>): boolean => String(order_id).startsWith('M')
const ordersOf = async () => {
  const orders = (await shop.everything()).orders ?? []
  const plain = orders.filter(isPlain)
  return {
    trapped: orders.filter((order) => !isPlain(order)),
    plain: [plain.length, plain.reduce((sum, { paid }) => sum + Number(paid), 0)],
  }
}
const reasons = async () =>
  (await shop.rows(sql`select row, reason from rejects order by row`)).map(({ row, reason }) => [
    row,
    String(reason).slice(0, 32),
  ])

it('takes transactions with semicolons, decimal commas, złoty, European dates and a line of totals', async () => {
  const file = { 't.csv': fixture('transactions/transactions.csv') }
  const report = await shop.importAll(file)
  expect(report).toMatchObject({ format: 'transactions', currency: 'PLN', rows: 31, merged: 1, rejected: 6 })
  const { trapped, plain } = await ordersOf()
  // 10 + 11 + … + 23
  expect(plain).toEqual([14, 23_100])
  expect(trapped.map((order) => [order.order_id, order.customer_id ?? order.email, order.at, order.paid])).toEqual([
    ['18 2024-02-05 00:00:00 1250 #1', '18', '2024-02-05 00:00:00', 1250],
    ['18 2024-02-05 00:00:00 1250 #2', '18', '2024-02-05 00:00:00', 1250],
    ['T1', '17', '2024-01-31 00:00:00', 123_450],
    ['T13', null, '2024-02-10 00:00:00', 300],
    ['T2', 'ann@example.com', '2024-02-01 14:05:00', -4000],
    ['T3', 'ann@example.com', '2024-02-03 00:00:00', -1200],
    ['T4', '18', '2024-02-04 00:00:00', -123_450],
    ['T5', null, '2024-02-06 00:00:00', 999],
    ['T6', '19', '2024-02-07 00:00:00', 0],
    ['T7', '19', '2024-02-08 00:00:00', 600],
  ])
  expect(trapped.map(({ channel, store }) => `${channel} ${store}`).filter((at) => at !== 'web null')).toEqual([
    'store Stary Rynek',
    'store null',
  ])
  expect(report.notes.map(({ text }) => text)).toContain('Columns of t.csv that were not used: note.')
  const before = await shop.everything()
  expect(await shop.importAll(file)).toMatchObject({ imported: 0, merged: 25, rejected: 6 })
  expect(await shop.everything()).toEqual(before)
})

it('takes customers in UTF-16 with tabs, and words of four languages', async () => {
  const file = { 'c.csv': fixture('customers/customers.csv') }
  const report = await shop.importAll(file)
  expect(report).toMatchObject({ format: 'customers', rows: 27, imported: 22, merged: 1, rejected: 4 })
  const { customers = [] } = await shop.everything()
  expect(customers.filter(({ customer_id }) => String(customer_id).startsWith('many'))).toHaveLength(16)
  expect(
    customers
      .slice(0, 5)
      .map(({ customer_id, email, phone, first_name, city, birth_date, first_day }) => [
        ...[customer_id, email, phone, first_name, city, birth_date, first_day],
      ]),
  ).toEqual([
    ['1', 'ann@example.com', '+48600100200', 'Anna', 'Łódź', '1990-02-03', '2024-01-05'],
    ['2', 'bob@example.com', null, 'Bob', 'Old\nTown', null, '2024-01-06'],
    ['3', 'cid@example.com', null, 'Cid', null, null, '2024-01-07'],
    ['4', 'dan@example.com', '123', 'Dan', null, '1985-12-31', '2024-01-08'],
    ['5', 'not-an-address', null, 'Eva', null, null, '2024-01-09'],
  ])
  expect(
    (
      await shop.rows(sql`
      select concat_ws(' ', first_name, gender) as said from profile_history join customers using (customer_key)
      where email like '%@example.com' or email like 'not%' order by 1`)
    ).map(({ said }) => said),
  ).toEqual(['Anna female', 'Bob male', 'Cid refused', 'Dan unknown', 'Eva other', 'Fay female'])
  expect(
    (
      await shop.rows(sql`
      select concat_ws(' ', first_name, channel, status) as said from subscriptions join customers using (customer_key)
      where email not like '%@example.org' order by 1`)
    ).map(({ said }) => said),
  ).toEqual([
    'Anna email subscribed',
    'Anna sms unsubscribed',
    'Bob email subscribed',
    'Cid email unsubscribed',
    'Eva email subscribed',
    'Fay email subscribed',
    'Fay sms unsubscribed',
  ])
  expect(await reasons()).toEqual([
    [10, 'The row names no customer: it ha'],
    [11, 'registered_at is not understood:'],
    [12, 'birth_date is not understood: it'],
    [13, 'email_status is none of subscrib'],
  ])
})

it('takes orders with bars, US dates, dollars in their dress, and words of four languages', async () => {
  const file = { 'o.csv': fixture('orders/orders.csv') }
  const report = await shop.importAll(file)
  expect(report).toMatchObject({ format: 'orders', currency: 'USD', rows: 36, imported: 29, merged: 1, rejected: 6 })
  const { trapped, plain } = await ordersOf()
  // 10 + 11 + … + 30
  expect(plain).toEqual([21, 42_000])
  expect(
    trapped.map(({ order_id, customer_id, at, channel, paid, gross, discount, status }) => [
      ...[order_id, customer_id, at, channel, paid, gross, discount, status],
    ]),
  ).toEqual([
    ['A1', '1', '2024-01-31 14:05:00', 'web', 123_350, 130_000, 6650, 'paid'],
    ['A2', null, '2024-02-01 09:05:00', 'store', 4010, null, null, 'paid'],
    ['A3', null, '2024-02-02 00:00:00', 'web', -1200, null, null, 'paid'],
    ['A4', null, '2024-02-03 00:00:00', 'web', 1200, null, null, 'paid'],
    ['A5', '2', '2024-02-04 00:00:00', 'web', 5000, null, null, 'cancelled'],
    ['A6', '2', '2024-02-05 00:00:00', 'web', 5100, null, null, 'pending'],
    ['A7', '2', '2024-02-06 00:00:00', 'web', 5200, null, null, 'refunded'],
    ['A8', '2', '2024-02-07 00:00:00', 'web', 5300, null, null, 'test'],
  ])
  expect(await reasons()).toEqual([
    [10, 'status is none of paid, pending,'],
    [11, 'ordered_at is not understood: it'],
    [12, 'paid is not a number'],
    [13, 'channel is neither web nor store'],
    [15, 'order_id is empty'],
    [16, 'ordered_at is empty'],
  ])
})

it('takes order lines with their orders, in Windows-1252 with decimal commas', async () => {
  const file = { 'l.csv': fixture('order-lines/lines.csv') }
  const report = await shop.importAll(file)
  expect(report).toMatchObject({ format: 'order_lines', rows: 27, imported: 22, merged: 1, rejected: 4 })
  const { trapped, plain } = await ordersOf()
  expect(plain).toEqual([16, 28_000])
  expect(
    trapped.map(({ order_id, email, day, paid, gross, items, status }) => [
      ...[order_id, email, day, paid, gross, items, status],
    ]),
  ).toEqual([
    // 2 × 12.50 − 1.00, and 3 × 3.333 = 9.999, of which the amount is rounded and not the price
    ['L1', 'ann@example.com', '2024-02-05', 3400, 3500, 5, 'paid'],
    ['L2', 'bob@example.com', '2024-02-25', 2500, 2500, 2, 'paid'],
    ['L3', 'bob@example.com', '2024-02-26', -900, -900, -1, 'paid'],
    ['L4', null, '2024-02-27', 800, 900, 1, 'cancelled'],
  ])
  expect(report.notes.map(({ text }) => text)).toContain('l.csv is not UTF-8; it was read as Windows-1252.')
  expect(
    await shop.rows(
      sql`select line, product, category, unit_price from order_lines where product like 'Caf%' order by all`,
    ),
  ).toEqual([
    { line: 1, product: 'Café crème', category: 'Boissons', unit_price: 1250 },
    { line: 1, product: 'Café crème', category: null, unit_price: 1250 },
    { line: 2, product: 'Café crème', category: null, unit_price: 1250 },
  ])
  const before = await shop.everything()
  expect(await shop.importAll(file)).toMatchObject({ imported: 0, merged: 23, rejected: 4 })
  expect(await shop.everything()).toEqual(before)
})
