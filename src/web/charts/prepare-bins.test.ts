import { expect, it } from 'vitest'
import type { MetricDescription } from '../../contract/metrics.ts'
import { english } from '../messages/test-words.ts'
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
  rules: [],
  columns: [
    { name: 'axis', label: 'Axis', unit: 'name', names: { recency: 'Recency', monetary: 'Monetary' } },
    {
      name: 'from',
      label: 'From',
      unit: 'number',
      unitBy: { column: 'axis', units: { recency: 'days', monetary: 'money' } },
    },
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
  expect(prepareBins(description, rows).axes.map(({ unit }) => unit)).toEqual(['days', 'money'])
})

it.each([
  ['days', { from: 0, to: 11 }, '0–11 days'],
  ['days', { from: 1, to: 1 }, '1 day'],
  ['purchases', { from: 1, to: 1 }, '1 purchase'],
  ['purchases', { from: null, to: null }, null],
] as const)('says a bin in %s %j', (unit, range, words) => {
  expect(binWords(unit, { score: 1, customers: 1, ...range }, euro, english)).toBe(words)
})
