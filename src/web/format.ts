import type { Unit } from '../catalog/column.ts'
import { type Day, daySchema } from '../sql/day.ts'

/** What formatting needs to know of a project. */
export type MoneyOf = { currency: string | null; currencyDigits: number }
export type Change = {
  sign: 'up' | 'down' | 'same'
  arrow: string
  text: string
}

/** What is shown for "no value". */
export const dash = '–'

const locale = (): string => (typeof navigator === 'undefined' ? 'en-GB' : navigator.language)
const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale() + JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.NumberFormat(locale(), options)
  formats.set(key, format)
  return format
}

const compact = {
  notation: 'compact',
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
} as const

/** A whole number in full: 12,345. */
export const formatCount = (value: number): string => numberFormat({ maximumFractionDigits: 0 }).format(value)

/** A difference of whole numbers with its sign: +967, −12, 0. */
export const formatDifference = (value: number): string =>
  numberFormat({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(value)

/** A number in few characters: 12.3k; in full below a thousand. */
export const formatShort = (value: number): string => numberFormat(compact).format(value)

/** A mean or other plain number with at most two decimals: 3.42. */
const formatNumber = (value: number): string => numberFormat({ maximumFractionDigits: 2 }).format(value)

/** Money from minor units in full: €1,284.50; without a currency, a plain number. */
export function formatMoney(minor: number, { currency, currencyDigits }: MoneyOf): string {
  const digits = {
    minimumFractionDigits: currencyDigits,
    maximumFractionDigits: currencyDigits,
  }
  return numberFormat({ ...inCurrency(currency), ...digits }).format(minor / 10 ** currencyDigits)
}

/** Money from minor units in few characters: €12.3k. */
export function formatMoneyShort(minor: number, { currency, currencyDigits }: MoneyOf): string {
  const major = minor / 10 ** currencyDigits
  if (Math.abs(major) < 1000) {
    const digits = Math.abs(major) < 100 && !Number.isInteger(major) ? currencyDigits : 0
    return numberFormat({
      ...inCurrency(currency),
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(major)
  }
  return numberFormat({ ...inCurrency(currency), ...compact }).format(major)
}

const inCurrency = (currency: string | null): Intl.NumberFormatOptions =>
  currency === null ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }

/** A fraction as a percentage with one decimal: 12.3%. */
export const formatPercent = (fraction: number): string =>
  numberFormat({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(fraction)

const dateFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' })

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** A day as people of the locale write it: 20 Nov 2026. */
export const formatDay = (day: Day): string =>
  dateFormat({ day: 'numeric', month: 'short', year: 'numeric' }).format(asDate(day))

/** A day without its year: 20 Nov. */
export const formatDayShort = (day: Day): string => dateFormat({ day: 'numeric', month: 'short' }).format(asDate(day))

/** A month: Nov 2026. */
export const formatMonth = (day: Day): string => dateFormat({ month: 'short', year: 'numeric' }).format(asDate(day))

/** A period: 22 Oct – 20 Nov 2026. */
export const formatPeriod = ({ from, to }: { from: Day; to: Day }): string =>
  dateFormat({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(asDate(from), asDate(to))

/** An instant (ISO 8601) in the reader's own zone: 20 Nov 2026, 14:05. */
export const formatInstant = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(instant))

/** Seconds of work in words: 0.4 s, 12 s, 2 min 5 s. */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${numberFormat({ maximumFractionDigits: 1 }).format(seconds)} s`
  const whole = Math.round(seconds)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** The relative change from `before` to `now`; null where there is no value on either side or nothing to divide by. */
export function formatChange(now: number | null, before: number | null): Change | null {
  if (now === null || before === null || (before === 0 && now !== 0)) return null
  const change = before === 0 ? 0 : (now - before) / Math.abs(before)
  const text = formatPercent(Math.abs(change))
  if (text === formatPercent(0)) return { sign: 'same', arrow: '=', text }
  return change > 0 ? { sign: 'up', arrow: '▲', text: `+${text}` } : { sign: 'down', arrow: '▼', text: `−${text}` }
}

type Options = { short?: boolean }
type FormatUnit = (value: number, project: MoneyOf, short: boolean) => string

const count: FormatUnit = (value, _, short) => {
  if (short) return formatShort(value)
  return Number.isInteger(value) ? formatCount(value) : formatNumber(value)
}

const formatUnit: Record<Exclude<Unit, 'day' | 'name'>, FormatUnit> = {
  customers: count,
  purchases: count,
  items: count,
  number: (value, _, short) => (short ? formatShort(value) : formatNumber(value)),
  score: count,
  days: (value) => formatNumber(value),
  percent: (value) => formatPercent(value),
  money: (value, project, short) => (short ? formatMoneyShort(value, project) : formatMoney(value, project)),
}

/** A value of the catalogue in the reader's locale; a dash for "no value". Names come back as they are. */
export function formatValue(
  value: string | number | null | undefined,
  unit: Unit,
  project: MoneyOf,
  { short = false }: Options = {},
): string {
  if (value === null || value === undefined) return dash
  if (unit === 'name') return String(value)
  if (unit === 'day') return formatDay(dayOf(value))
  const number = Number(value)
  return Number.isFinite(number) ? formatUnit[unit](number, project, short) : dash
}

const dayOf = (value: string | number): Day => daySchema.parse(value)
