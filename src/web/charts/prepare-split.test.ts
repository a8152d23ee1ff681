import { describe, expect, it } from 'vitest'
import type { MetricDescription } from '../../contract/metrics.ts'
import { daySchema } from '../../sql/day.ts'
import { english } from '../messages/test-words.ts'
import { prepareLines } from './prepare-lines.ts'
import { arePanelsEmpty, preparePanels } from './prepare-panels.ts'
import { partsByName, partsBySeller, sideBySide } from './prepare-split.ts'

const day = (text: string) => daySchema.parse(text)
const period = { from: day('2024-01-15'), to: day('2024-02-29'), grain: 'month' } as const

const described = (columns: MetricDescription['columns']): MetricDescription => ({
  id: 'made-up',
  label: 'Made up',
  description: 'A metric of this test.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: [],
  rules: [],
  columns: [
    { name: 'bucket', label: 'From', unit: 'day' },
    ...columns,
    { name: 'revenue', label: 'Revenue', unit: 'money' },
    { name: 'repeatRate', label: 'Repeat rate', unit: 'percent' },
  ],
})

const channels = {
  description: described([{ name: 'channel', label: 'Channel', unit: 'name', names: { web: 'Web', store: 'Store' } }]),
  rows: [
    { bucket: '2024-01-01', channel: 'web', revenue: 500, repeatRate: null },
    { bucket: '2024-01-01', channel: 'store', revenue: 0, repeatRate: null },
    { bucket: '2024-02-01', channel: 'web', revenue: 200, repeatRate: 0.25 },
    { bucket: '2024-02-01', channel: 'store', revenue: 900, repeatRate: null },
  ],
}
const sellers = {
  description: described([
    { name: 'kind', label: 'Kind', unit: 'name', names: { store: 'Store', rest: 'Other stores' } },
    { name: 'store', label: 'Store', unit: 'name' },
  ]),
  rows: [
    { bucket: '2024-01-01', kind: 'store', store: 'rest', revenue: 500, repeatRate: null },
    { bucket: '2024-01-01', kind: 'rest', store: null, revenue: 10, repeatRate: null },
    { bucket: '2024-02-01', kind: 'store', store: 'rest', revenue: -200, repeatRate: null },
    { bucket: '2024-02-01', kind: 'rest', store: null, revenue: 20, repeatRate: null },
  ],
}

describe('sideBySide', () => {
  it('has a row for each bucket and a column for each part, in the unit of the number', () => {
    const { description, rows } = sideBySide(channels, 'repeatRate', partsByName(channels, 'channel'))
    expect(description.columns.slice(1)).toEqual([
      { name: 'web', label: 'Web', unit: 'percent' },
      { name: 'store', label: 'Store', unit: 'percent' },
    ])
    expect(rows).toMatchObject([
      { bucket: '2024-01-01', web: null, store: null },
      { bucket: '2024-02-01', web: 0.25, store: null },
    ])
  })

  it('keeps a store apart whose name is a word of the catalogue', () => {
    const { description, rows } = sideBySide(sellers, 'revenue', partsBySeller(sellers))
    expect(description.columns.slice(1).map(({ label }) => label)).toEqual(['rest', 'Other stores'])
    expect(rows[0]).toMatchObject({ bucket: '2024-01-01', 'store rest': 500, rest: 10 })
  })
})

describe('lines of the days of their bucket', () => {
  it('are not whole where the period has not every day of it', () => {
    const parts = sideBySide(channels, 'revenue', partsByName(channels, 'channel'))
    const { points, hasPartial } = prepareLines({ ...parts, period, series: ['web', 'store'], isOfDays: true }, english)
    expect(points.map(({ isPartial }) => isPartial)).toEqual([true, false])
    expect(hasPartial).toBe(true)
  })

  it('cut an axis of rates finer than by one', () => {
    const parts = sideBySide(channels, 'repeatRate', partsByName(channels, 'channel'))
    expect(prepareLines({ ...parts, period, series: ['web'] }, english).ticks.at(-1)).toBeLessThan(0.5)
  })
})

describe('preparePanels', () => {
  it('draws every part on one scale that covers all of them', () => {
    const parts = sideBySide(sellers, 'revenue', partsBySeller(sellers))
    const { panels, table } = preparePanels({ ...parts, period }, ['store rest', 'rest'], english)
    expect(panels.map(({ measure }) => measure.label)).toEqual(['rest', 'Other stores'])
    expect(new Set(panels.map(({ ticks }) => ticks.join(' '))).size).toBe(1)
    expect(panels[0]?.ticks[0]).toBeLessThanOrEqual(-200)
    expect(panels[0]?.ticks.at(-1)).toBeGreaterThanOrEqual(500)
    expect(table?.rows).toHaveLength(2)
  })

  it('is empty without parts', () => {
    expect(arePanelsEmpty(preparePanels({ ...sellers, period }, [], english))).toBe(true)
  })
})
