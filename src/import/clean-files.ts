import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cleanFile } from './clean-file.ts'
import type { RecognisedFile } from './detect.ts'
import type { Progress } from './progress.ts'
import { expectedRows } from './recognise-files.ts'
import type { StagedFile } from './staging.ts'

/** Cleans every file into a folder of its own inside the given one; the rows are all of theirs, malformed ones too. */
export async function cleanFiles(
  recognised: readonly RecognisedFile[],
  folder: string,
  signal: AbortSignal | undefined,
  progress: Progress,
): Promise<{ files: StagedFile[]; rows: number }> {
  const files: StagedFile[] = []
  const expected = await expectedRows(recognised)
  let rows = 0
  for (const [index, file] of recognised.entries()) {
    const place = join(folder, String(index))
    await mkdir(place)
    const before = rows
    const onRows = (found: number) => progress.rows('Reading', before + found, expected)
    const clean = await cleanFile(file, place, { signal, onRows })
    rows += clean.good + clean.bad
    files.push({ ...file, header: file.ours, index, clean })
  }
  return { files, rows }
}
