import { basename, join } from 'node:path'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { blockWriter, type Encoding, NotUtf8 } from './block-writer.ts'
import { type RecordSink, recordScanner } from './csv-records.ts'
import { reasonCell } from './reasons.ts'
import { type CleanFile, type CleanOptions, chunksOf, type Source } from './source.ts'

async function rewrite(
  file: Source,
  folder: string,
  encoding: Encoding,
  { signal, onRows }: CleanOptions,
): Promise<CleanFile> {
  const goodPath = join(folder, 'good.csv')
  const badPath = join(folder, 'bad.csv')
  const goodRows = blockWriter(goodPath, encoding, basename(file.path))
  const badRows = blockWriter(badPath, 'utf-8', basename(file.path))
  const decoder = new TextDecoder(encoding)
  let [good, bad, isWhole] = [0, 0, false]
  const sink: RecordSink = {
    good: (bytes, start, end, line) => {
      good += 1
      goodRows.write(`${line}${file.delimiter}`, bytes, start, end)
    },
    bad: (line, reason, text) => {
      bad += 1
      const words = decoder.decode(text).replaceAll('\0', ' ').replaceAll('"', '""')
      const quoted = Buffer.from(`"${words}"`)
      badRows.write(`${line},${reasonCell(reason)},`, quoted, 0, quoted.length)
    },
  }
  const scanner = recordScanner(file.delimiter, file.header.length, sink, file.headerLine)
  try {
    for await (const chunk of chunksOf(file)) {
      signal?.throwIfAborted()
      scanner.push(chunk)
      onRows(good + bad)
    }
    scanner.finish()
    isWhole = true
  } finally {
    try {
      goodRows.close(isWhole)
    } finally {
      badRows.close(isWhole)
    }
  }
  return { goodPath, badPath, good, bad, isWindows1252: encoding === 'windows-1252', notes: [] }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))

/**
 * Reads a file to its end before anything is imported: a damaged archive or an unknown encoding is found now, not after.
 * Memory stays bounded whatever the size. Throws UserError.
 */
export async function cleanCsv(file: Source, folder: string, options: CleanOptions): Promise<CleanFile> {
  try {
    return await rewrite(file, folder, 'utf-8', options)
  } catch (error) {
    if (error instanceof NotUtf8) return rewrite(file, folder, 'windows-1252', options)
    if (!isDamage(error)) throw error
    throw new UserError(sentence('file.damaged-gzip', { file: basename(file.path) }))
  }
}
