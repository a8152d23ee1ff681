import { sentence } from '../sentences/sentence.ts'
import type { Day } from '../sql/day.ts'
import { UserError } from '../user-error.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { isSecretColumn } from './secret-columns.ts'

/** What a file's own columns are called here: their name → the column of a format. */
export type ColumnMapping = Readonly<Record<string, string>>

/** What a file is: every column that counts, under its name there; the others are left out whatever they are called. */
export type FileMapping = { format: string; columns: ColumnMapping }

/** What was said of a file with these columns before. */
export type RecalledMapping = FileMapping & { rememberedOn: Day }

/** Mappings that outlive an import. */
export type MappingMemory = {
  /** The mapping of files with these columns, in any order and case; null when none is kept. */
  recall: (header: readonly string[]) => RecalledMapping | null
  /** Told of every mapping that was said, when the import is done. */
  remember: (header: readonly string[], mapping: FileMapping) => void
}

/** Every column keeps its name. */
export const asTheyAre: ColumnMapping = {}

const plain = (name: string): string => name.trim().toLowerCase()

/** The same for headers of the same columns, in any order and case. */
export const shapeOf = (header: readonly string[]): string => JSON.stringify([...new Set(header.map(plain))].sort())

const targetsOf = (mapping: ColumnMapping): Map<string, string> =>
  new Map(Object.entries(mapping).map(([theirs, ours]) => [plain(theirs), ours]))

/** A column with a secret stays known as one. */
const setAside = (name: string): string => (isSecretColumn(name) ? name : `${name} (not mapped)`)

/**
 * A header in our words. A column that happens to bear the name that another one was mapped to steps aside, and is
 * then told among those not used.
 */
export function mapHeader(header: readonly string[], mapping: ColumnMapping): string[] {
  const targets = targetsOf(mapping)
  const taken = new Set(header.map((name) => targets.get(plain(name))).filter((name) => name !== undefined))
  return header.map((name) => targets.get(plain(name)) ?? (taken.has(plain(name)) ? setAside(name) : name))
}

/** A header in our words, of which only the columns named count. */
export function mapWholeHeader(header: readonly string[], { columns }: FileMapping): string[] {
  const targets = targetsOf(columns)
  return header.map((name) => targets.get(plain(name)) ?? setAside(name))
}

/** The part of a mapping that a header has; two columns that become one throw a UserError. */
export function partFor(file: string, header: readonly string[], mapping: ColumnMapping): ColumnMapping {
  const found = new Set(header.map(plain))
  const part = Object.entries(mapping).filter(([theirs]) => found.has(plain(theirs)))
  const secret = part.find(([theirs]) => isSecretColumn(theirs))?.[0]
  if (secret !== undefined) throw new UserError(sentence('mapping.secret', { column: secret, file }))
  const doubled = part.find(([, ours], index) => part.findIndex(([, other]) => other === ours) !== index)
  if (doubled === undefined) return Object.fromEntries(part)
  const both = part.filter(([, ours]) => ours === doubled[1]).map(([theirs]) => theirs)
  throw new UserError(sentence('mapping.doubled', { file, column: doubled[1], columns: both.join(', ') }))
}

/** Throws a UserError for a column that no format knows. */
export function checkMapping(mapping: ColumnMapping): void {
  const known = new Set(formats.flatMap(({ columns }) => columns.map(({ name }) => name)))
  const unknown = Object.values(mapping).find((name) => !known.has(name))
  if (unknown !== undefined) throw new UserError(sentence('mapping.no-target', { column: unknown }))
}

/** Throws a UserError for a column that no file has. */
export function checkMapped(mapping: ColumnMapping, headers: readonly (readonly string[])[]): void {
  const found = new Set(headers.flat().map(plain))
  const absent = Object.keys(mapping).find((name) => !found.has(plain(name)))
  if (absent === undefined) return
  throw new UserError(sentence('mapping.no-column', { column: absent, found: headers.flat().join(', ') }))
}

/** Throws a UserError for columns that the file or the format does not have, and for two that become one. */
export function checkFileMapping(file: string, header: readonly string[], { columns }: FileMapping, format: Format) {
  const found = new Set(header.map(plain))
  const known = new Set(format.columns.map(({ name }) => name))
  for (const [theirs, ours] of Object.entries(columns)) {
    if (!found.has(plain(theirs))) throw new UserError(sentence('mapping.no-column-in', { file, column: theirs }))
    if (!known.has(ours)) throw new UserError(sentence('mapping.no-target-in', { format: format.id, column: ours }))
  }
  partFor(file, header, columns)
}

/** What a header, put in our words, makes of a file: its columns that the format knows. */
export const columnsTaken = (header: readonly string[], ours: readonly string[], format: Format): ColumnMapping => {
  const known = new Map(
    format.columns.flatMap(({ name, alsoNamed = [] }) => [name, ...alsoNamed].map((told) => [plain(told), name])),
  )
  return Object.fromEntries(
    header.flatMap((theirs, place) => {
      const name = known.get(plain(ours[place] ?? ''))
      return name === undefined ? [] : [[theirs, name]]
    }),
  )
}

/** Reads `theirs=ours`, as often as it was given. Throws UserError. */
export function readMapping(given: readonly string[]): ColumnMapping {
  const mapping = new Map<string, string>()
  for (const pair of given) {
    const at = pair.lastIndexOf('=')
    const [theirs, ours] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    if (at < 1 || theirs === '' || ours === '') {
      throw new UserError(`"${pair}" is no mapping. Write their column, =, and ours, as in "Order no=order_id".`)
    }
    const before = [...mapping].find(([name]) => plain(name) === plain(theirs))?.[1]
    if (before !== undefined && before !== ours) {
      throw new UserError(
        `The column "${theirs}" is mapped to ${before} and to ${ours}. Where files differ in it, import them one after the other.`,
      )
    }
    mapping.set(theirs, ours)
  }
  return Object.fromEntries(mapping)
}
