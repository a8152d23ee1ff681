import { expect, it } from 'vitest'
import type { MetricDescription } from '../../server/contract.ts'
import { binWords, prepareBins } from './prepare-bins.ts'

const description: MetricDescription = {
  id: 'rfm-bins',
  label: 'Bins',
  description: 'Bins of this test.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  overTime: false,
  filters: [],
  columns: [
    { name: 'axis', label: 'Axis', unit: 'name', names: { recency: 'Recency', monetary: 'Monetary' } },
    { name: 'from', label: 'From', unit: 'number' },
    { name: 'customers', label: 'Spenders', unit: 'customers' },
  ],
}
const rows = [
  { axis: 'monetary', score: 1, from: -500, to: 1000, customers: 2 },
  { axis: 'recency', score: 4, from: 12, to: 30, customers: 3 },
  { axis: 'recency', score: 5, from: 0, to: 11, customers: 4 },
]
const euro = { currency: 'EUR', currencyDigits: 2 }

it('lines up the axes of the catalogue, the best score first', () => {
  const { axes } = prepareBins(description, rows)
  expect(axes.map(({ label, bins }) => [label, bins.map(({ score }) => score)])).toEqual([
    ['Recency', [5, 4]],
    ['Monetary', [1]],
  ])
})

it('knows what the edges of each axis are counted in', () => {
  const { table } = prepareBins(description, rows)
  const units = rows.map((row) => table.columns.map((column) => table.unitOf?.(row, column)))
  expect(units).toEqual([
    ['name', 'money', 'customers'],
    ['name', 'days', 'customers'],
    ['name', 'days', 'customers'],
  ])
})

it.each([
  ['recency', { from: 0, to: 11 }, '0–11 days'],
  ['recency', { from: 1, to: 1 }, '1 day'],
  ['frequency', { from: 1, to: 1 }, '1 purchase'],
  ['frequency', { from: null, to: null }, null],
])('says a bin of %s %j', (axis, range, words) => {
  expect(binWords(axis, { score: 1, customers: 1, ...range }, euro)).toBe(words)
})
