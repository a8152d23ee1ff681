import { basename } from 'node:path'
import type { FileInspection } from '../contract/file-inspection.ts'
import type { MappingAnswer } from '../contract/mapping-answer.ts'
import { formats } from '../import/formats/index.ts'
import { namesOf } from '../import/inspect.ts'
import { checkFileMapping, type FileMapping, mapWholeHeader } from '../import/mapping.ts'
import { missingColumns } from '../import/recognise.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'

function checkAnswer({ file, header }: FileInspection, mapping: FileMapping): void {
  const format = formats.find(({ id }) => id === mapping.format)
  if (format === undefined) throw new UserError(sentence('mapping.no-format', { format: mapping.format, file }))
  checkFileMapping(file, header, mapping, format)
  const missing = missingColumns(format, mapWholeHeader(header, mapping))
  if (missing.length > 0) throw new UserError(sentence('mapping.incomplete', { missing: missing.join(', '), file }))
}

/** What each file that waits was said to be, by its path. Throws UserError for what does not fit, and for a file left out. */
export function fileMappingsOf(
  paths: readonly string[],
  inspections: readonly FileInspection[],
  { mappings }: MappingAnswer,
): ReadonlyMap<string, FileMapping> {
  const waiting = inspections.filter(({ format }) => format === null)
  const stranger = mappings.find(({ file }) => !waiting.some((inspection) => inspection.file === file))
  if (stranger !== undefined) throw new UserError(sentence('mapping.not-waiting', { file: basename(stranger.file) }))
  const names = namesOf(paths)
  return new Map(
    waiting.map((inspection) => {
      const [mapping, another] = mappings.filter(({ file }) => file === inspection.file)
      if (mapping === undefined) throw new UserError(sentence('mapping.left-out', { file: inspection.file }))
      if (another !== undefined) throw new UserError(sentence('mapping.twice', { file: inspection.file }))
      checkAnswer(inspection, mapping)
      return [paths[names.indexOf(inspection.file)] ?? '', { format: mapping.format, columns: mapping.columns }]
    }),
  )
}
