import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'
import type { Table } from './table.ts'

const table: Table = {
  columns: [
    { name: 'segment', label: 'Segment', unit: 'name', names: { lost: 'Lost, "gone"' } },
    { name: 'share', label: 'Share', unit: 'percent' },
    { name: 'revenue', label: 'Revenue', unit: 'money' },
  ],
  rows: [
    { segment: 'lost', share: 0.125, revenue: 123450 },
    { segment: '=2+2', share: null, revenue: -5 },
  ],
}

it('writes money in whole units, no value as nothing, and never a formula', () => {
  expect(toCsv(table, { currency: 'EUR', currencyDigits: 2 })).toBe(
    'Segment,Share,Revenue (EUR)\r\n"Lost, ""gone""",0.125,1234.50\r\n\'=2+2,,-0.05\r\n',
  )
})

it('follows the digits of the currency', () => {
  expect(toCsv(table, { currency: 'JPY', currencyDigits: 0 })).toContain('123450')
})
