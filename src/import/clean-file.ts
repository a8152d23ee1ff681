import { stat } from 'node:fs/promises'
import { cleanCsv } from './clean-csv.ts'
import { harmlessText } from './limits.ts'
import { cleanJsonLines } from './read-json-lines.ts'
import { cleanParquet } from './read-parquet.ts'
import { cleanWorkbook } from './read-workbook.ts'
import { readApart } from './reader.ts'
import type { CleanFile, CleanOptions, Source } from './source.ts'

export type { CleanFile } from './source.ts'

/** Cleans a file in this very process. */
export function cleanHere(source: Source, folder: string, options: CleanOptions): Promise<CleanFile> {
  if (source.kind === 'json-lines') return cleanJsonLines(source, folder, options)
  if (source.kind === 'xlsx') return cleanWorkbook(source, folder, options)
  if (source.kind === 'parquet') return cleanParquet(source, folder)
  return cleanCsv(source, folder, options)
}

async function isHarmless({ path, kind, isGzipped }: Source): Promise<boolean> {
  return kind === 'csv' && !isGzipped && (await stat(path)).size <= harmlessText
}

/**
 * Reads a file to its end before anything is imported: a damaged archive or an unknown encoding is found now, not after.
 * Memory stays bounded whatever the size. Throws UserError.
 */
export async function cleanFile(
  { path, kind, encoding, isGzipped, hasBareReturns, delimiter, headerLine, header }: Source,
  folder: string,
  options: CleanOptions,
): Promise<CleanFile> {
  const source = { path, kind, encoding, isGzipped, hasBareReturns, delimiter, headerLine, header }
  if (await isHarmless(source)) return cleanHere(source, folder, options)
  const answer = await readApart({ source, folder }, options.signal, options.onRows)
  if (!('clean' in answer)) throw new Error('The reading process answered something else')
  return answer.clean
}
