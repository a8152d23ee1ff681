import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDuckDB } from '../engine/duckdb/open-duckdb.ts'
import { sql, textLiteral } from '../sql/sql.ts'
import { openShop } from './test-shop.ts'
import { workbook } from './test-workbook.ts'

let shop: Awaited<ReturnType<typeof openShop>>
let folder: string
beforeEach(async () => {
  shop = await openShop()
  folder = mkdtempSync(join(tmpdir(), 'regulars-kinds-'))
})
afterEach(async () => {
  await shop.close()
  rmSync(folder, { recursive: true, force: true })
})

const orders = () =>
  shop.rows(sql`select "at", paid, customer_id from orders left join customers using (customer_key) order by paid`)
const both = [
  { at: '2024-01-31 00:00:00', paid: 1050, customer_id: 'ann' },
  { at: '2024-02-01 14:05:00', paid: 123_450, customer_id: '12345678901234567890' },
]

async function parquet(select: string): Promise<Buffer> {
  const path = join(folder, 'made.parquet')
  const engine = await openDuckDB(':memory:')
  await engine.execute({ kind: 'sql', pieces: [`copy (${select}) to '${path}' (format parquet)`] })
  await engine.close()
  return readFileSync(path)
}

describe('files of other kinds', () => {
  it('reads JSON lines', async () => {
    const file = `{"customer":"ann","date":"2024-01-31","amount":10.5}\n\n{"date":"2024-02-01T14:05:00","amount":"1234.5","customer":12345678901234567890}\nnonsense\n{"customer":null,"amount":1}\n`
    const report = await shop.importAll({ 'a.jsonl': file })
    expect(report).toMatchObject({ rows: 4, imported: 2, rejected: 2, format: 'transactions' })
    expect(report.firstRejects.map(({ row }) => row)).toEqual([4, 5])
    expect(await orders()).toEqual(both)
  })

  it('reads gzipped JSON lines', async () => {
    const file = gzipSync('{"customer":"ann","date":"2024-01-31","amount":10.5}\n')
    expect((await shop.importAll({ 'a.jsonl.gz': file })).imported).toBe(1)
  })

  it('reads a workbook: the first visible sheet with anything in it, dates as days', async () => {
    const file = await workbook([
      ['Notes', []],
      [
        'Sales',
        [
          ['customer', 'date', 'amount'],
          ['ann', { day: 45322 }, 10.5],
          [],
          ['12345678901234567890', { day: 45323.586805555555 }, 1234.5],
          ['eve', 'soon', 1],
        ],
      ],
      ['More', [['something', 'else']]],
    ])
    const report = await shop.importAll({ 'a.xlsx': file })
    expect(report).toMatchObject({ rows: 3, imported: 2, rejected: 1 })
    expect(report.firstRejects.map(({ row }) => row)).toEqual([5])
    expect(await orders()).toEqual(both)
  })

  it('reads a workbook below its title, and says which sheets it did not read', async () => {
    const file = workbook([
      // A title over all columns and a header over two rows are merged cells: the first holds the text, the rest are empty.
      ['Sales', [['Sales of January'], [], ['customer', 'date', '', 'amount'], [], ['ann', { day: 45322 }, '', 10.5]]],
      [
        'Returns',
        [
          ['customer', 'date', 'amount'],
          ['ann', { day: 45322 }, -1],
        ],
      ],
    ])
    const report = await shop.importAll({ 'a.xlsx': file })
    expect(report).toMatchObject({ rows: 1, imported: 1 })
    expect(report.notes.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'a.xlsx: above the table 1 line was not read: Sales of January.',
        'Further sheets of a.xlsx were not read: Returns.',
      ]),
    )
    expect(await orders()).toEqual(both.slice(0, 1))
  })

  it('reads a workbook below several titles', async () => {
    const rows = [
      ['Sales'],
      ['Store', 'Oak'],
      [],
      ['customer', 'date', 'note', 'amount'],
      ['ann', { day: 45322 }, '', 10.5],
    ]
    const report = await shop.importAll({ 'a.xlsx': workbook([['Sales', rows]]) })
    expect(report).toMatchObject({ rows: 1, imported: 1 })
    expect(report.notes.map(({ text }) => text)).toContain(
      'a.xlsx: above the table 2 lines were not read: Sales · Store, Oak.',
    )
    expect(await orders()).toEqual(both.slice(0, 1))
  })

  it('reads a workbook of one column from its first row', async () => {
    const file = workbook([['People', [['email'], ['ann@example.com', 'a note'], ['bob@example.com']]]])
    expect(await shop.importAll({ 'a.xlsx': file })).toMatchObject({ format: 'customers', imported: 1, rejected: 1 })
  })

  it('reads what formulas gave, numbers and days kept as text, rich and inline texts', async () => {
    const file = workbook([
      [
        'Sales',
        [
          ['customer', 'date', 'amount'],
          [
            { attributes: 't="str"', xml: '<f>"a"&amp;"nn"</f><v>ann</v>' },
            { attributes: 's="1"', xml: '<f>TODAY()</f><v>45322</v>' },
            { attributes: '', xml: '<f>SUM(D1:D9)</f><v>10.5</v>' },
          ],
          ['12345678901234567890', '01.02.2024 14:05', '1,234.50'],
          [{ attributes: 't="inlineStr"', xml: '<is><r><t>e</t></r><r><t>ve</t></r></is>' }, 45322, '7.25'],
          ['no result', { day: 45322 }, { attributes: '', xml: '<f>SUM(D1:D9)</f>' }],
          ['a fault', { day: 45322 }, { attributes: 't="e"', xml: '<f>1/0</f><v>#DIV/0!</v>' }],
        ],
      ],
    ])
    const report = await shop.importAll({ 'a.xlsx': file })
    expect(report).toMatchObject({ rows: 5, imported: 3, rejected: 2 })
    expect(await orders()).toEqual([{ at: '2024-01-31 00:00:00', paid: 725, customer_id: 'eve' }, ...both])
  })

  it('reads days counted from 1904', async () => {
    // 1,462 days lie between the two beginnings.
    const file = workbook(
      [
        [
          'Sales',
          [
            ['customer', 'date', 'amount'],
            ['ann', { day: 45322 - 1462 }, 10.5],
          ],
        ],
      ],
      {
        is1904: true,
      },
    )
    await shop.importAll({ 'a.xlsx': file })
    expect(await orders()).toEqual(both.slice(0, 1))
  })

  it('reads Parquet with instants of a zone, decimals, doubles and days', async () => {
    const file = await parquet(
      `select 'ann' as customer, timestamptz '2024-01-31 02:00:00+02' as date, 10.5::double as amount
       union all select '12345678901234567890', timestamptz '2024-02-01 09:05:00-05', 1234.5`,
    )
    expect(await shop.importAll({ 'a.parquet': file })).toMatchObject({ imported: 2 })
    expect(await orders()).toEqual(both)
  })

  it('refuses JSON lines that nest, and takes keys that some lines lack', async () => {
    const lines = ['{"customer":"ann","date":"2024-01-31","amount":10.5}', '{"amount":7,"date":1706659200}']
    expect(await shop.importAll({ 'a.jsonl': lines.join('\r\n') })).toMatchObject({ rows: 2, imported: 2 })
    expect(await orders()).toEqual([{ at: '2024-01-31 00:00:00', paid: 700, customer_id: null }, both[0]])
    await expect(shop.importAll({ 'b.jsonl': `${lines[0]}\n{"customer":{"id":1}}\n` })).rejects.toThrow(
      'Line 2 of b.jsonl holds an object or a list under "customer".',
    )
  })

  it('reads Parquet, with days and instants as they are', async () => {
    const file = await parquet(
      `select 'ann' as customer, timestamp '2024-01-31 00:00:00' as date, 10.5::decimal(9, 3) as amount
       union all select '12345678901234567890', timestamp '2024-02-01 14:05:00', 1234.5 union all select null, null, 1`,
    )
    const report = await shop.importAll({ 'a.parquet': file })
    expect(report).toMatchObject({ rows: 3, imported: 2, rejected: 1 })
    expect(await orders()).toEqual(both)
  })

  it.each(['utf-16le', 'utf-16be'])('reads %s with a byte order mark', async (encoding) => {
    const bytes = Buffer.from('\ufeffcustomer;date;amount\nann;2024-01-31;10,50\nŻółw;2024-02-01;2,25\n', 'utf16le')
    expect((await shop.importAll({ 'a.csv': encoding === 'utf-16le' ? bytes : bytes.swap16() })).imported).toBe(2)
    expect(
      await shop.rows(sql`select customer_id from customers where customer_id = ${textLiteral('Żółw')}`),
    ).toHaveLength(1)
  })
})

describe('hostile files are refused with a sentence, and the next one goes in', () => {
  async function* repeated(text: string, times: number) {
    const block = Buffer.from(text.repeat(10_000))
    for (let index = 0; index < times; index += 1) yield block
  }
  afterEach(async () => {
    expect((await shop.importAll({ 'good.csv': 'customer,date,amount\n1,2024-01-01,5\n' })).imported).toBe(1)
  })

  it('a gzip bomb', async () => {
    const path = join(folder, 'bomb.csv.gz')
    const head = Readable.from(repeated('customer,date,amount\n', 3000))
    await pipeline(head, createGzip({ level: 9 }), createWriteStream(path))
    await expect(shop.importAll({ 'bomb.csv.gz': readFileSync(path) })).rejects.toThrow(
      'bomb.csv.gz unpacks to more than 250 times its size',
    )
  })

  it('one field without an end', async () => {
    const file = gzipSync(
      Buffer.concat([Buffer.from('customer,date,amount\n1,2024-01-01,"'), Buffer.alloc(50_000_000, 'x')]),
    )
    expect((await shop.importAll({ 'long.csv.gz': file })).rejected).toBe(1)
  })

  it.each([0.3, 0.6, 0.95])('a Parquet file changed at %f of its length', async (place) => {
    const file = await parquet(
      `select 'c' || range as customer, date '2024-01-01' as date, range as amount from range(5000)`,
    )
    const broken = Buffer.from(file)
    broken.fill(0xff, Math.floor(broken.length * place), Math.floor(broken.length * place) + 40)
    await expect(shop.importAll({ 'lying.parquet': broken })).rejects.toThrow('lying.parquet')
  })

  it.each([
    ['lists', '[1, 2]', 'INTEGER[]'],
    ['lists of decimals', '[1.5::decimal(9, 2)]', 'DECIMAL(9,2)[]'],
    ['structs', '{ a: 1 }', 'STRUCT'],
    ['maps', 'map { 1: 2 }', 'MAP'],
  ])('a Parquet file of %s', async (_, value, type) => {
    const file = await parquet(`select 'a' as customer, date '2024-01-01' as date, ${value} as amount`)
    await expect(shop.importAll({ 'deep.parquet': file })).rejects.toThrow(
      `The column "amount" of deep.parquet holds ${type}`,
    )
  })
})
