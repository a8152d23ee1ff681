import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { importReportSchema } from '../../src/contract/import-report.ts'
import { openDuckDB } from '../../src/engine/duckdb/open-duckdb.ts'
import { workbook } from '../../src/import/test-workbook.ts'
import { sql, textLiteral } from '../../src/sql/sql.ts'
import { temporaryFolder } from '../server/example-house.ts'
import { run } from './run-command.ts'

let folder: string
let data: string
beforeEach(() => {
  folder = temporaryFolder()
  data = join(folder, 'shop')
})

const header = 'customer,date,amount'
const write = (name: string, content: string | Uint8Array): string => {
  mkdirSync(join(folder, 'exports'), { recursive: true })
  writeFileSync(join(folder, 'exports', name), content)
  return join(folder, 'exports', name)
}
const reportOf = async (words: string[], input: Readable = Readable.from([])) => {
  const { code, printed, told } = await run(['import', ...words, '--data', data, '--json'], { input })
  expect(told).toBe('')
  expect(code).toBe(0)
  return importReportSchema.parse(JSON.parse(printed))
}

describe('regulars import reads', () => {
  it('files that a pattern finds, of several kinds together', async () => {
    write('a.csv', `${header}\nada,2024-05-01,10.00\n`)
    write('b.csv.gz', gzipSync('customer;date;amount\r\nben;1.5.2024;20,50\r\n'))
    write('c.xlsx', workbook([['Sales', [header.split(','), ['cyd', { day: 45413 }, 7]]]]))
    write('d.jsonl', '{"customer":"dan","date":"2024-05-01T10:00:00Z","amount":1.5}\n')
    const parquet = join(folder, 'exports', 'e.parquet')
    const engine = await openDuckDB(':memory:')
    await engine.execute(
      sql`copy (select 'eve' as customer, date '2024-05-01' as date, 2.25 as amount) to ${textLiteral(parquet)} (format parquet)`,
    )
    await engine.close()
    const report = await reportOf([join(folder, 'exports', '*')])
    expect(report).toMatchObject({ rows: 5, imported: 5, ordersAdded: 5, customersAdded: 5 })
    expect(report.files).toEqual(['a.csv', 'b.csv.gz', 'c.xlsx', 'd.jsonl', 'e.parquet'])
  })

  it.each([
    ['plain', `${header}\nada,2024-05-01,10.00\nben,2024-05-02,20.50\n`],
    ['gzipped', gzipSync(`${header}\nada,2024-05-01,10.00\nben,2024-05-02,20.50\n`)],
    [
      'a workbook',
      workbook([['Sales', [header.split(','), ['ada', { day: 45413 }, 10], ['ben', { day: 45414 }, 20.5]]]]),
    ],
  ])('standard input, %s', async (_, content) => {
    // Cut in the middle, as pipes do.
    const bytes = Buffer.from(content)
    const pieces = [bytes.subarray(0, 30), bytes.subarray(30)]
    expect(await reportOf(['-'], Readable.from(pieces))).toMatchObject({ rows: 2, imported: 2, lastDay: '2024-05-02' })
  })

  it('orders and their lines in either order of files', async () => {
    const orders = write('orders.csv', 'order_id,ordered_at,paid,customer_id\nA1,2024-05-01,10.00,ada\n')
    const lines = write('lines.csv', 'order_id,line,product_id,quantity,paid\nA1,1,cup,2,10.00\nA9,1,cup,1,5.00\n')
    expect(await reportOf([lines, orders])).toMatchObject({ rows: 3, imported: 2, rejected: 1 })
    expect(await reportOf([orders, lines])).toMatchObject({ rows: 3, imported: 0, merged: 2, rejected: 1 })
  })

  it('dates that fit both orders once it is told which', async () => {
    const file = write('us.csv', `${header}\nada,03/04/2024,10.00\n`)
    const refused = await run(['import', file, '--data', data])
    expect(refused).toMatchObject({ code: 1, printed: '' })
    expect(refused.told).toContain('Say which with --date-order dmy or --date-order mdy')
    expect(await reportOf([file, '--date-order', 'mdy'])).toMatchObject({ firstDay: '2024-03-04' })
  })

  it('nothing where a pattern finds nothing', async () => {
    const { code, told } = await run(['import', join(folder, '*.csv'), '--data', data])
    expect(code).toBe(1)
    expect(told).toContain('No file fits')
  })
})
