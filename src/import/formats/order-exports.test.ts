import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql, text } from '../../sql/sql.ts'
import { openShop } from '../test-shop.ts'
import { fixture } from './test-fixture.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

/** Plain rows that make up the number of a fixture: of customers at example.org, or with an id from 100. */
const isPlain = ({ email, customer_id }: Record<string, unknown>): boolean =>
  String(email).endsWith('@example.org') || Number(customer_id) >= 100

const allOrders = async () => (await shop.everything()).orders ?? []
const ordersOf = async () =>
  (await allOrders())
    .filter((order) => !isPlain(order))
    .map((order) => [
      order.order_id,
      order.customer_id ?? order.email,
      order.paid,
      order.discount,
      order.items,
      order.status,
    ])
const plainOrders = async () => {
  const found = (await allOrders()).filter(isPlain)
  return { orders: found.length, paid: found.reduce((sum, { paid }) => sum + Number(paid), 0) }
}
const linesOf = (orders: string) =>
  shop.rows(sql`
    select order_id, line, product_id, product, order_lines.quantity, unit_price, order_lines.gross, order_lines.paid
    from order_lines join orders using (order_key)
    where list_contains(string_split(${text(orders)}, ' '), order_id)
    order by orders.order_id, line`)

describe('orders of shop systems', () => {
  it('reads WooCommerce with a row for each line', async () => {
    const report = await shop.importAll({ 'o.csv': fixture('woocommerce-orders/lines.csv') })
    expect(report).toMatchObject({ format: 'woocommerce-orders', rows: 26, imported: 24, rejected: 2 })
    // 10 + 11 + … + 27
    expect(await plainOrders()).toEqual({ orders: 18, paid: 33_300 })
    expect(await ordersOf()).toEqual([
      ['101', '11', 5500, 500, 3, 'paid'],
      ['102', 'guest@example.com', 1200, 0, 1, 'paid'],
      ['102 refund', 'guest@example.com', -200, null, 0, 'paid'],
      ['103', '11', 3000, 0, 1, 'paid'],
      ['103 refund', '11', -3000, null, 0, 'paid'],
      ['104', '11', 3100, 0, 1, 'cancelled'],
      ['105', '11', 3200, 0, 1, 'pending'],
    ])
    expect(
      await shop.rows(sql`
        select line, product_id, unit_price, order_lines.gross, order_lines.paid
        from order_lines join orders using (order_key) where order_id = '101' order by line`),
    ).toEqual([
      { line: 1, product_id: 'C-1', unit_price: 1000, gross: 2000, paid: 1800 },
      { line: 2, product_id: 'T-1', unit_price: 4000, gross: 4000, paid: 3700 },
    ])
    expect(await shop.importAll({ 'o.csv': fixture('woocommerce-orders/lines.csv') })).toMatchObject({
      imported: 0,
      merged: 24,
    })
  })

  it('reads WooCommerce with a row for each order and its lines packed in three ways', async () => {
    const file = { 'o.csv': fixture('woocommerce-orders/orders.csv') }
    const report = await shop.importAll(file)
    expect(report).toMatchObject({ format: 'woocommerce-orders', rows: 26, imported: 23, rejected: 3 })
    expect(await plainOrders()).toEqual({ orders: 18, paid: 33_300 })
    expect(await ordersOf()).toEqual([
      ['201', 'guest@example.com', 1050, 150, 1, 'paid'],
      ['202', 'guest@example.com', 1100, 0, 0, 'pending'],
      ['203', '11', 5700, 500, 3, 'paid'],
      ['204', '11', 1200, 0, 3, 'paid'],
      ['205', '11', 3000, 0, 5, 'paid'],
    ])
    const line = (
      order_id: string,
      at: number,
      ...[product_id, product, quantity, unit_price, gross, paid]: unknown[]
    ) => ({
      ...{ order_id, line: at, product_id, product, quantity, unit_price, gross, paid },
    })
    expect(await linesOf('203 204 205')).toEqual([
      line('203', 1, '7', 'Cup; large', 2, 1000, 2000, 1800),
      line('203', 2, '8', 'Tea: Earl', 1, 4000, 4000, 3700),
      line('204', 1, 'J-1', 'Jar, "big"', 3, 400, 1200, 1200),
      line('205', 1, '9', 'Lid', 4, 500, 2000, 2000),
      line('205', 2, '10', 'Box', 1, 1200, 1200, 1000),
    ])
    expect(report.firstRejects.map(({ text: row, reason }) => [row.slice(0, 3), reason])).toEqual([
      ['206', 'line_items holds an item without a readable quantity and total'],
      ['207', 'line_items holds an item without a readable quantity and total'],
      ['208', expect.stringContaining('currency')],
    ])
    expect(report.notes.map(({ text }) => text).join()).not.toContain('order_currency')
    expect(await shop.importAll(file)).toMatchObject({ imported: 0, merged: 23, rejected: 3 })
  })

  it('takes the currency of a WooCommerce file from order_currency', async () => {
    const file = fixture('woocommerce-orders/orders.csv').toString().replaceAll(',EUR,', ',GBP,')
    expect(await shop.importAll({ 'o.csv': file }, { baseCurrency: null })).toMatchObject({ currency: 'GBP' })
  })

  it('reads PrestaShop, with semicolons and decimal commas', async () => {
    const report = await shop.importAll({ 'o.csv': fixture('prestashop-orders/orders.csv') })
    expect(report).toMatchObject({ format: 'prestashop-orders', rows: 26, imported: 25, rejected: 1 })
    // 10 + 11 + … + 29
    expect(await plainOrders()).toEqual({ orders: 20, paid: 39_000 })
    expect(await ordersOf()).toEqual([
      ['1', '1', 104_990, 500, 0, 'paid'],
      ['2', '1', 2000, 0, 0, 'paid'],
      ['2 refund', '1', -2000, null, 0, 'paid'],
      ['3', '2', 2100, 0, 0, 'cancelled'],
      ['4', '2', 2200, 0, 0, 'pending'],
      ['5', '2', 2350, 0, 0, 'paid'],
    ])
    expect(JSON.stringify([report, await shop.rows(sql`select text from rejects`)])).not.toContain('SECRET')
  })

  it('reads PrestaShop with the details of its orders, in both orders of files and after them', async () => {
    const [orders, details] = [fixture('prestashop-orders/orders.csv'), fixture('prestashop-orders/details.csv')]
    const report = await shop.importAll({ 'a.csv': details, 'b.csv': orders })
    expect(report).toMatchObject({
      format: 'prestashop-details+prestashop-orders',
      rows: 54,
      imported: 49,
      rejected: 5,
    })
    expect(report.firstRejects.map(({ text: row, reason }) => [row.slice(0, 10), reason.slice(0, 30)])).toEqual([
      ['a.csv: x;4', 'id_order_detail is not a whole'],
      ['a.csv: 6;4', 'product_quantity is not a numb'],
      ['a.csv: 7;4', 'total_price_tax_incl is not a '],
      ['a.csv: 8;9', 'The order of the line is not a'],
      ['b.csv: 6;G', 'conversion_rate is not 1: the '],
    ])
    expect(await linesOf('1 2 3')).toEqual([
      {
        order_id: '1',
        line: 1,
        product_id: 'T-7',
        product: 'Tasse; bleue',
        quantity: 2,
        unit_price: 5000,
        gross: null,
        paid: 10_000,
      },
      {
        order_id: '1',
        line: 2,
        product_id: '8',
        product: 'Théière',
        quantity: 1,
        unit_price: 94_490,
        gross: null,
        paid: 94_490,
      },
      {
        order_id: '2',
        line: 1,
        product_id: 'T-7',
        product: 'Tasse',
        quantity: 1,
        unit_price: 2000,
        gross: null,
        paid: 2000,
      },
      {
        order_id: '3',
        line: 1,
        product_id: '9',
        product: 'Bol',
        quantity: 3,
        unit_price: null,
        gross: null,
        paid: 2100,
      },
    ])
    const before = await shop.everything()
    expect(await shop.importAll({ 'a.csv': orders, 'b.csv': details })).toMatchObject({ imported: 0, merged: 49 })
    expect(await shop.importAll({ 'b.csv': details })).toMatchObject({ imported: 0, merged: 24, rejected: 4 })
    expect(await shop.everything()).toEqual(before)
  })

  it('reads Splio, orders and items in any order', async () => {
    const report = await shop.importAll({ 'a.csv': fixture('splio/items.csv'), 'b.csv': fixture('splio/orders.csv') })
    expect(report).toMatchObject({ format: 'splio-items+splio-orders', rows: 52, imported: 50, rejected: 2 })
    // 10.50 + 11.50 + … + 31.50
    expect(await plainOrders()).toEqual({ orders: 22, paid: 46_200 })
    expect(await ordersOf()).toEqual([
      ['S1', 'ann@example.com', 4550, 450, 2, 'paid'],
      ['S2', '77', 1025, 0, 1, 'paid'],
      ['S3', '77', -1025, 0, 0, 'paid'],
      ['S4', '77', 9990, 0, 0, 'pending'],
    ])
  })
})
