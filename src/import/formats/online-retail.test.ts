import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { importFiles } from '../import-files.ts'
import { openShop } from '../test-shop.ts'
import { fixture } from './test-fixture.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop({ baseCurrency: null })
})
afterEach(() => shop.close())

const file = { 'retail.csv': fixture('online-retail/invoices.csv') }

describe('UCI Online Retail', () => {
  it('takes invoices for orders, C for refunds, and leaves adjustments out', async () => {
    const report = await shop.importAll(file)
    expect(report).toMatchObject({
      format: 'online-retail',
      currency: 'GBP',
      rows: 30,
      imported: 27,
      merged: 0,
      rejected: 3,
      customersAdded: 21,
      ordersAdded: 24,
    })
    expect(report.reasons.map(({ reason, rows }) => [reason.slice(0, 12), rows])).toEqual([
      ['A bad-debt a', 2],
      ['A stock adju', 1],
    ])
    const { orders = [], customers = [] } = await shop.everything()
    // The last eighteen invoices are plain ones: 10 + 11 + … + 27 pounds.
    const isPlain = ({ order_id, customer_id }: Record<string, unknown>): boolean =>
      String(order_id).startsWith('545') || (order_id === undefined && String(customer_id).startsWith('140'))
    expect(orders.filter(isPlain).reduce((sum, { paid }) => sum + Number(paid), 0)).toBe(33_300)
    expect(
      orders
        .filter((order) => !isPlain(order))
        .map((order) => [order.order_id, order.customer_id, order.at, order.paid, order.items, order.gross]),
    ).toEqual([
      ['536365', '17850', '2010-12-01 08:25:00', 4961, 16, null],
      ['536590', null, '2010-12-03 10:00:00', 4255, 1, null],
      ['536591', '13256', '2010-12-04 10:00:00', 0, 1, null],
      ['541431', '12346', '2011-01-18 10:01:00', 7_718_360, 74_215, null],
      ['C536379', '17850', '2010-12-02 09:41:00', -2750, -1, null],
      ['C541433', '12346', '2011-01-18 10:17:00', -7_718_360, -74_215, null],
    ])
    expect(
      customers
        .filter((customer) => !isPlain(customer))
        .map(({ customer_id, country, first_day }) => [customer_id, country, first_day]),
    ).toEqual([
      ['12346', 'United Kingdom', '2011-01-18'],
      ['13256', 'United Kingdom', '2010-12-04'],
      ['17850', 'France', '2010-12-01'],
    ])
  })

  it('keeps every row of an invoice as a line, with its amount rounded and not its price', async () => {
    await shop.importAll(file)
    expect(
      await shop.rows(sql`
        select line, product_id, product, category, quantity, unit_price, order_lines.paid
        from order_lines join orders using (order_key) where order_id = '536365' order by line`),
    ).toEqual([
      {
        line: 1,
        product_id: '85123A',
        product: 'WHITE HANGING HEART',
        category: null,
        quantity: 6,
        unit_price: 255,
        paid: 1530,
      },
      {
        line: 2,
        product_id: '85123A',
        product: 'WHITE HANGING HEART',
        category: null,
        quantity: 6,
        unit_price: 255,
        paid: 1530,
      },
      {
        line: 3,
        product_id: '71053',
        product: 'LANTERN, METAL',
        category: null,
        quantity: 3,
        unit_price: 34,
        paid: 101,
      },
      {
        line: 4,
        product_id: 'POST',
        product: 'POSTAGE',
        category: 'Not a product',
        quantity: 1,
        unit_price: 1800,
        paid: 1800,
      },
    ])
  })

  it('rejects pounds in a project of another currency', async () => {
    expect(await shop.importAll(file, { baseCurrency: 'EUR' })).toMatchObject({
      imported: 0,
      rejected: 30,
    })
  })
})

const realFile = new URL('../../../../shared/data/online_retail/online_retail.csv.gz', import.meta.url).pathname

// The file is not part of this repository; where it is not at hand, the fixture above stands alone.
describe('the whole file', () => {
  const importIt = () => importFiles([realFile], shop.warehouse, { timeZone: 'Europe/London', baseCurrency: null })

  it('agrees with what is known of it, once and twice', async () => {
    const first = await importIt()
    expect(first).toMatchObject({
      rows: 541_909,
      imported: 540_570,
      merged: 0,
      rejected: 1_339,
      customersAdded: 4_372,
      ordersAdded: 24_561,
      firstDay: '2010-12-01',
      lastDay: '2011-12-09',
    })
    expect(first.reasons.map(({ rows }) => rows)).toEqual([1_336, 3])
    const truths = sql`
      select
        count(*) as orders, count(*) filter (paid > 0) as purchases, count(*) filter (paid < 0) as refunds,
        count(*) filter (order_id like 'C%') as c_invoices, cast(sum(paid) as bigint) as revenue,
        cast(sum(paid) filter (paid < 0) as bigint) as refunded,
        cast(sum(paid) filter (customer_key is null) as bigint) as unattributed,
        count(distinct customer_key) as customers, count(distinct day) as days,
        cast(min(orders.at) as varchar) as first_instant, cast(max(orders.at) as varchar) as last_instant
      from orders`
    const known = [
      {
        orders: 24_561,
        purchases: 19_959,
        refunds: 3_836,
        c_invoices: 3_836,
        revenue: 975_880_999,
        refunded: -89_681_249,
        unattributed: 145_874_418,
        customers: 4_372,
        days: 305,
        first_instant: '2010-12-01 08:26:00',
        last_instant: '2011-12-09 12:50:00',
      },
    ]
    expect(await shop.rows(truths)).toEqual(known)
    expect(await importIt()).toMatchObject({
      imported: 0,
      merged: 540_570,
      rejected: 1_339,
      ordersAdded: 0,
      ordersReplaced: 0,
    })
    expect(await shop.rows(truths)).toEqual(known)
  }, 120_000)
})
