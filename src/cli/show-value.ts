import type { Column } from '../catalog/column.ts'
import { currencyDigits } from '../server/currency.ts'

const noValue = '–'

const money = (minor: number, currency: string | null, locale: string | undefined): string => {
  const main = minor / 10 ** currencyDigits(currency)
  const options: Intl.NumberFormatOptions =
    currency === null ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { style: 'currency', currency }
  return new Intl.NumberFormat(locale, options).format(main)
}

/** A value of an answer as a person reads it: money with its currency, shares as percentages, names in words. */
export function showValue(
  value: string | number | null | undefined,
  column: Column,
  currency: string | null,
  locale: string | undefined,
): string {
  if (value === null || value === undefined) return noValue
  if (typeof value === 'string') return column.names?.[value] ?? value
  if (column.unit === 'money') return money(value, currency, locale)
  const options: Intl.NumberFormatOptions =
    column.unit === 'percent' ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 }
  return new Intl.NumberFormat(locale, options).format(value)
}
