import { type Unit, unitOfCell } from '../catalog/column.ts'
import type { AnswerRow, Columns } from '../catalog/metric.ts'
import { currencyDigits, inMainUnits } from '../currency.ts'

const needsQuotes = /[",\r\n]/
/** What a spreadsheet would take for a formula. */
const formulaStart = /^[=+\-@\t\r]/

const textCell = (value: string): string => {
  const safe = formulaStart.test(value) ? `'${value}` : value
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function cell(value: string | number | null | undefined, unit: Unit, digits: number): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return textCell(value)
  return unit === 'money' ? inMainUnits(value, digits) : String(value)
}

const lines = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join(',')).join('\n')}\n`

/**
 * The rows of an answer as CSV (RFC 4180 but for plain line ends), columns named as in JSON. Money is in main units (12.34), since a file has
 * no currency beside it and is read by people and spreadsheets; no value is an empty cell.
 */
export function answerCsv(columns: Columns, rows: readonly AnswerRow[], currency: string | null): string {
  const digits = currencyDigits(currency)
  const cells = rows.map((row) =>
    Object.entries(columns).map(([name, column]) => cell(row[name], unitOfCell(column, row), digits)),
  )
  return lines([Object.keys(columns), ...cells])
}

/** Rows of text and numbers as CSV under a header. */
export const plainCsv = (header: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  lines(
    [header, ...rows].map((row) => row.map((value) => (typeof value === 'number' ? String(value) : textCell(value)))),
  )
