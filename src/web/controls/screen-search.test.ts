import { describe, expect, it } from 'vitest'
import { daySchema } from '../../sql/day.ts'
import {
  acrossPages,
  chosen,
  comparisonOf,
  grainOf,
  isTable,
  periodOf,
  searchSchema,
  withChoice,
  withPeriod,
  withTable,
} from './screen-search.ts'

const calendar = { today: daySchema.parse('2026-05-31'), firstDay: daySchema.parse('2023-11-23') }
const parse = (search: Record<string, unknown>) => searchSchema.parse(search)

describe('periodOf', () => {
  it('is the last 30 days when the address says nothing', () => {
    expect(periodOf(parse({}), calendar)).toMatchObject({
      from: '2026-05-02',
      to: '2026-05-31',
      preset: 'last-30-days',
    })
  })

  it('takes two days', () => {
    const period = periodOf(parse({ from: '2010-12-01', to: '2011-12-09' }), calendar)
    expect(period).toMatchObject({ from: '2010-12-01', to: '2011-12-09', preset: null })
  })

  it.each([
    [{ period: 'last-fortnight' }],
    [{ from: '2026-05-31', to: '2026-05-01' }],
    [{ from: '2026-02-30', to: '2026-05-01' }],
    [{ from: '2026-05-01' }],
  ])('falls back on the default for %j', (search) => {
    expect(periodOf(parse(search), calendar).preset).toBe('last-30-days')
  })
})

describe('a day of its own', () => {
  const search = parse({
    from: '2026-03-01',
    to: '2026-03-31',
    day: '2025-12-31',
    scheme: 'four-band',
    segment: 'lost',
  })

  it('moves the period so that it ends there, as long as it was', () => {
    expect(periodOf(search, calendar)).toEqual({ from: '2025-12-01', to: '2025-12-31', preset: null })
    expect(periodOf(parse({ period: 'last-7-days', day: '2026-01-31' }), calendar).from).toBe('2026-01-25')
  })

  it('stays on its page and gives way to another period; the scheme goes along', () => {
    expect(JSON.parse(JSON.stringify(acrossPages(search)))).toEqual({
      from: '2026-03-01',
      to: '2026-03-31',
      scheme: 'four-band',
    })
    expect(withPeriod(search, 'last-year').day).toBeUndefined()
  })
})

describe('the address', () => {
  it('keeps the default period out, and begins the grain afresh with another period', () => {
    const before = parse({ period: 'last-year', grain: 'day', compare: 'year' })
    expect(JSON.parse(JSON.stringify(withPeriod(before, 'last-30-days')))).toEqual({ compare: 'year' })
    expect(JSON.parse(JSON.stringify(withPeriod(before, 'all-time')))).toEqual({ compare: 'year', period: 'all-time' })
  })

  it('drops words that it does not know', () => {
    expect(JSON.parse(JSON.stringify(parse({ grain: 'hour', compare: 'tomorrow', nonsense: 1 })))).toEqual({})
  })

  it('remembers which cards are tables', () => {
    const both = withTable(withTable(parse({}), 'revenue-over-time', true), 'rfm-matrix', true)
    expect(both.table).toBe('revenue-over-time,rfm-matrix')
    expect(isTable(both, 'rfm-matrix')).toBe(true)
    expect(withTable(withTable(both, 'rfm-matrix', false), 'revenue-over-time', false).table).toBeUndefined()
  })

  it('remembers what a card shows, among what it offers', () => {
    const search = withChoice(parse({}), 'rfm-matrix', 'share')
    expect(search.show).toBe('rfm-matrix:share')
    expect(chosen(search, 'rfm-matrix', ['customers', 'share'], 'customers')).toBe('share')
    expect(chosen(search, 'rfm-matrix', ['customers', 'revenue'], 'customers')).toBe('customers')
    expect(withChoice(search, 'rfm-matrix', null).show).toBeUndefined()
  })

  it('takes the days along to another page, and nothing of this page alone', () => {
    const search = parse({
      period: 'last-year',
      compare: 'none',
      grain: 'week',
      table: 'a',
      show: 'a:b',
      channel: 'web',
    })
    expect(JSON.parse(JSON.stringify(acrossPages(search)))).toEqual({ period: 'last-year', compare: 'none' })
  })

  it('reads one store or several, each once', () => {
    expect(parse({ store: 'Oak' }).store).toEqual(['Oak'])
    expect(parse({ store: ['Oak', 'Elm', 'Oak'] }).store).toEqual(['Elm', 'Oak'])
    expect(parse({ store: [] }).store).toBeUndefined()
  })

  it('reads a store whose name is a number', () => {
    expect(parse({ store: 12 }).store).toEqual(['12'])
  })
})

describe('comparisonOf and grainOf', () => {
  it('compare with the previous period and suit the grain, unless told otherwise', () => {
    const period = periodOf(parse({}), calendar)
    expect(comparisonOf(parse({}), period)).toMatchObject({ from: '2026-04-02', to: '2026-05-01' })
    expect(comparisonOf(parse({ compare: 'none' }), period)).toBeNull()
    expect(grainOf(parse({}), period)).toBe('day')
    expect(grainOf(parse({ grain: 'month' }), period)).toBe('month')
  })
})
