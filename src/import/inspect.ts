import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { FileInspection } from '../contract/file-inspection.ts'
import { chooseFormat, type FormatWishes } from './choose-format.ts'
import { cleanFile } from './clean-file.ts'
import { fieldsOf } from './csv-fields.ts'
import { lookInto, type SeenFile } from './detect.ts'
import { guessMapping } from './guess-mapping.ts'
import { UnknownFormatError } from './recognise.ts'
import { isSecretColumn } from './secret-columns.ts'

const shownRows = 8
const guessedRows = 200
const shownText = 120
/** The rows of a workbook are read in a process of its own, and all of them, so this much of them holds what is looked at. */
const bytesLooked = 256 * 1024

/** Names of files for people: `orders.csv`, `orders.csv (2)`. */
export const namesOf = (paths: readonly string[]): string[] =>
  paths.map((path, index) => {
    const before = paths.slice(0, index).filter((other) => basename(other) === basename(path)).length
    return before === 0 ? basename(path) : `${basename(path)} (${before + 1})`
  })

type Course = { workFolder?: string | undefined; signal?: AbortSignal | undefined }

/** The first rows of a source that is no CSV. */
async function readFirstRows({ source }: SeenFile, { workFolder = tmpdir(), signal }: Course): Promise<string[][]> {
  await mkdir(workFolder, { recursive: true })
  const folder = await mkdtemp(join(workFolder, 'regulars-look-'))
  try {
    const clean = await cleanFile(source, folder, { signal, onRows: () => undefined })
    const text = (await readFile(clean.goodPath)).subarray(0, bytesLooked).toString('utf8')
    // A cell may hold a line end, but each row is quoted: the number before it begins a line.
    const rows = text.split(/\n(?=\d+,)/).slice(0, guessedRows)
    return rows.map((row) => fieldsOf(row.replace(/\n$/, ''), source.delimiter).slice(1))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const shown = (header: readonly string[], rows: readonly (readonly string[])[]): string[][] =>
  rows
    .slice(0, shownRows)
    .map((row) =>
      header.map((name, place) => (isSecretColumn(name) ? '' : (row[place] ?? '').trim().slice(0, shownText))),
    )

/**
 * Looks into the files of an import for what a person has to say of them: what is known is told, of the rest what it may be.
 * Throws UserError for a file that cannot be read at all.
 */
export async function inspectFiles(
  paths: readonly string[],
  wishes: FormatWishes,
  course: Course = {},
): Promise<FileInspection[]> {
  const names = namesOf(paths)
  const inspections: FileInspection[] = []
  for (const [index, path] of paths.entries()) {
    course.signal?.throwIfAborted()
    const seen = await lookInto(path)
    const header = [...seen.source.header]
    const known = { file: names[index] ?? basename(path), header, firstRows: [], guesses: [] }
    try {
      inspections.push({ ...known, format: chooseFormat(path, header, wishes).format.id })
    } catch (error) {
      if (!(error instanceof UnknownFormatError)) throw error
      const rows = seen.source.kind === 'csv' ? seen.firstRows : await readFirstRows(seen, course)
      inspections.push({ ...known, format: null, firstRows: shown(header, rows), guesses: guessMapping(header, rows) })
    }
  }
  return inspections
}
