import { basename } from 'node:path'
import type { UsedMapping } from '../contract/import-report.ts'
import { type Sentence, sentence } from '../sentences/sentence.ts'
import type { StagedFile } from './staging.ts'
import { titlesNote } from './title-rows.ts'

/** How the columns of files that do not bear our names were taken. */
export const usedMappings = (files: readonly StagedFile[]): UsedMapping[] =>
  files.flatMap(({ path, format, mapping }) =>
    mapping === null ? [] : [{ file: basename(path), format: format.id, ...mapping }],
  )

const mappingNote = ({ file, columns, rememberedOn }: UsedMapping): Sentence => {
  const pairs = Object.entries(columns)
    .map(([theirs, ours]) => `${theirs} = ${ours}`)
    .join(', ')
  return rememberedOn === null
    ? sentence('note.mapped-as-told', { file, pairs })
    : sentence('note.mapped-as-remembered', { file, day: rememberedOn, pairs })
}

function fileNotes({ path, header, titles, format, clean }: StagedFile): Sentence[] {
  const file = basename(path)
  const known = new Set(
    format.columns.flatMap(({ name, alsoNamed = [] }) => [name, ...alsoNamed].map((told) => told.toLowerCase())),
  )
  const unused = header.filter((name) => name !== '' && !known.has(name.toLowerCase()))
  return [
    ...(titles.length > 0 ? [titlesNote(file, titles)] : []),
    ...clean.notes,
    ...(clean.isWindows1252 ? [sentence('note.windows-1252', { file })] : []),
    ...(unused.length > 0 ? [sentence('note.unused-columns', { file, columns: unused.join(', ') })] : []),
    ...(clean.good + clean.bad === 0 ? [sentence('note.no-rows', { file })] : []),
  ]
}

/** Sentences of the report about the files themselves. */
export const notesOn = (files: readonly StagedFile[]): Sentence[] => [
  ...usedMappings(files).map(mappingNote),
  ...files.flatMap(fileNotes),
]
