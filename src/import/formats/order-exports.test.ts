import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { openShop } from '../test-shop.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../test/fixtures/formats/${name}.csv`, import.meta.url))

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const ordersOf = async () =>
  (await shop.everything()).orders?.map((order) => [
    order.order_id,
    order.customer_id ?? order.email,
    order.paid,
    order.discount,
    order.items,
    order.status,
  ])

describe('orders of shop systems', () => {
  it('reads WooCommerce with a row for each line', async () => {
    const report = await shop.importAll({ 'o.csv': fixture('woocommerce-orders/lines') })
    expect(report).toMatchObject({ format: 'woocommerce-orders', rows: 8, imported: 6, rejected: 2 })
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
    expect(await shop.importAll({ 'o.csv': fixture('woocommerce-orders/lines') })).toMatchObject({
      imported: 0,
      merged: 6,
    })
  })

  it('reads WooCommerce with a row for each order', async () => {
    await shop.importAll({ 'o.csv': fixture('woocommerce-orders/orders') })
    expect(await ordersOf()).toEqual([
      ['201', 'guest@example.com', 1050, 150, 0, 'paid'],
      ['202', 'guest@example.com', 1100, 0, 0, 'pending'],
    ])
  })

  it('reads PrestaShop, with semicolons and decimal commas', async () => {
    const report = await shop.importAll({ 'o.csv': fixture('prestashop-orders/orders') })
    expect(report).toMatchObject({ format: 'prestashop-orders', rows: 6, imported: 5, rejected: 1 })
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

  it('reads Splio, orders and items in any order', async () => {
    const report = await shop.importAll({ 'a.csv': fixture('splio/items'), 'b.csv': fixture('splio/orders') })
    expect(report).toMatchObject({ format: 'splio-items+splio-orders', rows: 8, imported: 6, rejected: 2 })
    expect(await ordersOf()).toEqual([
      ['S1', 'ann@example.com', 4550, 450, 2, 'paid'],
      ['S2', '77', 1025, 0, 1, 'paid'],
      ['S3', '77', -1025, 0, 0, 'paid'],
      ['S4', '77', 9990, 0, 0, 'pending'],
    ])
  })
})
