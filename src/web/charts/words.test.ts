import { describe, expect, it } from 'vitest'
import type { MetricDescription } from '../../contract/metrics.ts'
import { daySchema } from '../../sql/day.ts'
import { formatDay, formatDayShort, formatMonth, formatPercent, formatPeriod } from '../format.ts'
import { english } from '../messages/test-words.ts'
import { bucketWords, tickWords } from './bucket-words.ts'
import { bandWords, chartText, pointWords } from './chart-words.ts'
import { prepareBands } from './prepare-bands.ts'
import { prepareLine } from './prepare-line.ts'

const day = (text: string) => daySchema.parse(text)
const euro = { currency: 'EUR', currencyDigits: 2 }

describe('bucketWords', () => {
  it('says a week by its first and last day', () => {
    const week = { from: day('2026-11-16'), to: day('2026-11-22') }
    expect(bucketWords(week.from, 'week', english)).toBe(formatPeriod(week, english))
  })
  it('says a year by its number', () => {
    expect(bucketWords(day('2026-01-01'), 'year', english)).toBe('2026')
  })
})

describe('tickWords', () => {
  const labels = (ticks: string[], grain: 'day' | 'week' | 'month') =>
    ticks.map(day).map(tickWords(ticks.map(day), grain, english))

  it('writes days while ticks are days or Mondays', () => {
    expect(labels(['2026-11-02', '2026-11-09'], 'day')).toEqual(
      ['2026-11-02', '2026-11-09'].map((text) => formatDayShort(day(text), english)),
    )
  })
  it('writes months where ticks begin months', () => {
    expect(labels(['2026-05-04', '2026-07-06'], 'week')).toEqual(
      ['2026-05-04', '2026-07-06'].map((text) => formatMonth(day(text), english)),
    )
  })
  it('writes years where ticks begin years', () => {
    expect(labels(['2024-01-01', '2026-01-01'], 'month')).toEqual(['2024', '2026'])
  })
})

const described = (columns: MetricDescription['columns']): MetricDescription => ({
  id: 'made-up',
  label: 'Made up',
  description: 'A metric of this test.',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'gap',
  overTime: true,
  filters: [],
  rules: [],
  columns,
})

describe('what a line says', () => {
  const description = described([
    { name: 'bucket', label: 'From', unit: 'day' },
    { name: 'buyers', label: 'Buyers', unit: 'customers' },
  ])
  const period = { from: day('2026-11-01'), to: day('2026-11-03'), grain: 'day' } as const
  const rows = [
    { bucket: '2026-11-01', buyers: 5 },
    { bucket: '2026-11-02', buyers: null },
    { bucket: '2026-11-03', buyers: 8 },
  ]

  it('names the lowest, the highest and the last bucket that has a value', () => {
    const [first, last] = [period.from, period.to].map((one) => formatDay(one, english))
    expect(chartText(prepareLine({ description, rows, period, measure: 'buyers' }, english), euro, english)).toBe(
      `Buyers: lowest 5 (${first}), highest 8 (${last}), last 8 (${last})`,
    )
  })
  it('says so when no bucket has one', () => {
    const none = rows.map((row) => ({ ...row, buyers: null }))
    expect(
      chartText(prepareLine({ description, rows: none, period, measure: 'buyers' }, english), euro, english),
    ).toContain('no value')
  })
  it('lists the comparison with the days that it stands for', () => {
    const comparison = { rows: [{ bucket: '2026-10-29', buyers: 4 }], words: 'before' }
    const model = prepareLine({ description, rows, period, measure: 'buyers', comparison }, english)
    const [point] = model.points
    const lines = point ? pointWords(model, point, euro, english).lines : []
    expect(lines.map(({ label, value }) => [label, value])).toEqual([
      ['Buyers', '5'],
      [formatDay(day('2026-10-29'), english), '4'],
    ])
  })
})

describe('what a band says', () => {
  const description = described([
    { name: 'band', label: 'Band', unit: 'name', names: { big: 'Big' } },
    { name: 'customers', label: 'Spenders', unit: 'customers' },
    { name: 'share', label: 'Share', unit: 'percent' },
  ])
  const model = prepareBands({
    description,
    rows: [{ band: 'big', customers: 12, share: 0.4 }],
    comparison: { rows: [{ band: 'big', customers: 6, share: 0.2 }], words: 'before' },
    by: 'band',
    series: [{ measure: 'share', detail: 'customers' }],
  })

  it('tells the figure and its detail', () => {
    expect(chartText(model, euro, english)).toBe(`Big: ${formatPercent(0.4, english)} share (12)`)
  })
  it('gives no percentage of a percentage', () => {
    const [band] = model.bands
    const lines = band ? bandWords(model, band, ['red'], euro, english).lines : []
    expect(lines.map(({ note }) => note)).toEqual([null, null])
  })
})
