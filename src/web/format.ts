import type { Unit } from '../catalog/column.ts'
import { type Day, daySchema } from '../sql/day.ts'
import type { Words } from './messages/words.ts'

/** What formatting needs to know of a project. */
export type MoneyOf = { currency: string | null; currencyDigits: number }
export type Change = {
  sign: 'up' | 'down' | 'same'
  arrow: string
  text: string
}

/** What is shown for "no value". */
export const dash = '–'

const compact = {
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
} as const

/** A whole number in full: 12,345. */
export const formatCount = (value: number, { intl }: Words): string =>
  intl.formatNumber(value, { maximumFractionDigits: 0 })

/** A difference of whole numbers with its sign: +967, −12, 0. */
export const formatDifference = (value: number, { intl }: Words): string =>
  intl.formatNumber(value, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })

/** A number in few characters: 12.3k; in full below a thousand. */
export const formatShort = (value: number, { intl }: Words): string => intl.formatNumber(value, compact)

/** A mean or other plain number with at most two decimals: 3.42. */
const formatNumber = (value: number, { intl }: Words): string => intl.formatNumber(value, { maximumFractionDigits: 2 })

/** Money from minor units in full: €1,284.50; without a currency, a plain number. */
export function formatMoney(minor: number, { currency, currencyDigits }: MoneyOf, { intl }: Words): string {
  const digits = {
    minimumFractionDigits: currencyDigits,
    maximumFractionDigits: currencyDigits,
  }
  return intl.formatNumber(minor / 10 ** currencyDigits, { ...inCurrency(currency), ...digits })
}

/** Money from minor units in few characters: €12.3k. */
export function formatMoneyShort(minor: number, { currency, currencyDigits }: MoneyOf, { intl }: Words): string {
  const major = minor / 10 ** currencyDigits
  if (Math.abs(major) < 1000) {
    const digits = Math.abs(major) < 100 && !Number.isInteger(major) ? currencyDigits : 0
    return intl.formatNumber(major, {
      ...inCurrency(currency),
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  }
  return intl.formatNumber(major, { ...inCurrency(currency), ...compact })
}

const inCurrency = (currency: string | null) =>
  currency === null ? {} : ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const)

/** A fraction as a percentage with one decimal: 12.3%. */
export const formatPercent = (fraction: number, { intl }: Words): string =>
  intl.formatNumber(fraction, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const inFull = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const

/** A day as people of the locale write it: 20 Nov 2026. */
export const formatDay = (day: Day, { intl }: Words): string => intl.formatDate(asDate(day), inFull)

/** A day without its year: 20 Nov. */
export const formatDayShort = (day: Day, { intl }: Words): string =>
  intl.formatDate(asDate(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A month: Nov 2026. */
export const formatMonth = (day: Day, { intl }: Words): string =>
  intl.formatDate(asDate(day), { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A period: 22 Oct – 20 Nov 2026. */
export const formatPeriod = ({ from, to }: { from: Day; to: Day }, { intl }: Words): string =>
  intl.formatDateTimeRange(asDate(from), asDate(to), inFull)

/** An instant (ISO 8601) in the reader's own zone: 20 Nov 2026, 14:05. */
export const formatInstant = (instant: string, { intl }: Words): string =>
  intl.formatDate(new Date(instant), { dateStyle: 'medium', timeStyle: 'short' })

/** Seconds of work in words: 0.4 s, 12 s, 2 min 5 s. */
export function formatSeconds(seconds: number, { say }: Words): string {
  if (seconds < 10) return say('time.seconds', { seconds: Math.round(seconds * 10) / 10 })
  const whole = Math.round(seconds)
  if (whole < 60) return say('time.seconds', { seconds: whole })
  return say('time.minutes', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
}

/** The relative change from `before` to `now`; null where there is no value on either side or nothing to divide by. */
export function formatChange(now: number | null, before: number | null, words: Words): Change | null {
  if (now === null || before === null || (before === 0 && now !== 0)) return null
  const change = before === 0 ? 0 : (now - before) / Math.abs(before)
  const text = formatPercent(Math.abs(change), words)
  if (text === formatPercent(0, words)) return { sign: 'same', arrow: '=', text }
  return change > 0 ? { sign: 'up', arrow: '▲', text: `+${text}` } : { sign: 'down', arrow: '▼', text: `−${text}` }
}

type Options = { short?: boolean }
type FormatUnit = (value: number, project: MoneyOf, words: Words, short: boolean) => string

const count: FormatUnit = (value, _, words, short) => {
  if (short) return formatShort(value, words)
  return Number.isInteger(value) ? formatCount(value, words) : formatNumber(value, words)
}

const formatUnit: Record<Exclude<Unit, 'day' | 'name'>, FormatUnit> = {
  customers: count,
  purchases: count,
  items: count,
  number: (value, _, words, short) => (short ? formatShort(value, words) : formatNumber(value, words)),
  score: count,
  days: (value, _, words) => formatNumber(value, words),
  percent: (value, _, words) => formatPercent(value, words),
  money: (value, project, words, short) =>
    short ? formatMoneyShort(value, project, words) : formatMoney(value, project, words),
}

/** A value of the catalogue in the reader's locale; a dash for "no value". Names come back as they are. */
export function formatValue(
  value: string | number | null | undefined,
  unit: Unit,
  project: MoneyOf,
  words: Words,
  { short = false }: Options = {},
): string {
  if (value === null || value === undefined) return dash
  if (unit === 'name') return String(value)
  if (unit === 'day') return formatDay(dayOf(value), words)
  const number = Number(value)
  return Number.isFinite(number) ? formatUnit[unit](number, project, words, short) : dash
}

const dayOf = (value: string | number): Day => daySchema.parse(value)
