import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../sql/sql.ts'
import { openShop } from './test-shop.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const counts = ({
  rows,
  imported,
  merged,
  rejected,
}: {
  rows: number
  imported: number
  merged: number
  rejected: number
}) => ({
  rows,
  imported,
  merged,
  rejected,
})

const transactions = `customer,date,amount,items,store
7,2024-01-01,10.00,2,
7,2024-01-01,10.00,2,
Ann@Example.com ,2024-01-02 23:30:00,5.5,,Old Town
,2024-01-03,3,1,
7,2024-02-01,-4.005,,
8,2024-02-31,1,,
8,2024-02-02,ten,,
8,,1,,
8,2024-02-02,"1,234.56",1,
9,1066-10-14,1,,
7,2024-02-03
`

describe('transactions', () => {
  it('keeps what is understood and rejects the rest with its line and reason', async () => {
    const report = await shop.importAll({ 't.csv': transactions })
    expect(counts(report)).toEqual({ rows: 11, imported: 6, merged: 0, rejected: 5 })
    expect(report).toMatchObject({
      format: 'transactions',
      currency: 'EUR',
      customersAdded: 3,
      ordersAdded: 6,
      ordersReplaced: 0,
      firstDay: '2024-01-01',
      lastDay: '2024-02-02',
    })
    expect(report.firstRejects.map(({ row, reason, text }) => [row, reason.slice(0, 24), text])).toEqual([
      [7, 'date is not understood: ', '8,2024-02-31,1,,'],
      [8, 'amount is not a number', '8,2024-02-02,ten,,'],
      [9, 'date is empty', '8,,1,,'],
      [11, 'date is not between 1900', '9,1066-10-14,1,,'],
      [12, 'Too few fields: fewer th', '7,2024-02-03'],
    ])
    expect(
      await shop.rows(sql`
        select customer_id, email, day, paid, items, channel, store
        from orders left join customers using (customer_key)
        order by day, paid`),
    ).toEqual([
      { customer_id: '7', email: null, day: '2024-01-01', paid: 1000, items: 2, channel: 'web', store: null },
      { customer_id: '7', email: null, day: '2024-01-01', paid: 1000, items: 2, channel: 'web', store: null },
      {
        customer_id: null,
        email: 'ann@example.com',
        day: '2024-01-02',
        paid: 550,
        items: 0,
        channel: 'store',
        store: 'Old Town',
      },
      { customer_id: null, email: null, day: '2024-01-03', paid: 300, items: 1, channel: 'web', store: null },
      { customer_id: '7', email: null, day: '2024-02-01', paid: -401, items: 0, channel: 'web', store: null },
      { customer_id: '8', email: null, day: '2024-02-02', paid: 123456, items: 1, channel: 'web', store: null },
    ])
  })

  it('changes nothing when imported again', async () => {
    await shop.importAll({ 't.csv': transactions })
    const before = await shop.everything()
    const again = await shop.importAll({ 't.csv': transactions })
    expect(counts(again)).toEqual({ rows: 11, imported: 0, merged: 6, rejected: 5 })
    expect(await shop.everything()).toEqual(before)
  })

  it('keeps every rejected row and a record of the import', async () => {
    await shop.importAll({ 't.csv': transactions })
    expect(await shop.rows(sql`select count(*) as rejects from rejects where import_id = 1`)).toEqual([{ rejects: 5 }])
    expect(
      await shop.rows(sql`select import_id, files, format, rows, imported, merged, rejected from imports`),
    ).toEqual([{ import_id: 1, files: 't.csv', format: 'transactions', rows: 11, imported: 6, merged: 0, rejected: 5 }])
  })

  it('gives days in the zone of the project', async () => {
    const text =
      'customer,date,amount\n1,2024-01-01 23:30:00,1\n1,2024-01-01T23:30:00Z,2\n1,2024-07-01T00:10:00+02:00,3\n'
    await shop.importAll({ 't.csv': text }, { timeZone: 'Europe/Warsaw' })
    expect(await shop.rows(sql`select orders.at, day, paid from orders order by paid`)).toEqual([
      { at: '2024-01-01 22:30:00', day: '2024-01-01', paid: 100 },
      { at: '2024-01-01 23:30:00', day: '2024-01-02', paid: 200 },
      { at: '2024-06-30 22:10:00', day: '2024-07-01', paid: 300 },
    ])
  })

  it('reads decimal commas where the column votes for them', async () => {
    await shop.importAll({
      't.csv': 'customer;date;amount\n1;2024-01-01;1.234,50\n1;2024-01-02;12\n1;2024-01-03;0,5\n',
    })
    expect(await shop.rows(sql`select paid from orders order by day`)).toEqual([
      { paid: 123450 },
      { paid: 1200 },
      { paid: 50 },
    ])
  })

  it('reads Windows-1252 and says so', async () => {
    const report = await shop.importAll({
      't.csv': Buffer.from('customer,date,amount,store\n1,2024-01-01,1,Café\n', 'latin1'),
    })
    expect(report.notes.map(({ text }) => text)).toContain('t.csv is not UTF-8; it was read as Windows-1252.')
    expect(await shop.rows(sql`select store from stores`)).toEqual([{ store: 'Café' }])
  })

  it('keeps money in the digits of its currency', async () => {
    const text = 'customer,date,amount\n1,2024-01-01,1500\n'
    const report = await shop.importAll({ 't.csv': text }, { baseCurrency: null, currency: 'jpy' })
    expect(report.currency).toBe('JPY')
    expect(await shop.rows(sql`select paid, currency from orders`)).toEqual([{ paid: 1500, currency: 'JPY' }])
  })

  it('says which currency it took when none is named', async () => {
    const report = await shop.importAll({ 't.csv': 'customer,date,amount\n1,2024-01-01,1\n' }, { baseCurrency: null })
    expect(report.currency).toBe('EUR')
    expect(report.notes.map(({ text }) => text)).toEqual([
      'No file names a currency, so EUR was taken as the project’s.'.replace('’', "'"),
    ])
  })

  it('takes two equal rows for two orders, and overlapping files for the same orders', async () => {
    const first = 'customer,date,amount\n1,2024-01-01,5\n1,2024-01-01,5\n'
    await shop.importAll({ 'a.csv': first })
    const overlapping = await shop.importAll({ 'b.csv': `${first}1,2024-01-02,5\n` })
    expect(counts(overlapping)).toEqual({ rows: 3, imported: 1, merged: 2, rejected: 0 })
  })
})

describe('all or nothing', () => {
  it('writes nothing when an import is stopped', async () => {
    const stop = new AbortController()
    const onProgress = (step: string) => {
      if (step === 'Writing') stop.abort()
    }
    await expect(shop.importAll({ 't.csv': transactions }, { signal: stop.signal, onProgress })).rejects.toThrow()
    expect(
      await shop.rows(sql`select (select count(*) from orders) + (select count(*) from imports) as facts`),
    ).toEqual([{ facts: 0 }])
    expect(await shop.importAll({ 't.csv': transactions })).toMatchObject({ imported: 6 })
  })

  it('refuses one wrong file of several before anything is written', async () => {
    await expect(shop.importAll({ 'a.csv': transactions, 'b.csv': 'x,y\n1,2\n' })).rejects.toThrow(
      'b.csv is of no known format',
    )
    expect(await shop.rows(sql`select count(*) as imports from imports`)).toEqual([{ imports: 0 }])
  })
})
