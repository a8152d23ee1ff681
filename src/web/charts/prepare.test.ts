import { describe, expect, it } from 'vitest'
import type { MetricDescription } from '../../contract/metrics.ts'
import { daySchema } from '../../sql/day.ts'
import { english } from '../messages/test-words.ts'
import { areBandsEmpty, prepareBands } from './prepare-bands.ts'
import { isLineEmpty, prepareLine, strokes } from './prepare-line.ts'
import { prepareMatrix } from './prepare-matrix.ts'

const day = (text: string) => daySchema.parse(text)

const described = (columns: MetricDescription['columns']): MetricDescription => ({
  id: 'made-up',
  label: 'Made up',
  description: 'A metric of this test.',
  unit: 'customers',
  better: 'up',
  time: 'period',
  missing: 'gap',
  overTime: true,
  filters: [],
  rules: [],
  columns,
})

describe('prepareBands', () => {
  const groups = described([
    { name: 'group', label: 'Group', unit: 'name', names: { prospects: 'Prospects', spenders: 'Spenders' } },
    { name: 'customers', label: 'Customers', unit: 'customers' },
    { name: 'share', label: 'Share', unit: 'percent' },
  ])
  const rows = [
    { group: 'spenders', customers: 183, share: 0.305 },
    { group: 'prospects', customers: 417, share: 0.695 },
  ]
  const series = [{ measure: 'customers', detail: 'share' }]

  it('puts the bands in the order of the catalogue and in its words', () => {
    const { bands, table } = prepareBands({ description: groups, rows, by: 'group', series })
    expect(bands.map(({ label }) => label)).toEqual(['Prospects', 'Spenders'])
    expect(bands[0]?.figures).toEqual([{ value: 417, detail: 0.695, before: null }])
    expect(table.rows.map(({ customers }) => customers)).toEqual([417, 183])
  })

  it('begins the axis at zero and covers the comparison too', () => {
    const comparison = { rows: [{ group: 'prospects', customers: 650, share: 1 }], words: 'before' }
    const { extent, bands, table } = prepareBands({ description: groups, rows, comparison, by: 'group', series })
    expect(extent).toEqual([0, 650])
    expect(bands.map(({ figures }) => figures[0]?.before)).toEqual([650, null])
    expect(table.columns.map(({ label }) => label)).toEqual(['Group', 'Customers', 'Customers, before', 'Share'])
  })

  it('is empty without customers, not with few of them', () => {
    const nobody = rows.map((row) => ({ ...row, customers: 0 }))
    expect(areBandsEmpty(prepareBands({ description: groups, rows: nobody, by: 'group', series }))).toBe(true)
    expect(areBandsEmpty(prepareBands({ description: groups, rows, by: 'group', series }))).toBe(false)
  })

  it('names a column that the metric does not have', () => {
    const wrong = () => prepareBands({ description: groups, rows, by: 'group', series: [{ measure: 'revenue' }] })
    expect(wrong).toThrow('has no column "revenue". It has: group, customers, share.')
  })
})

describe('prepareLine', () => {
  const overTime = described([
    { name: 'bucket', label: 'Bucket', unit: 'day' },
    { name: 'revenue', label: 'Revenue', unit: 'money' },
    { name: 'averageOrderValue', label: 'Average order value', unit: 'money' },
  ])
  const weeks = [
    { bucket: '2026-10-19', revenue: 100, averageOrderValue: null },
    { bucket: '2026-10-26', revenue: 300, averageOrderValue: 150 },
    { bucket: '2026-11-02', revenue: 200, averageOrderValue: 100 },
  ]
  const period = { from: day('2026-10-19'), to: day('2026-11-05'), grain: 'week' } as const

  it('marks a bucket that ends after the period, and only that one', () => {
    const { points, hasPartial } = prepareLine(
      { description: overTime, rows: weeks, period, measure: 'revenue' },
      english,
    )
    expect(points.map(({ isPartial }) => isPartial)).toEqual([false, false, true])
    expect(hasPartial).toBe(true)
  })

  it('marks a bucket that began before the period', () => {
    const late = { ...period, from: day('2026-10-21'), to: day('2026-11-08') }
    const { points } = prepareLine({ description: overTime, rows: weeks, period: late, measure: 'revenue' }, english)
    expect(points.map(({ isPartial }) => isPartial)).toEqual([true, false, false])
  })

  it('keeps a missing value a gap', () => {
    const { points, ticks } = prepareLine(
      {
        description: overTime,
        rows: weeks,
        period,
        measure: 'averageOrderValue',
      },
      english,
    )
    expect(points.map(({ value }) => value)).toEqual([null, 150, 100])
    expect(ticks[0]).toBe(0)
  })

  it('lays the comparison over by place and into the table', () => {
    const comparison = { rows: [{ bucket: '2026-09-28', revenue: 50 }], words: 'before' }
    const model = prepareLine({ description: overTime, rows: weeks, period, measure: 'revenue', comparison }, english)
    expect(model.points.map(({ before }) => before)).toEqual([50, null, null])
    expect(model.points[0]?.beforeBucket).toBe('2026-09-28')
    expect(model.table.columns.map(({ label }) => label)).toEqual([
      'Bucket',
      'Revenue',
      'Revenue, before',
      'Average order value',
    ])
    expect(model.table.rows.map(({ revenueBefore }) => revenueBefore)).toEqual([50, null, null])
  })

  it('dots the step to the unfinished bucket and draws the rest solid', () => {
    const { points } = prepareLine({ description: overTime, rows: weeks, period, measure: 'revenue' }, english)
    expect(strokes(points)).toEqual([
      { solid: 100, dotted: null },
      { solid: 300, dotted: 300 },
      { solid: null, dotted: 200 },
    ])
  })

  it('is empty when nothing was bought', () => {
    const nothing = weeks.map((row) => ({ ...row, revenue: 0 }))
    expect(
      isLineEmpty(prepareLine({ description: overTime, rows: nothing, period, measure: 'revenue' }, english)),
    ).toBe(true)
  })
})

describe('prepareMatrix', () => {
  const grid = described([
    { name: 'recency', label: 'Recency', unit: 'score' },
    { name: 'frequency', label: 'Frequency', unit: 'score' },
    { name: 'customers', label: 'Customers', unit: 'customers' },
    { name: 'segment', label: 'Segment', unit: 'name', names: { champions: 'Champions', lost: 'Lost' } },
  ])
  const rows = [
    { recency: 1, frequency: 1, customers: 40, segment: 'lost' },
    { recency: 2, frequency: 1, customers: 0, segment: null },
    { recency: 1, frequency: 2, customers: 10, segment: 'lost' },
    { recency: 2, frequency: 2, customers: 20, segment: 'champions' },
  ]

  it('runs rows from the most frequent down and columns from the longest ago up', () => {
    const { rows: lines, recencies } = prepareMatrix({ description: grid, rows, measure: 'customers' })
    expect(recencies).toEqual([1, 2])
    expect(lines.map(({ frequency }) => frequency)).toEqual([2, 1])
    expect(lines.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [10, 20],
      [40, 0],
    ])
  })

  it('colours by part of the greatest and names the segment', () => {
    const { rows: lines } = prepareMatrix({ description: grid, rows, measure: 'customers' })
    expect(lines[0]?.cells[1]).toMatchObject({
      strength: 0.5,
      segmentLabel: 'Champions',
      figures: [{ column: { name: 'customers' }, value: 20 }],
    })
    expect(lines[1]?.cells[1]).toMatchObject({ strength: 0, segmentLabel: null })
  })
})
