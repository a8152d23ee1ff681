import { basename } from 'node:path'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { type CellWriter, writeCells } from './cell-writer.ts'
import { longestRecord, recordFaults } from './csv-records.ts'
import { mostColumns } from './limits.ts'
import { type CleanFile, type CleanOptions, chunksOf, type Source } from './source.ts'

const lineFeed = 0x0a

/** Cuts bytes into lines; a line that is too long to be held is null. */
function lineCutter() {
  let rest: Buffer = Buffer.alloc(0)
  let isTooLong = false
  const textOf = (bytes: Buffer): string | null => {
    const text = isTooLong ? null : bytes.toString('utf8')
    isTooLong = false
    return text
  }
  return {
    cut: (chunk: Buffer): (string | null)[] => {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      const lines: (string | null)[] = []
      let start = 0
      for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
        lines.push(textOf(bytes.subarray(start, end)))
        start = end + 1
      }
      rest = bytes.subarray(start)
      isTooLong ||= rest.length > longestRecord
      if (isTooLong) rest = Buffer.alloc(0)
      return lines
    },
    last: (): (string | null)[] => (isTooLong || rest.length > 0 ? [textOf(rest)] : []),
  }
}

/** The lines of a source that are not blank, some at a time, each with its number. */
async function* linesOf(source: Source): AsyncGenerator<[number, string | null][]> {
  const cutter = lineCutter()
  let line = 0
  const numbered = (texts: (string | null)[]): [number, string | null][] =>
    texts
      .map((text): [number, string | null] => {
        line += 1
        return [line, text]
      })
      .filter(([, text]) => text?.trim() !== '')
  for await (const chunk of chunksOf(source)) yield numbered(cutter.cut(chunk))
  yield numbered(cutter.last())
}

/** Numbers that a double cannot hold keep their digits. */
const parsed = (text: string): unknown =>
  /[0-9]{16}/.test(text)
    ? JSON.parse(text, (_, value: unknown, context?: { source?: string }) =>
        typeof value === 'number' ? (context?.source ?? value) : value,
      )
    : JSON.parse(text)

/** The object of a line; null when the line holds none. */
function objectIn(text: string): Map<string, unknown> | null {
  try {
    const value = parsed(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? new Map(Object.entries(value)) : null
  } catch {
    return null
  }
}

const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null

/** Adds the keys of a line's object. */
function addNames(names: Set<string>, line: number, text: string | null, path: string): void {
  for (const [name, value] of (text === null ? null : objectIn(text)) ?? []) {
    if (isNested(value)) {
      throw new UserError(sentence('file.nested-json', { line, file: basename(path), key: name }))
    }
    names.add(name)
  }
}

/** Column names of a file of JSON lines: all keys of all its objects. Throws UserError when a value is an object or a list. */
export async function jsonLinesHeader(source: Source): Promise<string[]> {
  const names = new Set<string>()
  for await (const lines of linesOf(source)) {
    for (const [line, text] of lines) addNames(names, line, text, source.path)
    if (names.size > mostColumns) break
  }
  return [...names]
}

const cellOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

function writeLine(writer: CellWriter, line: number, text: string | null, header: readonly string[]): void {
  const found = text === null ? null : objectIn(text)
  if (text === null) writer.reject(line, recordFaults.long, '')
  else if (found === null) writer.reject(line, sentence('reject.not-an-object'), text)
  else
    writer.row(
      line,
      header.map((name) => cellOf(found.get(name))),
    )
}

/** Writes one row for each line that is not blank. */
export const cleanJsonLines = (source: Source, folder: string, options: CleanOptions): Promise<CleanFile> =>
  writeCells(folder, basename(source.path), async (writer) => {
    for await (const lines of linesOf(source)) {
      options.signal?.throwIfAborted()
      for (const [line, text] of lines) writeLine(writer, line, text, source.header)
      options.onRows(writer.rows())
    }
  })
