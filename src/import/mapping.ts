import { UserError } from '../user-error.ts'
import { formats } from './formats/index.ts'

/** What a file's own columns are called here: their name → the column of a format. */
export type ColumnMapping = Readonly<Record<string, string>>

/** Every column keeps its name. */
export const asTheyAre: ColumnMapping = {}

const plain = (name: string): string => name.trim().toLowerCase()

/**
 * A header in our words. A column that happens to bear the name that another one was mapped to steps aside, and is
 * then told among those not used.
 */
export function mapHeader(header: readonly string[], mapping: ColumnMapping): string[] {
  const targets = new Map(Object.entries(mapping).map(([theirs, ours]) => [plain(theirs), ours]))
  const taken = new Set(header.map((name) => targets.get(plain(name))).filter((name) => name !== undefined))
  return header.map((name) => {
    const ours = targets.get(plain(name))
    if (ours !== undefined) return ours
    return taken.has(plain(name)) ? `${name} (not mapped)` : name
  })
}

/** Throws a UserError for a column that no format knows, and for two that become one. */
export function checkMapping(mapping: ColumnMapping): void {
  const ours = Object.values(mapping)
  const known = new Set(formats.flatMap(({ columns }) => columns.map(({ name }) => name)))
  const unknown = ours.find((name) => !known.has(name))
  if (unknown !== undefined) throw new UserError(`No format has a column "${unknown}" to map to.`)
  const doubled = ours.find((name, index) => ours.indexOf(name) !== index)
  if (doubled !== undefined) throw new UserError(`Two columns are mapped to ${doubled}. Map only one of them.`)
}

/** Throws a UserError for a column that no file has. */
export function checkMapped(mapping: ColumnMapping, headers: readonly (readonly string[])[]): void {
  const found = new Set(headers.flat().map(plain))
  const absent = Object.keys(mapping).find((name) => !found.has(plain(name)))
  if (absent === undefined) return
  throw new UserError(`No file has a column "${absent}". Found: ${headers.flat().join(', ')}.`)
}

/** Reads `theirs=ours`, as often as it was given. Throws UserError. */
export function readMapping(given: readonly string[]): ColumnMapping {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.lastIndexOf('=')
      const [theirs, ours] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
      if (at < 1 || theirs === '' || ours === '') {
        throw new UserError(`"${pair}" is no mapping. Write their column, =, and ours, as in "Order no=order_id".`)
      }
      return [theirs, ours]
    }),
  )
}
