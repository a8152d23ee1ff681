import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { type Sentence, sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { harmlessInflation, mostInflation } from './limits.ts'

/** A file and how its bytes are to be understood. */
export type Source = {
  path: string
  kind: 'csv' | 'json-lines' | 'xlsx' | 'parquet'
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  isGzipped: boolean
  /** Lines end with a carriage return alone. */
  hasBareReturns: boolean
  /** Of the cleaned rows too. */
  delimiter: string
  /** Of a CSV file: nothing before this line is the header. */
  headerLine: number
  /** Column names as they stand in the file. */
  header: readonly string[]
}

/** A file made ready for the engine: UTF-8, LF, no header, its line number before each row; malformed rows stand apart. */
export type CleanFile = {
  goodPath: string
  badPath: string
  good: number
  bad: number
  isWindows1252: boolean
  /** For the report. */
  notes: Sentence[]
}

export type CleanOptions = {
  signal: AbortSignal | undefined
  onRows: (rows: number) => void
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

const bytesOf = (chunk: unknown): Buffer => (Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)))

/** What a gzip file holds. Throws UserError when it unpacks to more than any table does. */
async function* unzipped(path: string): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  const plain = source.pipe(createGunzip({ chunkSize: 1 << 18 }))
  source.on('error', (error) => plain.destroy(error))
  let size = 0
  try {
    for await (const chunk of plain) {
      const bytes = bytesOf(chunk)
      size += bytes.length
      if (size > Math.max(harmlessInflation, source.bytesRead * mostInflation)) {
        throw new UserError(sentence('file.unpacks-to-too-much', { file: basename(path), most: mostInflation }))
      }
      yield bytes
    }
  } finally {
    source.destroy()
  }
}

async function* unpacked({ path, isGzipped }: Source): AsyncGenerator<Buffer> {
  if (isGzipped) yield* unzipped(path)
  else for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield bytesOf(chunk)
}

/** Every carriage return made a line feed, in place. */
function withLineFeeds(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf(0x0d); at >= 0; at = bytes.indexOf(0x0d, at + 1)) bytes[at] = 0x0a
  return bytes
}

/** The text of a source in UTF-8 (or in the encoding that it has instead), without a byte order mark. */
export async function* chunksOf(source: Source): AsyncGenerator<Buffer> {
  const decoder = source.encoding === 'utf-8' ? null : new TextDecoder(source.encoding)
  let isFirst = true
  for await (const bytes of unpacked(source)) {
    const isMarked = decoder === null && isFirst && bytes.subarray(0, 3).equals(byteOrderMark)
    const text =
      decoder === null ? bytes.subarray(isMarked ? 3 : 0) : Buffer.from(decoder.decode(bytes, { stream: true }))
    yield source.hasBareReturns ? withLineFeeds(text) : text
    isFirst = false
  }
}
