import { join } from 'node:path'
import type { Sentence } from '../sentences/sentence.ts'
import { blockWriter } from './block-writer.ts'
import { longestRecord, recordFaults } from './csv-records.ts'
import { reasonCell } from './reasons.ts'
import type { CleanFile } from './source.ts'

/** The only delimiter of what is written here. */
const writtenDelimiter = ','

const quoted = (cell: string): string => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)

/** Writes the rows of a source that is no CSV as `cleanFile` does: good ones and bad ones apart, each with its number. */
function cellWriter(folder: string, name: string) {
  const goodPath = join(folder, 'good.csv')
  const badPath = join(folder, 'bad.csv')
  const goodRows = blockWriter(goodPath, 'utf-8', name)
  const badRows = blockWriter(badPath, 'utf-8', name)
  let [good, bad] = [0, 0]
  const notes: Sentence[] = []
  const write = (rows: typeof goodRows, text: string) => {
    const bytes = Buffer.from(text)
    rows.write('', bytes, 0, bytes.length)
  }
  const reject = (row: number, reason: Sentence, text: string) => {
    bad += 1
    write(badRows, `${row},${reasonCell(reason)},${quoted(text.slice(0, 2000).replaceAll('\0', ' '))}`)
  }
  return {
    reject,
    row: (row: number, cells: readonly string[]) => {
      const text = cells.map(quoted).join(writtenDelimiter)
      if (text.includes('\0')) return reject(row, recordFaults.nul, text)
      if (text.length * 3 > longestRecord && Buffer.byteLength(text) > longestRecord)
        return reject(row, recordFaults.long, text)
      good += 1
      write(goodRows, `${row},${text}`)
    },
    /** Something of the file that the report shall tell. */
    note: (note: Sentence) => notes.push(note),
    rows: () => good + bad,
    close: (isWhole: boolean): CleanFile => {
      goodRows.close(isWhole)
      badRows.close(isWhole)
      return { goodPath, badPath, good, bad, isWindows1252: false, notes }
    },
  }
}

export type CellWriter = ReturnType<typeof cellWriter>

/** Lends a writer for as long as the work takes, and closes what it wrote. */
export async function writeCells(
  folder: string,
  name: string,
  work: (writer: CellWriter) => Promise<void>,
): Promise<CleanFile> {
  const writer = cellWriter(folder, name)
  try {
    await work(writer)
  } catch (error) {
    writer.close(false)
    throw error
  }
  return writer.close(true)
}
