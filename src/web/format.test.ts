import { describe, expect, it } from 'vitest'
import { daySchema } from '../sql/day.ts'
import {
  formatChange,
  formatDay,
  formatMoney,
  formatMoneyShort,
  formatPercent,
  formatPeriod,
  formatSeconds,
  formatShort,
  formatValue,
} from './format.ts'
import { english, french } from './messages/test-words.ts'

const euro = { currency: 'EUR', currencyDigits: 2 }
const yen = { currency: 'JPY', currencyDigits: 0 }
const plain = (text: string): string => text.replace(/\s/gu, ' ')
const day = (text: string) => daySchema.parse(text)

describe('money', () => {
  it('comes from minor units, with as many digits as the currency has', () => {
    expect(formatMoney(128_450, euro, english)).toBe('€1,284.50')
    expect(formatMoney(1_284, yen, english)).toBe('¥1,284')
    expect(formatMoney(-6_000, euro, english)).toBe('-€60.00')
    expect(formatMoney(128_450, { currency: null, currencyDigits: 2 }, english)).toBe('1,284.50')
  })

  it('is short on charts', () => {
    expect(formatMoneyShort(1_234_567, euro, english)).toBe('€12.3k')
    expect(formatMoneyShort(31_234, euro, english)).toBe('€312')
    expect(formatMoneyShort(4_250, euro, english)).toBe('€42.50')
    expect(formatMoneyShort(0, euro, english)).toBe('€0')
  })

  it('stands in the reader’s locale', () => {
    expect(plain(formatMoney(1_234_550, euro, french))).toBe('12 345,50 €')
  })
})

describe('numbers and days', () => {
  it('are short where there is little room', () => {
    expect([0, 999, 12_345, 4_100_000].map((value) => formatShort(value, english))).toEqual([
      '0',
      '999',
      '12.3k',
      '4.1m',
    ])
  })

  it('write percentages with one decimal', () => {
    expect(formatPercent(0.1234, english)).toBe('12.3%')
  })

  it('write days and periods as people do', () => {
    expect(formatDay(day('2026-11-20'), english)).toBe('20 Nov 2026')
    expect(plain(formatPeriod({ from: day('2026-10-22'), to: day('2026-11-20') }, english))).toBe(
      '22 Oct – 20 Nov 2026',
    )
    expect(plain(formatPeriod({ from: day('2025-12-01'), to: day('2026-01-31') }, english))).toBe(
      '1 Dec 2025 – 31 Jan 2026',
    )
    expect(formatPeriod({ from: day('2026-11-20'), to: day('2026-11-20') }, english)).toBe('20 Nov 2026')
  })

  it('write seconds', () => {
    expect([0.42, 12.3, 125].map((seconds) => formatSeconds(seconds, english))).toEqual(['0.4 s', '12 s', '2 min 5 s'])
  })
})

describe('formatChange', () => {
  it('has a sign and an arrow', () => {
    expect(formatChange(110, 100, english)).toEqual({ sign: 'up', arrow: '▲', text: '+10.0%' })
    expect(formatChange(90, 100, english)).toEqual({ sign: 'down', arrow: '▼', text: '−10.0%' })
    expect(formatChange(100, 100, english)).toEqual({ sign: 'same', arrow: '=', text: '0.0%' })
    expect(formatChange(0, 0, english)).toEqual({ sign: 'same', arrow: '=', text: '0.0%' })
  })

  it('rises from a negative number', () => {
    expect(formatChange(50, -100, english)?.sign).toBe('up')
  })

  it('is no value without one on both sides, or with nothing to divide by', () => {
    expect([formatChange(null, 1, english), formatChange(1, null, english), formatChange(5, 0, english)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('formatValue', () => {
  it('shows a dash for no value, never NaN', () => {
    expect(formatValue(null, 'money', euro, english)).toBe('–')
    expect(formatValue(undefined, 'customers', euro, english)).toBe('–')
    expect(formatValue(Number.NaN, 'number', euro, english)).toBe('–')
  })

  it('follows the unit', () => {
    expect(formatValue(12_345, 'customers', euro, english)).toBe('12,345')
    expect(formatValue(12_345, 'customers', euro, english, { short: true })).toBe('12.3k')
    expect(formatValue(0.5, 'percent', euro, english)).toBe('50.0%')
    expect(formatValue(3.4567, 'number', euro, english)).toBe('3.46')
    expect(formatValue('2026-11-20', 'day', euro, english)).toBe('20 Nov 2026')
    expect(formatValue('champions', 'name', euro, english)).toBe('champions')
    expect(formatValue(1_234.5, 'money', euro, english)).toBe('€12.35')
  })
})
