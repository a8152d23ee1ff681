import { fieldsOf, isSeparatorLine } from './csv-records.ts'
import { formats } from './formats/index.ts'

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

/** Records of the head that are whole and hold anything; the last one may be cut. */
function recordsIn(text: string): string[] {
  const records: string[] = []
  let [start, isQuoted] = [0, false]
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted
    if (text[at] !== '\n' || isQuoted) continue
    records.push(text.slice(start, at).replace(/\r$/, ''))
    start = at + 1
  }
  const rest = text.slice(start)
  const whole = records.length === 0 || text.length < headSize / 4 ? [...records, rest] : records
  return whole.filter((record) => record.trim() !== '')
}

const knownNames = new Set(
  formats.flatMap(({ columns, ignores = [] }) =>
    [...columns.map(({ name }) => name), ...ignores].map((name) => name.toLowerCase()),
  ),
)

/** Whether some format has a column of that name. */
export const isKnownName = (name: string): boolean => knownNames.has(name.trim().toLowerCase())

/** A delimiter after the last field makes an empty one more. */
const fits = (fields: readonly string[], width: number): boolean =>
  fields.length === width || (fields.length > width && fields.slice(width).every((field) => field.trim() === ''))

/** How well a delimiter splits the head: names that some format knows weigh most, then records as wide as the header. */
function scoreOf(delimiter: Delimiter, header: string, records: readonly string[]): number {
  const names = fieldsOf(header, delimiter)
  if (names.length === 1) return 0
  const known = names.filter(isKnownName).length
  const agreeing = records.filter((record) => fits(fieldsOf(record, delimiter), names.length)).length
  const share = records.length === 0 ? 1 : agreeing / records.length
  return (2 * known) / names.length + share + Math.min(names.length, 99) / 1000
}

function vote(header: string, records: readonly string[]): Delimiter {
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(delimiter, header, records) }))
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.delimiter : ','
}

/** Delimiter, header and line ends of a CSV file by its head: blank lines and Excel's `sep=;` may stand before the header. */
export function csvShapeOf(text: string): CsvShape {
  const hasBareReturns = endsWithReturns(text)
  const [first = '', ...rest] = recordsIn(hasBareReturns ? text.replaceAll('\r', '\n') : text)
  const told = isSeparatorLine(first) ? delimiters.find((delimiter) => delimiter === first.at(-1)) : undefined
  const [header = '', ...records] = isSeparatorLine(first) ? rest : [first, ...rest]
  const delimiter = told ?? vote(header, records)
  const firstRows = records.slice(0, mostRows).map((record) => fieldsOf(record, delimiter))
  return { delimiter, header: fieldsOf(header, delimiter), firstRows, hasBareReturns }
}
