import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../sql/sql.ts'
import { linesFile, ordersFile } from './test-files.ts'
import { openShop } from './test-shop.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

describe('orders and their lines', () => {
  it('keeps orders with what their lines add', async () => {
    const report = await shop.importAll({ 'lines.csv': linesFile, 'orders.csv': ordersFile })
    expect(report).toMatchObject({
      rows: 15,
      rejected: 3,
      merged: 2,
      imported: 10,
      ordersAdded: 6,
      format: 'order_lines+orders',
    })
    expect(report.firstRejects.map(({ row, text }) => [row, text.split(',')[0]])).toEqual([
      [6, 'lines.csv: ZZ'],
      [8, 'lines.csv: A3'],
      [7, 'orders.csv: A6'],
    ])
    const { orders: kept, order_lines } = await shop.everything()
    expect(
      kept?.map(({ order_id, customer_id, email, gross, discount, paid, items, status, store }) => [
        order_id,
        customer_id ?? email,
        gross,
        discount,
        paid,
        items,
        status,
        store,
      ]),
    ).toEqual([
      ['A1', '1', 3000, 600, 2400, 2, 'paid', null],
      ['A2', 'guest@example.com', null, null, 4010, 4, 'paid', 'Old Town'],
      ['A3', '9', 1000, 100, 900, 0, 'paid', null],
      ['A4', null, 1200, 0, 1200, 0, 'paid', null],
      ['A5', '2', null, null, 5000, 0, 'cancelled', null],
      ['A7', null, null, null, 700, 0, 'paid', null],
    ])
    expect(order_lines).toEqual([
      {
        order_id: 'A1',
        line: 1,
        product_id: 'p1',
        product: 'Big cup',
        category: null,
        quantity: 1,
        unit_price: 2000,
        gross: 2000,
        paid: 1600,
      },
      {
        order_id: 'A1',
        line: 2,
        product_id: 'p2',
        product: 'Lid',
        category: null,
        quantity: 1,
        unit_price: 1000,
        gross: 1000,
        paid: 800,
      },
      {
        order_id: 'A2',
        line: 1,
        product_id: 'p1',
        product: 'Cup',
        category: null,
        quantity: 2,
        unit_price: 2005,
        gross: 4010,
        paid: 4010,
      },
      {
        order_id: 'A2',
        line: 2,
        product_id: 'p1',
        product: 'Cup',
        category: null,
        quantity: 2,
        unit_price: 0,
        gross: 0,
        paid: 0,
      },
    ])
  })

  it('makes orders of lines that carry their cells', async () => {
    await shop.importAll({
      'l.csv':
        'order_id,ordered_at,customer_id,product_id,quantity,unit_price,discount\n' +
        'B1,2024-01-01 10:00:00,1,p1,2,0.335,\nB1,,,p1,2,0.335,0.10\nB1,,,p2,-1,0.50,\n',
    })
    expect((await shop.everything()).orders).toMatchObject([
      { order_id: 'B1', customer_id: '1', gross: 84, discount: 10, paid: 74, items: 3, at: '2024-01-01 10:00:00' },
    ])
  })

  it('replaces an order that changed and leaves its lines', async () => {
    await shop.importAll({ 'orders.csv': ordersFile, 'lines.csv': linesFile })
    const report = await shop.importAll({ 'later.csv': 'order_id,ordered_at,paid,customer_id\nA1,2024-01-02,20,1\n' })
    expect(report).toMatchObject({ imported: 1, ordersAdded: 0, ordersReplaced: 1 })
    const { orders: kept, order_lines } = await shop.everything()
    expect(kept?.[0]).toMatchObject({ order_id: 'A1', paid: 2000, items: 2, gross: null })
    expect(order_lines).toHaveLength(4)
  })

  it('puts later numbered lines beside those there are', async () => {
    await shop.importAll({ 'orders.csv': ordersFile, 'lines.csv': linesFile })
    const report = await shop.importAll({ 'more.csv': 'order_id,line,quantity,paid\nA1,3,5,0\n' })
    expect(report).toMatchObject({ imported: 1, ordersReplaced: 1 })
    expect(
      await shop.rows(
        sql`select line, quantity from order_lines join orders using (order_key) where order_id = 'A1' order by 1`,
      ),
    ).toEqual([
      { line: 1, quantity: 1 },
      { line: 2, quantity: 1 },
      { line: 3, quantity: 5 },
    ])
  })

  it('rejects an order in another currency, and adopts the most frequent one of a new project', async () => {
    const text = 'order_id,ordered_at,paid,currency\n1,2024-01-01,1,pln\n2,2024-01-01,2,PLN\n3,2024-01-01,3,USD\n'
    const report = await shop.importAll({ 'o.csv': text }, { baseCurrency: null })
    expect(report).toMatchObject({ currency: 'PLN', imported: 2, rejected: 1, notes: [] })
    expect(report.reasons).toEqual([
      {
        reason: 'There is no exchange rate of USD for the day of the order, nor for the 7 days before it',
        said: { id: 'reject.no-rate', values: { currency: 'USD', days: 7 } },
        rows: 1,
      },
    ])
  })
})
