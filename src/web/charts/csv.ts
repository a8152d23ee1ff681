import { type Unit, unitOfCell } from '../../catalog/column.ts'
import type { AnswerRow } from '../../catalog/metric.ts'
import type { MoneyOf } from '../format.ts'
import type { Cell, Table, TableColumn } from './table.ts'
import { nameOf } from './table.ts'

/** A spreadsheet runs a text that begins with one of these as a formula. */
const formula = /^[=+\-@\t\r]/

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function cellText(value: Cell, column: TableColumn, unit: Unit, { currencyDigits }: MoneyOf): string {
  if (value === null) return ''
  if (typeof value === 'number') {
    return unit === 'money' ? (value / 10 ** currencyDigits).toFixed(currencyDigits) : String(value)
  }
  const words = nameOf(column, value)
  return formula.test(words) ? `'${words}` : words
}

const heading = ({ label, unit }: TableColumn, { currency }: MoneyOf): string =>
  unit === 'money' && currency ? `${label} (${currency})` : label

/** The table as CSV (RFC 4180): money in whole units of the currency, percentages as fractions, "no value" empty. */
export function toCsv({ columns, rows }: Table, money: MoneyOf): string {
  const cell = (row: AnswerRow, column: TableColumn): string =>
    quoted(cellText(row[column.name] ?? null, column, unitOfCell(column, row), money))
  const lines = [
    columns.map((column) => quoted(heading(column, money))),
    ...rows.map((row) => columns.map((column) => cell(row, column))),
  ]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
}
