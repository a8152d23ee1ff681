import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, bucketsOf, type Day, daySchema, daysBetween } from '../../sql/day.ts'
import { comparedDays, coverage, naturalGrain, type Preset, presetDays, presetIds, typedDay } from './preset.ts'

const day = (text: string): Day => daySchema.parse(text)
const calendar = { today: day('2026-05-31'), firstDay: day('2023-11-23') }
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('1990-01-01'), count))
const anyDays = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 4000 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }))

describe('presetDays', () => {
  it.each<[Preset, string, string]>([
    ['today', '2026-05-31', '2026-05-31'],
    ['yesterday', '2026-05-30', '2026-05-30'],
    ['last-7-days', '2026-05-25', '2026-05-31'],
    ['last-30-days', '2026-05-02', '2026-05-31'],
    ['last-90-days', '2026-03-03', '2026-05-31'],
    ['this-month', '2026-05-01', '2026-05-31'],
    ['last-month', '2026-04-01', '2026-04-30'],
    ['this-quarter', '2026-04-01', '2026-05-31'],
    ['last-quarter', '2026-01-01', '2026-03-31'],
    ['year-to-date', '2026-01-01', '2026-05-31'],
    ['last-12-months', '2025-06-01', '2026-05-31'],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['all-time', '2023-11-23', '2026-05-31'],
  ])('%s is %s to %s on 31 May 2026', (preset, from, to) => {
    expect(presetDays(preset, calendar)).toEqual({ from, to })
  })

  it('crosses the new year: last month and last quarter in January', () => {
    const january = { today: day('2026-01-15'), firstDay: null }
    expect(presetDays('last-month', january)).toEqual({ from: '2025-12-01', to: '2025-12-31' })
    expect(presetDays('last-quarter', january)).toEqual({ from: '2025-10-01', to: '2025-12-31' })
  })

  it('last 12 months from a leap day are 365 or 366 days', () => {
    const leap = { today: day('2024-02-29'), firstDay: null }
    expect(presetDays('last-12-months', leap)).toEqual({ from: '2023-03-01', to: '2024-02-29' })
  })

  it('all time without data is today alone', () => {
    expect(presetDays('all-time', { today: day('2026-05-31'), firstDay: null })).toEqual({
      from: '2026-05-31',
      to: '2026-05-31',
    })
  })

  it('never ends after today, nor before it begins, whatever today is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...presetIds), anyDay, (preset, today) => {
        const { from, to } = presetDays(preset, { today, firstDay: null })
        expect(from <= to && to <= today).toBe(true)
      }),
    )
  })
})

describe('comparedDays', () => {
  const may = { from: day('2026-05-01'), to: day('2026-05-31') }

  it('previous: as many days, ending the day before', () => {
    expect(comparedDays('previous', may)).toEqual({ from: '2026-03-31', to: '2026-04-30' })
    fc.assert(
      fc.property(anyDays, (days) => {
        const before = comparedDays('previous', days)
        expect(before && daysBetween(before.from, before.to)).toBe(daysBetween(days.from, days.to))
        expect(before && addDays(before.to, 1)).toBe(days.from)
      }),
    )
  })

  it('year: the same days a year before, the leap day becoming the 28th', () => {
    expect(comparedDays('year', may)).toEqual({ from: '2025-05-01', to: '2025-05-31' })
    expect(comparedDays('year', { from: day('2024-02-01'), to: day('2024-02-29') })).toEqual({
      from: '2023-02-01',
      to: '2023-02-28',
    })
  })

  it('none: nothing', () => {
    expect(comparedDays('none', may)).toBeNull()
  })
})

describe('naturalGrain', () => {
  it('gives days to a month, weeks to a year, months to three', () => {
    expect(naturalGrain(presetDays('last-30-days', calendar))).toBe('day')
    expect(naturalGrain(presetDays('last-12-months', calendar))).toBe('week')
    expect(naturalGrain(presetDays('all-time', calendar))).toBe('month')
  })

  it('never draws more than about a hundred buckets', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        expect(bucketsOf(naturalGrain(days), days.from, days.to).length).toBeLessThanOrEqual(122)
      }),
    )
  })
})

describe('coverage', () => {
  it.each([
    ['2026-05-01', '2026-05-31', 'inside'],
    ['2023-01-01', '2023-12-31', 'partly'],
    ['2026-05-01', '2026-06-30', 'partly'],
    ['2020-01-01', '2020-12-31', 'before'],
    ['2026-06-01', '2026-06-30', 'after'],
  ] as const)('%s to %s lies %s', (from, to, lies) => {
    expect(coverage({ from: day(from), to: day(to) }, calendar)).toBe(lies)
  })
})

describe('typedDay', () => {
  it('takes a day and refuses what is none', () => {
    expect(typedDay('2024-02-29')).toBe('2024-02-29')
    expect(['', '2023-02-29', '2026-13-01', 'soon'].map(typedDay)).toEqual([null, null, null, null])
  })
})
