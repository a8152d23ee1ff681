import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../sql/sql.ts'
import { undoImport } from '../warehouse/undo.ts'
import { openShop } from './test-shop.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const rates = `date,currency,rate
2024-03-01,USD,0.925
2024-03-04,USD,0.90
2024-03-01,JPY,0.006175
2024-03-01,KWD,3.0015
`
const orders = `order_id,ordered_at,paid,gross,discount,currency,customer_id
E,2024-03-01,10.00,,,EUR,ada
U1,2024-03-01,1.00,1.10,0.10,usd,ada
U2,2024-03-03,-1.00,,,USD,ada
U3,2024-03-11 23:59:59,2.00,,,USD,ben
U4,2024-03-12,2.00,,,USD,ben
U5,2024-02-29,2.00,,,USD,ben
J,2024-03-08,1000,,,JPY,ben
K,2024-03-01,1.234,,,KWD,ben
X,2024-03-01,5,,,XXY,ben
`
const paidOrders = sql`select order_id, gross, discount, paid, currency from orders order by order_id`

describe('rates', () => {
  it('turn amounts of other currencies into the project’s, in any order of files', async () => {
    const report = await shop.importAll({ 'orders.csv': orders, 'rates.csv': rates })
    expect(await shop.rows(paidOrders)).toEqual([
      { order_id: 'E', gross: null, discount: null, paid: 1000, currency: 'EUR' },
      { order_id: 'J', gross: null, discount: null, paid: 618, currency: 'JPY' }, // 617.5: 1000 × 0.6175
      { order_id: 'K', gross: null, discount: null, paid: 370, currency: 'KWD' }, // 370.3851
      { order_id: 'U1', gross: 102, discount: 9, paid: 93, currency: 'USD' }, // 101.75 and 92.5
      { order_id: 'U2', gross: null, discount: null, paid: -93, currency: 'USD' }, // -92.5, at the rate of two days before
      { order_id: 'U3', gross: null, discount: null, paid: 180, currency: 'USD' }, // at the rate of seven days before
    ])
    expect(report).toMatchObject({
      format: 'orders+rates',
      rows: 13,
      imported: 10,
      rejected: 3,
      ratesAdded: 4,
      ratesReplaced: 0,
      missingRates: [{ currency: 'USD', firstDay: '2024-02-29', lastDay: '2024-03-12', rows: 2 }],
    })
    expect(report.reasons).toMatchObject([
      {
        reason: 'There is no exchange rate of USD for the day of the order, nor for the 7 days before it',
        rows: 2,
      },
      { reason: 'The currency is no ISO 4217 code', rows: 1 },
    ])
    const other = await openShop()
    await other.importAll({ 'rates.csv': rates, 'orders.csv': orders })
    expect(await other.everything()).toEqual(await shop.everything())
    await other.importAll({ 'orders.csv': orders })
    expect(await other.everything()).toEqual(await shop.everything())
    await other.close()
  })

  it('are kept; the same file again changes nothing, and another rate holds for later imports only', async () => {
    expect(await shop.importAll({ 'rates.csv': rates })).toMatchObject({ imported: 4, ratesAdded: 4, notes: [] })
    expect(await shop.importAll({ 'rates.csv': rates })).toMatchObject({ imported: 0, merged: 4, ratesAdded: 0 })
    await shop.importAll({ 'orders.csv': orders })
    const before = await shop.everything()
    const changed = await shop.importAll({
      'rates.csv': 'date;currency;rate\n1.3.2024;USD;0,5\n1.3.2024;USD;0,950\n4.3.2024;USD;0,90\n',
    })
    expect(changed).toMatchObject({ imported: 1, merged: 2, ratesAdded: 0, ratesReplaced: 1 })
    expect(await shop.everything()).toEqual(before)
    const again = await shop.importAll({ 'orders.csv': orders })
    expect(again).toMatchObject({ ordersReplaced: 2, ordersUnchanged: 4 })
    expect(await shop.rows(sql`select paid from orders where order_id in ('U1', 'U2') order by 1`)).toEqual([
      { paid: -95 },
      { paid: 95 },
    ])
  })

  it('go with the import that brought them when it is undone', async () => {
    const kept = sql`select day, currency, rate from rates order by all`
    await shop.importAll({ 'rates.csv': rates })
    const before = await shop.rows(kept)
    await shop.importAll({ 'rates.csv': 'date,currency,rate\n2024-03-01,USD,0.5\n2024-03-02,USD,0.6\n' })
    expect(await shop.rows(kept)).toHaveLength(5)
    await undoImport(shop.warehouse, undefined, new Date())
    expect(await shop.rows(kept)).toEqual(before)
    await undoImport(shop.warehouse, undefined, new Date())
    expect(await shop.rows(kept)).toEqual([])
  })

  it('are rejected where they make no sense', async () => {
    const report = await shop.importAll({
      'rates.csv': [
        'currency,date,rate',
        'USD,2024-03-01,1,085',
        'EUR,2024-03-01,1',
        'EUR,2024-03-01,1.1',
        'ABC,2024-03-01,1',
        ',2024-03-01,1',
        'USD,2024-02-30,1',
        'USD,2024-03-01,0',
        'USD,2024-03-01,-2',
        'USD,2024-03-01,much',
        'USD,2024-03-01,',
      ].join('\n'),
    })
    expect([report.imported, report.merged, report.rejected]).toEqual([0, 1, 9])
    expect(report.reasons.map(({ reason }) => reason)).toContain(
      'The currency is the project’s own, of which the rate is always 1',
    )
  })

  it.each([
    ['0,925', 0.925],
    ['1,085', 1.085],
    ['1.085', 1.085],
    ['1.234,5', 1234.5],
    ['0.00000612', 0.00000612],
    ['1E-5', 0.00001],
  ])('%s is read as %d', async (written, rate) => {
    await shop.importAll({ 'rates.csv': `date;currency;rate\n2024-03-01;USD;${written}\n` })
    expect(await shop.rows(sql`select rate from rates`)).toEqual([{ rate }])
  })
})

describe('the project’s currency', () => {
  const dollarsAndEuros =
    'order_id,ordered_at,paid,currency\n1,2024-03-01,1,USD\n2,2024-03-01,1,USD\n3,2024-03-01,1,PLN\n'

  it('is one that no rate is given for', async () => {
    const report = await shop.importAll(
      { 'rates.csv': 'date,currency,rate\n2024-03-01,USD,3.9\n', 'orders.csv': dollarsAndEuros },
      { baseCurrency: null },
    )
    expect(report).toMatchObject({ currency: 'PLN', imported: 4 })
  })

  it('is asked for when each has rates', async () => {
    const files = {
      'rates.csv': 'date,currency,rate\n2024-03-01,USD,0.9\n2024-03-01,PLN,0.25\n',
      'orders.csv': dollarsAndEuros,
    }
    await expect(shop.importAll(files, { baseCurrency: null })).rejects.toThrow(
      'orders.csv (USD, PLN). Say which one the rates are told in with --currency.',
    )
    const report = await shop.importAll(files, { baseCurrency: null, currency: 'EUR' })
    expect(report).toMatchObject({ currency: 'EUR', imported: 5 })
    expect(await shop.rows(sql`select sum(paid)::bigint as paid from orders`)).toEqual([{ paid: 205 }])
  })
})

describe('lines', () => {
  it('are in the currency of their order, wherever it stands', async () => {
    await shop.importAll({ 'rates.csv': rates })
    const lines = 'order_id,line,quantity,unit_price\nJ,1,2,300\nJ,2,1,400\nE,1,1,10\nU4,1,1,2\n'
    const report = await shop.importAll({ 'lines.csv': lines, 'orders.csv': orders })
    const kept = sql`select order_id, unit_price, order_lines.paid from order_lines join orders using (order_key) order by order_id, line`
    const expected = [
      { order_id: 'E', unit_price: 1000, paid: 1000 },
      { order_id: 'J', unit_price: 185, paid: 371 }, // 185.25 and 370.5
      { order_id: 'J', unit_price: 247, paid: 247 },
    ]
    expect(await shop.rows(kept)).toEqual(expected)
    expect(report.missingRates).toEqual([{ currency: 'USD', firstDay: '2024-02-29', lastDay: '2024-03-12', rows: 3 }])
    expect(await shop.importAll({ 'lines.csv': lines })).toMatchObject({ imported: 0, merged: 3, rejected: 1 })
    expect(await shop.rows(kept)).toEqual(expected)
  })

  it('make orders in the currency that stands on one of them', async () => {
    const lines = [
      'order_id,ordered_at,quantity,unit_price,currency',
      '1,2024-03-01,1,1000,',
      '1,2024-03-01,1,1000,JPY',
      '2,2024-03-01,1,10,',
      '3,2024-04-01,1,10,JPY',
      '3,2024-04-01,1,10,',
    ].join('\n')
    const report = await shop.importAll({ 'rates.csv': rates, 'lines.csv': lines })
    expect(await shop.rows(paidOrders)).toMatchObject([
      { order_id: '1', paid: 1236, currency: 'JPY' },
      { order_id: '2', paid: 1000, currency: 'EUR' },
    ])
    expect(report.missingRates).toEqual([{ currency: 'JPY', firstDay: '2024-04-01', lastDay: '2024-04-01', rows: 2 }])
  })

  it('of another currency than --currency says are read as that one', async () => {
    await shop.importAll({ 'rates.csv': rates })
    const report = await shop.importAll(
      { 't.csv': 'customer,date,amount\nada,2024-03-01,1000\nada,2024-05-01,1000\n' },
      { currency: 'JPY' },
    )
    expect(report).toMatchObject({ imported: 1, rejected: 1, currency: 'EUR' })
    expect(await shop.rows(paidOrders)).toMatchObject([{ paid: 618, currency: 'JPY' }])
  })
})
