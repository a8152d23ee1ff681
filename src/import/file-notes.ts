import { basename } from 'node:path'
import type { UsedMapping } from './report.ts'
import type { StagedFile } from './staging.ts'

/** How the columns of files that do not bear our names were taken. */
export const usedMappings = (files: readonly StagedFile[]): UsedMapping[] =>
  files.flatMap(({ path, format, mapping }) =>
    mapping === null ? [] : [{ file: basename(path), format: format.id, ...mapping }],
  )

const mappingNote = ({ file, columns, rememberedOn }: UsedMapping): string => {
  const how = rememberedOn === null ? 'as told' : `as remembered on ${rememberedOn}`
  const pairs = Object.entries(columns).map(([theirs, ours]) => `${theirs} = ${ours}`)
  return `${file} was mapped ${how}: ${pairs.join(', ')}.`
}

function fileNotes({ path, header, format, clean }: StagedFile): string[] {
  const known = new Set(
    format.columns.flatMap(({ name, alsoNamed = [] }) => [name, ...alsoNamed].map((told) => told.toLowerCase())),
  )
  const unused = header.filter((name) => name !== '' && !known.has(name.toLowerCase()))
  return [
    ...clean.notes,
    ...(clean.isWindows1252 ? [`${basename(path)} is not UTF-8; it was read as Windows-1252.`] : []),
    ...(unused.length > 0 ? [`Columns of ${basename(path)} that were not used: ${unused.join(', ')}.`] : []),
    ...(clean.good + clean.bad === 0 ? [`${basename(path)} has a header and no rows.`] : []),
  ]
}

/** Sentences of the report about the files themselves. */
export const notesOn = (files: readonly StagedFile[]): string[] => [
  ...usedMappings(files).map(mappingNote),
  ...files.flatMap(fileNotes),
]
