import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { type ChosenFormat, chooseFormat, type FormatWishes } from './choose-format.ts'
import { type CsvShape, csvShapeOf, headSize } from './csv-head.ts'
import { guessInWords } from './guess-in-words.ts'
import { readApart } from './reader.ts'
import { checkHeader, UnknownFormatError } from './recognise.ts'
import type { Source } from './source.ts'

/** A file whose format is known. Nothing but its head was read. */
export type RecognisedFile = Source & {
  /** What stands above the table of a CSV file. */
  titles: readonly (readonly string[])[]
  /** Numbers come from a format that keeps them as such, so their decimal sign is a point. */
  hasNativeNumbers: boolean
  /** About how many bytes a row has; null where the head does not tell. */
  meanRow: number | null
} & ChosenFormat

/** A file as its head tells; the first rows only of one that needs no reader of its own. */
export type SeenFile = {
  source: Source
  titles: readonly (readonly string[])[]
  firstRows: readonly (readonly string[])[]
}

const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0] as const

/** First bytes of files of a kind or encoding that is read. */
const knownStarts: readonly (readonly [readonly number[], Partial<Source>])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'xlsx' }],
  [[0x50, 0x41, 0x52, 0x31], { kind: 'parquet' }],
  [[0xff, 0xfe], { encoding: 'utf-16le' }],
  [[0xfe, 0xff], { encoding: 'utf-16be' }],
]

const startsWith = (bytes: Buffer, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

async function checkPath(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found === null) throw new UserError(sentence('file.absent', { path }))
  if (found.isDirectory()) throw new UserError(sentence('file.directory', { path }))
  if (!found.isFile()) throw new UserError(sentence('file.not-regular', { path }))
  if (found.size === 0) throw new UserError(sentence('file.no-bytes', { path }))
}

async function firstBytes(path: string, size: number): Promise<Buffer> {
  const file = await open(path).catch((error: Error) => {
    throw new UserError(sentence('file.unreadable', { path, why: error.message }))
  })
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(size), 0, size, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The head of what a gzip file holds. */
async function firstUnzipped(path: string): Promise<Buffer> {
  const source = createReadStream(path)
  const unzipped = source.pipe(createGunzip())
  source.on('error', (error) => unzipped.destroy(error))
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of unzipped) {
      chunks.push(Buffer.from(chunk))
      size += chunk.length
      if (size >= headSize) break
    }
  } catch {
    throw new UserError(sentence('file.damaged-gzip', { file: basename(path) }))
  } finally {
    source.destroy()
  }
  return Buffer.concat(chunks).subarray(0, headSize)
}

function checkText(path: string, head: Buffer): void {
  const file = basename(path)
  if (startsWith(head, oldWorkbook)) throw new UserError(sentence('file.old-workbook', { file }))
  if (head.includes(0)) throw new UserError(sentence('file.binary', { file }))
}

function headText(head: Buffer, encoding: Source['encoding']): string {
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(head, { stream: true })
  const bytes = head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? head.subarray(3) : head
  try {
    // `stream`: the head may end inside a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What the first bytes tell of a file. */
async function sourceOf(path: string): Promise<{ source: Source; text: string }> {
  const start = await firstBytes(path, headSize)
  const isGzipped = startsWith(start, [0x1f, 0x8b])
  const head = isGzipped ? await firstUnzipped(path) : start
  if (head.length === 0) throw new UserError(sentence('file.empty', { file: basename(path) }))
  const told = knownStarts.find(([bytes]) => startsWith(head, bytes))?.[1] ?? {}
  const source: Source = {
    path,
    kind: 'csv',
    encoding: 'utf-8',
    isGzipped,
    delimiter: ',',
    headerLine: 1,
    header: [],
    hasBareReturns: false,
    ...told,
  }
  if (source.kind !== 'csv' && isGzipped)
    throw new UserError(sentence('file.gzipped-kind', { file: basename(path), kind: source.kind }))
  if (source.kind !== 'csv') return { source, text: '' }
  if (source.encoding === 'utf-8') checkText(path, head)
  const text = headText(head, source.encoding)
  if (/^\s*\[/.test(text) && text.includes('{'))
    throw new UserError(sentence('file.json-list', { file: basename(path) }))
  return { source: /^\s*\{/.test(text) ? { ...source, kind: 'json-lines' } : source, text }
}

type Shape = Omit<CsvShape, 'delimiter'> & { delimiter: string }

async function shapeOf(source: Source, text: string): Promise<Shape> {
  if (source.kind === 'csv') return csvShapeOf(text)
  const answer = await readApart({ source, folder: null }, undefined, () => undefined)
  if (!('header' in answer)) throw new Error('The reading process answered something else')
  return { delimiter: ',', titles: [], headerLine: 1, header: answer.header, firstRows: [], hasBareReturns: false }
}

/** Looks at a file's head: how it is to be read, and its columns. Throws UserError. */
export async function lookInto(path: string): Promise<SeenFile> {
  await checkPath(path)
  const { source, text } = await sourceOf(path)
  const { header: found, titles, firstRows, ...shape } = await shapeOf(source, text)
  // Keys and names of columns are looked up as they are written; only the text of a header line is trimmed.
  const header = source.kind === 'csv' ? found.map((name) => name.trim()) : found
  checkHeader(path, header)
  return { source: { ...source, ...shape, header }, titles, firstRows }
}

/** Its cells, what stands between them, and the end of its line. */
const lengthOf = (row: readonly string[]): number => row.reduce((sum, cell) => sum + Buffer.byteLength(cell) + 1, 0)

const meanRowOf = (rows: SeenFile['firstRows']): number | null =>
  rows.length === 0 ? null : rows.reduce((sum, row) => sum + lengthOf(row), 0) / rows.length

/** Says what a file is by its head, and by what was said of it. Throws UserError. */
export async function detectFile(path: string, wishes: FormatWishes = {}): Promise<RecognisedFile> {
  const { source, titles, firstRows } = await lookInto(path)
  try {
    const chosen = chooseFormat(path, source.header, wishes)
    return { ...source, titles, hasNativeNumbers: source.kind !== 'csv', meanRow: meanRowOf(firstRows), ...chosen }
  } catch (error) {
    if (!(error instanceof UnknownFormatError)) throw error
    throw new UnknownFormatError([error.message, ...guessInWords(source.header, firstRows, wishes.format)].join(' '))
  }
}
