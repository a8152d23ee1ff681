import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { openShop } from '../test-shop.ts'

const fixture = readFileSync(
  new URL('../../../test/fixtures/formats/shopify-orders/orders.csv', import.meta.url),
  'utf8',
)

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop({ timeZone: 'Europe/Warsaw' })
})
afterEach(() => shop.close())

describe('Shopify orders', () => {
  it('puts each order together from its rows', async () => {
    const report = await shop.importAll({ 'orders.csv': fixture })
    expect(report).toMatchObject({ format: 'shopify-orders', rows: 28, rejected: 7, merged: 0, imported: 21 })
    const { orders } = await shop.everything()
    expect(
      orders?.map((order) => [
        order.order_id,
        order.email,
        order.day,
        order.paid,
        order.discount,
        order.items,
        order.status,
      ]),
    ).toEqual([
      // 22:30 in New York is the next day in Warsaw.
      ['#1001', 'ann@example.com', '2024-01-16', 5590, 500, 4, 'paid'],
      ['#1002', 'bob@example.com', '2024-01-16', 2000, 0, 2, 'paid'],
      ['#1002 refund', 'bob@example.com', '2024-01-16', -2000, null, 0, 'paid'],
      ['#1003', 'ann@example.com', '2024-02-01', 3000, 0, 3, 'paid'],
      ['#1003 refund', 'ann@example.com', '2024-02-01', -1000, null, 0, 'paid'],
      ['#1004', 'cid@example.com', '2024-02-02', 1500, 0, 1, 'cancelled'],
      ['#1005', 'cid@example.com', '2024-02-03', 1600, 0, 1, 'pending'],
      ['#1006', 'cid@example.com', '2024-02-04', 1700, 0, 1, 'pending'],
      ['#1007', 'bob@example.com', '2024-02-05', 1800, 0, 1, 'cancelled'],
      ['#1008', null, '2024-02-06', 2500, 0, 1, 'paid'],
      ['#1009', null, '2024-02-06', 500, 0, 1, 'paid'],
      ['#1010', 'dan@example.com', '2024-02-07', 4000, 0, 1, 'paid'],
      ['#1011', 'dan@example.com', '2024-02-08', 1200, 0, 1, 'paid'],
      ['#1011 refund', 'dan@example.com', '2024-02-08', -1200, null, 0, 'paid'],
      ['#1012', 'dan@example.com', '2024-02-09', 120_050, 0, 1, 'paid'],
      ['#1016', 'dan@example.com', '2024-02-11', 700, 0, 1, 'paid'],
      ['#1017', 'tester@example.com', '2024-02-12', 100, 0, 1, 'test'],
      ['#1018', 'eve@example.com', '2024-03-01', 0, 1000, 1, 'paid'],
      ['#1019', 'fay@example.com', '2024-03-01', 1000, 0, 1, 'paid'],
      ['#1021', 'hal@example.com', '2024-03-02', 1000, 0, 1, 'cancelled'],
      ['#1022', 'ann@example.com', '2024-03-03', 2000, 0, 2, 'paid'],
    ])
  })

  it('keeps the lines of an order with their own discounts', async () => {
    await shop.importAll({ 'orders.csv': fixture })
    expect(
      await shop.rows(sql`
        select line, product_id, product, quantity, unit_price, order_lines.gross, order_lines.paid
        from order_lines join orders using (order_key) where order_id = '#1001' order by line`),
    ).toEqual([
      { line: 1, product_id: '00017', product: 'Cup, blue', quantity: 2, unit_price: 1000, gross: 2000, paid: 2000 },
      { line: 2, product_id: 'T-1', product: 'Tea "Earl"', quantity: 1, unit_price: 4000, gross: 4000, paid: 3500 },
      { line: 3, product_id: null, product: 'Sample', quantity: 1, unit_price: 0, gross: 0, paid: 0 },
    ])
  })

  it('names what it cannot take', async () => {
    const report = await shop.importAll({ 'orders.csv': fixture })
    expect(report.firstRejects.map(({ text, reason }) => [text.split(',')[0], reason.split(':')[0]])).toEqual([
      ['#1013', expect.stringContaining('There is no exchange rate of USD')],
      ['#1014', expect.stringContaining('Created at is not understood')],
      ['#1014', expect.stringContaining('Created at is not understood')],
      ['#1015', expect.stringContaining('Financial Status is none of')],
      ['', 'Name (the order’s number) is empty'],
      ['#1016', 'Lineitem quantity is not a number'],
      ['#1020', 'Created at is empty on all rows of the order'],
    ])
  })

  it('knows customers by e-mail or phone, their consent by each order, stores by the till', async () => {
    await shop.importAll({ 'orders.csv': fixture })
    const { customers, stores } = await shop.everything()
    expect(customers?.map(({ email, phone, city, country }) => [email, phone, city, country])).toEqual([
      ['ann@example.com', '+48600100200', 'Lublin', 'PL'],
      ['bob@example.com', null, null, null],
      ['cid@example.com', null, null, null],
      ['dan@example.com', null, null, null],
      ['eve@example.com', null, null, null],
      ['fay@example.com', null, null, null],
      ['hal@example.com', null, null, null],
      ['tester@example.com', null, null, null],
      [null, '+48700200300', null, null],
    ])
    expect(stores).toEqual([{ store: 'Old Town', channel: 'store' }])
    expect(
      await shop.rows(sql`
        select first_day, day, status
        from subscriptions join customers using (customer_key)
        where channel = 'email' and email = 'ann@example.com' order by subscriptions.at`),
    ).toEqual([
      // Ticked with #1001, not with #1003, and again with #1022; the customer exists since the first of them.
      { first_day: '2024-01-16', day: '2024-01-16', status: 'subscribed' },
      { first_day: '2024-01-16', day: '2024-02-01', status: 'unsubscribed' },
      { first_day: '2024-01-16', day: '2024-03-03', status: 'subscribed' },
    ])
    // #1008 and #1009 say nothing of it; of cid, the third order accepts what two did not.
    expect(
      await shop.rows(sql`
        select coalesce(email, phone) as who, count(*) as said, arg_max(status, subscriptions.at) as status
        from subscriptions join customers using (customer_key)
        where coalesce(email, phone) < 'd' group by 1 order by 1`),
    ).toEqual([
      { who: 'ann@example.com', said: 3, status: 'subscribed' },
      { who: 'bob@example.com', said: 2, status: 'unsubscribed' },
      { who: 'cid@example.com', said: 3, status: 'subscribed' },
    ])
  })

  it('changes nothing when it comes again, and takes a changed order whole', async () => {
    await shop.importAll({ 'orders.csv': fixture })
    const before = await shop.everything()
    expect(await shop.importAll({ 'again.csv': fixture })).toMatchObject({ imported: 0, merged: 21, rejected: 7 })
    expect(await shop.everything()).toEqual(before)
    const shorter = fixture
      .split('\n')
      .filter((line) => !line.includes('Sample'))
      .join('\n')
    expect(await shop.importAll({ 'later.csv': shorter })).toMatchObject({ imported: 2, ordersReplaced: 1 })
    expect(
      await shop.rows(
        sql`select count(*) as lines from order_lines join orders using (order_key) where order_id = '#1001'`,
      ),
    ).toEqual([{ lines: 2 }])
  })

  it('takes an order in two overlapping files for one', async () => {
    const report = await shop.importAll({ 'one.csv': fixture, 'two.csv': fixture })
    expect(report).toMatchObject({ rows: 56, imported: 21, merged: 21, rejected: 14 })
    expect(await shop.rows(sql`select sum(paid)::bigint as paid from order_lines`)).toEqual([{ paid: 155_800 }])
  })
})
