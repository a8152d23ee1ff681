import { fieldsOf } from './csv-fields.ts'
import { isSeparatorLine } from './csv-records.ts'
import { isKnownName } from './known-names.ts'
import { titleRows } from './title-rows.ts'

/** How many bytes of a file are looked at to tell what it is. */
export const headSize = 64 * 1024

/** Rows that are looked at to guess what a column is. */
const mostRows = 200

/** Commas last: they stand in prices and in texts too, so where two delimiters fit alike it is the other. */
const delimiters = ['\t', '|', ';', ','] as const
type Delimiter = (typeof delimiters)[number]

/** What the head of a CSV file tells of all of it. */
export type CsvShape = {
  delimiter: Delimiter
  /** The records above the header that are no part of the table. */
  titles: string[][]
  /** The line on which the header begins, or an earlier one where nothing but blank lines stands between. */
  headerLine: number
  header: string[]
  /** The first records below it. */
  firstRows: string[][]
  /** Lines end with a carriage return alone, as old Macs wrote them. */
  hasBareReturns: boolean
}

/** Of the line ends outside quotes: whether a carriage return alone is the usual one. */
function endsWithReturns(text: string): boolean {
  let [returns, feeds, isQuoted] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (letter === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (letter === '\n') feeds += 1
    else if (letter === '\r' && text[at + 1] !== '\n' && at + 1 < text.length) returns += 1
  }
  return returns > feeds
}

/** A record of the head, and the line on which it begins. */
type HeadRecord = { text: string; line: number }

/** Records of the head that are whole and hold anything; the last one may be cut. */
function recordsIn(text: string): HeadRecord[] {
  const records: HeadRecord[] = []
  let [start, line, nextLine, isQuoted] = [0, 1, 1, false]
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted
    if (text[at] !== '\n') continue
    nextLine += 1
    if (isQuoted) continue
    records.push({ text: text.slice(start, at).replace(/\r$/, ''), line })
    start = at + 1
    line = nextLine
  }
  const rest = { text: text.slice(start), line }
  const whole = records.length === 0 || text.length < headSize / 4 ? [...records, rest] : records
  return whole.filter((record) => record.text.trim() !== '')
}

/** A delimiter after the last field makes an empty one more. */
const fits = (fields: readonly string[], width: number): boolean =>
  fields.length === width || (fields.length > width && fields.slice(width).every((field) => field.trim() === ''))

/** Whether a record is one line to whoever reads it: its quotes stand around whole fields. */
function isOneLine({ text }: HeadRecord, delimiter: Delimiter): boolean {
  const field = `(?:"(?:[^"]|"")*"|[^"\\${delimiter}]*)`
  return !text.includes('\n') && new RegExp(`^${field}(?:\\${delimiter}${field})*$`).test(text)
}

/** The head as a delimiter splits it. */
type Reading = { delimiter: Delimiter; titles: number; rows: string[][]; score: number }

/** How well a header heads its rows: names that some format knows weigh most, then rows as wide as it. */
function scoreOf(names: readonly string[], rows: readonly string[][]): number {
  if (names.length === 1) return 0
  const known = names.filter(isKnownName).length
  const agreeing = rows.filter((row) => fits(row, names.length)).length
  const share = rows.length === 0 ? 1 : agreeing / rows.length
  return (2 * known) / names.length + share + Math.min(names.length, 99) / 1000
}

function readingOf(delimiter: Delimiter, records: readonly HeadRecord[]): Reading {
  const rows = records.map(({ text }) => fieldsOf(text, delimiter))
  const found = titleRows(rows)
  // Another reader of the file counts lines: what it might take for one record with the next is not skipped.
  const titles = records.slice(0, found).every((record) => isOneLine(record, delimiter)) ? found : 0
  return { delimiter, titles, rows, score: scoreOf(rows[titles] ?? [], rows.slice(titles + 1)) }
}

/** The delimiter that fits best; the comma where none does. */
function bestReading(records: readonly HeadRecord[]): Reading {
  const readings = delimiters.map((delimiter) => readingOf(delimiter, records))
  const best = readings.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best : readingOf(',', records)
}

/**
 * Delimiter, header and line ends of a CSV file by its head: blank lines, Excel's `sep=;` and titles may stand before the
 * header.
 */
export function csvShapeOf(text: string): CsvShape {
  const hasBareReturns = endsWithReturns(text)
  const all = recordsIn(hasBareReturns ? text.replaceAll('\r', '\n') : text)
  const first = all[0]?.text ?? ''
  const told = isSeparatorLine(first) ? delimiters.find((delimiter) => delimiter === first.at(-1)) : undefined
  const records = isSeparatorLine(first) ? all.slice(1) : all
  const { delimiter, titles, rows } = told === undefined ? bestReading(records) : readingOf(told, records)
  return {
    delimiter,
    titles: rows.slice(0, titles),
    headerLine: titles === 0 ? 1 : (records[titles]?.line ?? 1),
    header: rows[titles] ?? [''],
    firstRows: rows.slice(titles + 1, titles + 1 + mostRows),
    hasBareReturns,
  }
}
