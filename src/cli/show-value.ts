import { type Cell, type Column, unitOfCell } from '../catalog/column.ts'
import { currencyDigits } from '../currency.ts'

const noValue = '–'

const money = (minor: number, currency: string | null, locale: string | undefined): string => {
  const main = minor / 10 ** currencyDigits(currency)
  const options: Intl.NumberFormatOptions =
    currency === null ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { style: 'currency', currency }
  return new Intl.NumberFormat(locale, options).format(main)
}

/** A cell of an answer as a person reads it: money with its currency, shares as percentages, names in words. */
export function showCell(
  name: string,
  column: Column,
  row: Readonly<Record<string, Cell>>,
  currency: string | null,
  locale: string | undefined,
): string {
  const value = row[name] ?? null
  if (value === null) return noValue
  if (typeof value === 'string') return column.names?.[value] ?? value
  const unit = unitOfCell(column, row)
  if (unit === 'money') return money(value, currency, locale)
  const options: Intl.NumberFormatOptions =
    unit === 'percent' ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 2 }
  return new Intl.NumberFormat(locale, options).format(value)
}
