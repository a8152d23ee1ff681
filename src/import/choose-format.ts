import { basename } from 'node:path'
import type { UsedMapping } from '../contract/import-report.ts'
import type { Format } from './formats/format.ts'
import { formats } from './formats/index.ts'
import {
  type ColumnMapping,
  checkFileMapping,
  columnsTaken,
  type FileMapping,
  type MappingMemory,
  mapHeader,
  mapWholeHeader,
  partFor,
} from './mapping.ts'
import { missingColumns, namedFormat, recognise, recogniseMapped } from './recognise.ts'

/** What was said of the files beside themselves. */
export type FormatWishes = {
  /** Id of a format, of every file. */
  format?: string | undefined
  /** Names of columns, in whichever of the files they are. */
  mapping?: ColumnMapping | undefined
  /** What single files are, by their paths: this goes before all else. */
  fileMappings?: ReadonlyMap<string, FileMapping> | undefined
  memory?: MappingMemory | undefined
}

/** What a file is, its columns in our words, and how that came to be known: null where it bears our names. */
export type ChosenFormat = {
  format: Format
  ours: readonly string[]
  mapping: Omit<UsedMapping, 'file' | 'format'> | null
}

/** A format by its id, for which a header has what it needs; a UserError says what is wrong. */
function chosenBy(path: string, header: readonly string[], mapping: FileMapping): ChosenFormat {
  const ours = mapWholeHeader(header, mapping)
  const known = formats.find(({ id }) => id === mapping.format)
  if (known !== undefined) checkFileMapping(basename(path), header, mapping, known)
  const format = namedFormat(mapping.format, path, ours)
  return { format, ours, mapping: { columns: { ...mapping.columns }, rememberedOn: null } }
}

/** As it was remembered, unless formats have changed since. */
function recalled(header: readonly string[], { format: wanted, memory }: FormatWishes): ChosenFormat | null {
  const known = memory?.recall(header) ?? null
  if (known === null || (wanted !== undefined && wanted !== known.format)) return null
  const ours = mapWholeHeader(header, known)
  const format = formats.find(({ id }) => id === known.format)
  if (format === undefined || missingColumns(format, ours).length > 0) return null
  return { format, ours, mapping: { columns: { ...known.columns }, rememberedOn: known.rememberedOn } }
}

/**
 * What a file with these columns is: as said of it alone, else of its columns, else as remembered, else as the columns tell.
 * Throws UserError; an UnknownFormatError when a person can tell what the columns do not.
 */
export function chooseFormat(path: string, header: readonly string[], wishes: FormatWishes): ChosenFormat {
  const own = wishes.fileMappings?.get(path)
  if (own !== undefined) return chosenBy(path, header, own)
  const part = partFor(basename(path), header, wishes.mapping ?? {})
  const isMapped = Object.keys(part).length > 0
  const known = isMapped ? null : recalled(header, wishes)
  if (known !== null) return known
  const ours = mapHeader(header, part)
  if (wishes.format !== undefined) {
    const format = namedFormat(wishes.format, path, ours)
    return {
      format,
      ours,
      mapping: isMapped ? { columns: columnsTaken(header, ours, format), rememberedOn: null } : null,
    }
  }
  if (!isMapped) return { format: recognise(path, ours), ours, mapping: null }
  const format = recogniseMapped(path, ours, Object.values(part))
  return { format, ours, mapping: { columns: columnsTaken(header, ours, format), rememberedOn: null } }
}
