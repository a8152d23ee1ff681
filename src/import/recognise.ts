import { basename } from 'node:path'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { mostColumns } from './limits.ts'

const plain = (name: string): string => name.trim().toLowerCase()

/** Where each column of a format stands in a header; absent ones are left out. */
export function columnPlaces(format: Format, header: readonly string[]): Map<string, number> {
  const places = header.map(plain)
  return new Map(
    format.columns
      .map(({ name, alsoNamed = [] }): [string, number] => {
        const found = [name, ...alsoNamed].map((known) => places.indexOf(plain(known)))
        return [name, found.find((place) => place >= 0) ?? -1]
      })
      .filter(([, place]) => place >= 0),
  )
}

/** A file is none of the formats by its columns: a person may say which is which. */
export class UnknownFormatError extends UserError {}

/** Columns that a header lacks for a format; a group of alternatives is one, `paid or unit_price`. */
export function missingColumns(format: Format, header: readonly string[]): string[] {
  const found = columnPlaces(format, header)
  const singles = format.columns
    .filter(({ name, isRequired }) => isRequired && !found.has(name))
    .map(({ name }) => name)
  const groups = format.needsOneOf.filter((group) => !group.some((name) => found.has(name)))
  return [...singles, ...groups.map((group) => group.join(' or '))]
}

/** How many columns of a header a format knows, used or not. */
const knownColumns = (format: Format, header: readonly string[]): number => {
  const ignored = new Set(format.ignores?.map(plain))
  return columnPlaces(format, header).size + header.filter((name) => ignored.has(plain(name))).length
}

const isSomethingElse = (format: Format, header: readonly string[]): boolean =>
  header.some((name) => format.excludes.includes(plain(name)))

const requirements = (format: Format): string => {
  const singles = format.columns.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  return `${format.label}: ${[...singles, ...format.needsOneOf.map((group) => group.join(' or '))].join(', ')}`
}

const mostNamed = 3

/** The formats that share most columns with a header; without any, our own that people begin with. */
function nearestFormats(header: readonly string[]): readonly Format[] {
  const near = formats
    .map((format) => ({ format, found: columnPlaces(format, header).size, missing: missingColumns(format, header) }))
    .filter(({ found }) => found > 0)
    .sort((one, other) => other.found - one.found || one.missing.length - other.missing.length)
    .map(({ format }) => format)
  return (near.length > 0 ? near : formats).slice(0, mostNamed)
}

const listed = (header: readonly string[]): string => {
  const names = header.slice(0, 20).map((name) => name.trim().slice(0, 40))
  return header.length > 20 ? `${names.join(', ')} and ${header.length - 20} more` : names.join(', ')
}

/** The format that a header tells by its columns; a UserError names the nearest ones where none fits. */
export function recognise(path: string, header: readonly string[]): Format {
  const fitting = formats
    .filter((format) => missingColumns(format, header).length === 0 && !isSomethingElse(format, header))
    .map((format) => ({ format, found: knownColumns(format, header) }))
    .filter(({ found }) => found * 2 >= header.length)
    .sort((one, other) => other.found - one.found)
  const best = fitting[0]
  if (best !== undefined) return best.format
  throw unknownFormat(path, header)
}

const unknownFormat = (path: string, header: readonly string[]): UnknownFormatError =>
  new UnknownFormatError(
    `${basename(path)} is of no known format. Its columns: ${listed(header)}. Nearest formats and what they need: ${nearestFormats(header).map(requirements).join('; ')}. Rename its columns, or say which is which with --map theirs=ours.`,
  )

/** The format of a header in our words that knows most of the columns to which it was mapped, whatever else the file holds. */
export function recogniseMapped(path: string, ours: readonly string[], mapped: readonly string[]): Format {
  const wanted = mapped.map(plain)
  const fitting = formats
    .filter((format) => missingColumns(format, ours).length === 0)
    .map((format) => ({
      format,
      mapped: format.columns.filter(({ name }) => wanted.includes(plain(name))).length,
      found: knownColumns(format, ours),
    }))
    .sort((one, other) => other.mapped - one.mapped || other.found - one.found)
  const [best] = fitting
  if (best !== undefined && best.mapped > 0) return best.format
  throw unknownFormat(path, ours)
}

/** The format that was named, if the header has what it needs; a UserError says what is missing. */
export function namedFormat(id: string, path: string, header: readonly string[]): Format {
  const format = formats.find((candidate) => candidate.id === id)
  if (format === undefined) {
    throw new UserError(`There is no format "${id}". Formats: ${formats.map((known) => known.id).join(', ')}.`)
  }
  const missing = missingColumns(format, header)
  if (missing.length === 0) return format
  throw new UnknownFormatError(
    `${basename(path)} lacks columns of the format ${id}: ${missing.join(', ')}. Its columns: ${listed(header)}.`,
  )
}

/** Refuses headers with too many columns or with two of one name. */
export function checkHeader(path: string, header: readonly string[]): void {
  if (header.length > mostColumns) {
    throw new UserError(
      sentence('file.too-many-columns', { file: basename(path), columns: header.length, most: mostColumns }),
    )
  }
  const names = header.map(plain).filter((name) => name !== '')
  const doubled = names.find((name, index) => names.indexOf(name) !== index)
  if (doubled !== undefined) {
    throw new UserError(sentence('file.doubled-column', { file: basename(path), column: doubled }))
  }
}
