import { describe, expect, it } from 'vitest'
import type { MetricDescription } from '../../contract/metrics.ts'
import { daySchema } from '../../sql/day.ts'
import { contrast, heatGround, inkOn } from './contrast.ts'
import { prepareCohorts } from './prepare-cohorts.ts'

const day = (text: string) => daySchema.parse(text)
const description: MetricDescription = {
  id: 'retention-cohorts',
  label: 'Retention cohorts',
  description: 'Who came back.',
  unit: 'percent',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: false,
  filters: [],
  rules: [],
  columns: [
    { name: 'cohort', label: 'First purchase in', unit: 'day' },
    { name: 'month', label: 'Month after', unit: 'number' },
  ],
}
const row = (cohort: string, month: number, customers: number, buyers: number) => ({
  cohort,
  month,
  customers,
  buyers,
  share: buyers / customers,
})
const rows = [
  row('2024-01-01', 0, 4, 4),
  row('2024-01-01', 1, 4, 2),
  row('2024-01-01', 2, 4, 1),
  row('2024-02-01', 0, 1, 1),
  row('2024-02-01', 1, 1, 0),
  row('2024-03-01', 0, 2, 2),
]
const to = (last: string) => ({ from: day('2024-01-01'), to: day(last) })

describe('prepareCohorts', () => {
  it('makes a line a cohort, a column a month after, and nothing where the month lies ahead', () => {
    const { months, cohorts } = prepareCohorts({ description, rows, period: to('2024-03-31') })
    expect(months).toEqual([0, 1, 2])
    expect(cohorts.map(({ cohort, customers }) => [cohort, customers])).toEqual([
      ['2024-01-01', 4],
      ['2024-02-01', 1],
      ['2024-03-01', 2],
    ])
    expect(cohorts.map(({ cells }) => cells.map((cell) => cell?.buyers ?? null))).toEqual([
      [4, 2, 1],
      [1, 0, null],
      [2, null, null],
    ])
  })
  it('colours by the greatest share of those who came back', () => {
    const { cohorts } = prepareCohorts({ description, rows, period: to('2024-03-31') })
    expect(cohorts[0]?.cells.map((cell) => cell?.strength)).toEqual([1, 1, 0.5])
    expect(cohorts[1]?.cells.map((cell) => cell?.strength)).toEqual([1, 0, undefined])
  })
  it('marks the months that are not over, and the cohorts that the period cuts', () => {
    const whole = prepareCohorts({ description, rows, period: to('2024-03-31') })
    expect(whole.hasPartial).toBe(false)
    const cut = prepareCohorts({ description, rows, period: { from: day('2024-01-15'), to: day('2024-03-30') } })
    expect(cut.cohorts.map(({ isPartial }) => isPartial)).toEqual([true, false, true])
    expect(cut.cohorts.map(({ cells }) => cells.map((cell) => cell?.isPartial ?? null))).toEqual([
      [false, false, true],
      [false, true, null],
      [true, null, null],
    ])
    expect(cut.hasPartial).toBe(true)
  })
  it('is a table without lines when nobody bought for the first time', () => {
    expect(prepareCohorts({ description, rows: [], period: to('2024-03-31') })).toMatchObject({
      months: [],
      cohorts: [],
    })
  })
})

describe('heatGround', () => {
  it.each([
    ['light', [15, 138, 114], [255, 255, 255]],
    ['dark', [63, 191, 165], [27, 29, 26]],
  ] as const)('can be written on, however strong, %s', (_, colour, card) => {
    for (const strength of [0, 0.25, 0.5, 0.75, 1]) {
      const ground = heatGround(colour, card, strength)
      expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
