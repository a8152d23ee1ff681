import { type Column, type Unit, unitOfCell } from '../catalog/column.ts'
import type { Columns } from '../catalog/metric.ts'
import { namesIn } from '../catalog/rfm/scheme-names.ts'
import type { Answer } from '../contract/metrics.ts'
import { currencyDigits, inMainUnits } from '../currency.ts'

const needsQuotes = /[",\r\n]/
/** What a spreadsheet would take for a formula (OWASP, CSV injection); full-width signs where the reader writes Japanese. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

const textCell = (value: string): string => {
  const safe = formulaStart.test(value) ? `'${value}` : value
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

type CellValue = string | number | null | undefined

function cell(value: CellValue, unit: Unit, digits: number, names: Column['names']): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return textCell(names?.[value] ?? value)
  return unit === 'money' ? inMainUnits(value, digits) : String(value)
}

/** Fixed names are told by their keys, as in JSON. */
const wordsOf = (column: Column, scheme: Answer['scheme']): Column['names'] =>
  column.namesOf === undefined ? undefined : namesIn(column, scheme)

const lines = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join(',')}\n`).join('')

/**
 * The rows of an answer as CSV (RFC 4180 but for plain line ends), columns named as in JSON. Money is in main units (12.34), since a file has
 * no currency beside it and is read by people and spreadsheets; what a scheme calls a segment is in the scheme's own words,
 * since it is not beside the file either; no value is an empty cell.
 */
export const answerCsv = (columns: Columns, answer: Told): string =>
  lines([Object.keys(columns)]) + csvRows(columns, answer)

type Told = Pick<Answer, 'rows' | 'currency' | 'scheme'>

/** The same without the header: a further part of a file. */
export function csvRows(columns: Columns, { rows, currency, scheme }: Told): string {
  const digits = currencyDigits(currency)
  const cells = rows.map((row) =>
    Object.entries(columns).map(([name, column]) =>
      cell(row[name], unitOfCell(column, row), digits, wordsOf(column, scheme)),
    ),
  )
  return lines(cells)
}

/** A plus and digits is a number to a spreadsheet, and what other systems ask for. */
const phoneNumber = /^\+\d{7,15}$/

/** Rows of text and numbers as CSV. With `keepsPhones`, for files that go into another system, phone numbers stay as they are. */
export const csvLines = (
  rows: readonly (readonly (string | number)[])[],
  { keepsPhones = false }: { keepsPhones?: boolean } = {},
): string => {
  const cellOf = (value: string | number): string =>
    typeof value === 'number' || (keepsPhones && phoneNumber.test(value)) ? String(value) : textCell(value)
  return lines(rows.map((row) => row.map(cellOf)))
}
