import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import type { FormatWishes } from './choose-format.ts'
import { checkCompanions } from './companions.ts'
import { detectFile, type RecognisedFile } from './detect.ts'
import { asTheyAre, checkMapped, checkMapping } from './mapping.ts'

/** Files as they are given, each once. */
const distinctPaths = (paths: readonly string[]): string[] => [...new Set(paths.map((given) => resolve(given)))]

/** How many rows the files may have, by their sizes and first rows; null where those do not tell. */
export async function expectedRows(files: readonly RecognisedFile[]): Promise<number | null> {
  let expected = 0
  for (const { path, kind, isGzipped, meanRow } of files) {
    if (kind !== 'csv' || isGzipped || meanRow === null) return null
    expected += (await stat(path)).size / meanRow
  }
  return expected
}

/** Says of each file what it is, and whether they do together. Throws UserError. */
export async function recogniseFiles(paths: readonly string[], wishes: FormatWishes): Promise<RecognisedFile[]> {
  if (paths.length === 0) throw new UserError(sentence('file.none-given'))
  const mapping = wishes.mapping ?? asTheyAre
  checkMapping(mapping)
  const files: RecognisedFile[] = []
  for (const path of distinctPaths(paths)) files.push(await detectFile(path, wishes))
  checkMapped(
    mapping,
    files.map(({ header }) => header),
  )
  checkCompanions(files)
  return files
}
