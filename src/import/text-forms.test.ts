import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openShop } from './test-shop.ts'

/** A table in which every sign that a form gives a meaning stands in a cell too. */
const table = [
  ['customer', 'date', 'amount', 'order_id', 'store'],
  ['Zoë', '2024-01-31', '10.50', 'A1', 'Old, "new"; and | other'],
  ['Ann', '2024-02-01 14:05', '-3.25', 'A2', 'Two\nlines'],
  ['Bob', '2024-02-02', '7.00', 'A3', 'tab\tinside'],
  ['Cid', '', '1.00', 'A4', 'no date'],
]

const rejected = 1
const good = table.length - 1 - rejected

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const quotedWhereNeeded = (cell: string): string => (/[",;|\t\r\n]/.test(cell) ? quoted(cell) : cell)

type Form = { delimiter?: string; lineEnd?: string; quote?: (cell: string) => string; after?: string }
const written = ({ delimiter = ',', lineEnd = '\n', quote = quotedWhereNeeded, after = '' }: Form = {}): string =>
  table.map((cells) => cells.map(quote).join(delimiter) + after + lineEnd).join('')

const utf16 = Buffer.from(`\ufeff${written({ delimiter: '\t' })}`, 'utf16le')
const forms: Record<string, string | Uint8Array> = {
  semicolons: written({ delimiter: ';' }),
  tabs: written({ delimiter: '\t' }),
  bars: written({ delimiter: '|' }),
  CRLF: written({ lineEnd: '\r\n' }),
  'carriage returns alone': written({ lineEnd: '\r' }),
  'every cell in quotes': written({ quote: quoted, delimiter: ';' }),
  'a delimiter at the end of every line': written({ after: ',' }),
  'a delimiter at the end of every row, not of the header': written({ after: ';', delimiter: ';' }).replace(
    ';\n',
    '\n',
  ),
  'a byte order mark': `\ufeff${written()}`,
  'UTF-16, little end first': utf16,
  'UTF-16, big end first': Buffer.from(utf16).swap16(),
  'Windows-1252': Buffer.from(written(), 'latin1'),
  'no end of the last line': written().trimEnd(),
  'blank lines': `\n${written().replaceAll('\nBob', '\n\n \nBob')}\n\n,,,,\n`,
  'titles above the header': `Sales report 2024\r\n\r\nStore;Oak\r\n${written({ delimiter: ';', lineEnd: '\r\n' })}`,
  'sep= before the header': `sep=;\r\n${written({ delimiter: ';', lineEnd: '\r\n' })}`,
  'a header in capitals and spaces': written().replace('customer,date,amount', ' CUSTOMER , Date,"Amount "'),
  gzip: gzipSync(written({ delimiter: ';', lineEnd: '\r\n' })),
  'gzip without its usual name, of carriage returns alone': gzipSync(written({ lineEnd: '\r' })),
}

describe('one table in every form is the same facts', () => {
  let shop: Awaited<ReturnType<typeof openShop>>
  let facts: Awaited<ReturnType<typeof shop.everything>>
  beforeAll(async () => {
    shop = await openShop()
    expect(await shop.importAll({ 'plain.csv': written() })).toMatchObject({ imported: good, rejected })
    facts = await shop.everything()
    expect(facts.orders?.map(({ paid, store }) => [paid, store])).toEqual([
      [1050, 'Old, "new"; and | other'],
      [-325, 'Two\nlines'],
      [700, 'tab\tinside'],
    ])
  })
  afterAll(() => shop.close())

  it.each(Object.keys(forms))('%s', async (form) => {
    expect(await shop.importAll({ 'form.csv': forms[form] ?? '' })).toMatchObject({
      rows: good + rejected,
      imported: 0,
      merged: good,
      rejected,
    })
    expect(await shop.everything()).toEqual(facts)
  })

  it('rejects a line of totals, and refuses a column that stands twice', async () => {
    expect(await shop.importAll({ 'total.csv': `${written()}Total,,14.25,,\n` })).toMatchObject({
      rejected: rejected + 1,
    })
    expect(await shop.importAll({ 'total.csv': `${written()}Total: 3 rows\n` })).toMatchObject({
      rejected: rejected + 1,
    })
    const doubled = written().replace('store', 'Date')
    await expect(shop.importAll({ 'twice.csv': doubled })).rejects.toThrow('twice.csv has two columns named "date".')
    expect(await shop.everything()).toEqual(facts)
  })
})
