import { basename } from 'node:path'
import { SaxesParser } from 'saxes'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { type CellWriter, writeCells } from './cell-writer.ts'
import { recordFaults } from './csv-records.ts'
import { harmlessInflation, mostColumns, mostInflation, mostSharedText } from './limits.ts'
import type { CleanFile, CleanOptions, Source } from './source.ts'
import { titlesNote } from './title-rows.ts'
import { cellText, columnOf, isDateFormat } from './workbook-cells.ts'
import { fromHeader, type Row } from './workbook-titles.ts'

type Book = { name: string; zip: ZipFile; entries: Map<string, Entry> }
type Tags = {
  open: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks the tags of one part of the workbook as it is unpacked; yields after every chunk. */
async function* walk({ name, zip, entries }: Book, part: string, tags: Tags): AsyncGenerator<void> {
  const entry = entries.get(part)
  if (entry === undefined) return
  if (entry.uncompressedSize > Math.max(harmlessInflation, entry.compressedSize * mostInflation)) {
    throw new UserError(sentence('file.swollen-workbook', { file: name, most: mostInflation }))
  }
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('opentag', (tag) => tags.open(local(tag.name), tag.attributes))
  parser.on('text', (text) => tags.text?.(text))
  parser.on('closetag', (tag) => tags.close?.(local(tag.name)))
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder()
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.close()
}

async function walkAll(book: Book, part: string, tags: Tags): Promise<void> {
  for await (const _ of walk(book, part, tags));
}

async function sharedStrings(book: Book): Promise<string[]> {
  const strings: string[] = []
  let [text, size, isText, phonetic] = ['', 0, false, false]
  await walkAll(book, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic = true
      isText = name === 't' && !phonetic
    },
    text: (found) => {
      if (isText) text += found
    },
    close: (name) => {
      isText = false
      if (name === 'rPh') phonetic = false
      if (name !== 'si') return
      strings.push(text)
      size += text.length + 16
      if (size > mostSharedText) throw new UserError(sentence('file.wordy-workbook', { file: book.name }))
    },
  })
  return strings
}

/** Whether each cell style of the workbook shows dates; and whether its days are counted from 1904. */
async function dateStyles(book: Book): Promise<boolean[]> {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let isCell = false
  await walkAll(book, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') isCell = true
      if (name !== 'xf' || !isCell) return
      const id = Number(attributes.numFmtId ?? 0)
      styles.push(isDateFormat(id, formats.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') isCell = false
    },
  })
  return styles
}

type Sheet = { name: string; part: string }

/** The sheets that are not hidden, in their order. */
async function sheetsOf(book: Book): Promise<{ sheets: Sheet[]; is1904: boolean }> {
  const found: { name: string; id: string }[] = []
  const targets = new Map<string, string>()
  let is1904 = false
  await walkAll(book, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible')
        found.push({ name: attributes.name ?? '', id: attributes['r:id'] ?? '' })
    },
  })
  await walkAll(book, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return { sheets: found.map(({ name, id }) => ({ name, part: targets.get(id) ?? '' })), is1904 }
}

type Words = { strings: readonly string[]; dates: readonly boolean[]; is1904: boolean }

/** Gathers the rows of a sheet from its tags; `taken` hands over those that are whole and hold anything. */
function rowGatherer(name: string, { strings, dates, is1904 }: Words) {
  let rows: Row[] = []
  let row: Row = { number: 0, cells: [] }
  let [place, text, isText] = [0, '', false]
  let cell: Record<string, string> = {}
  const openCell = (attributes: Record<string, string>) => {
    place = attributes.r === undefined ? row.cells.length : columnOf(attributes.r)
    if (place >= mostColumns) {
      throw new UserError(sentence('file.more-columns-than-read', { file: name, most: mostColumns }))
    }
    cell = attributes
    text = ''
  }
  const closeCell = () => {
    while (row.cells.length < place) row.cells.push('')
    const isDate = dates[Number(cell.s ?? 0)] ?? false
    row.cells[place] = cell.t === 's' ? (strings[Number(text)] ?? '') : cellText(text, cell.t, isDate, is1904)
  }
  const closeRow = () => {
    if (row.cells.some((found) => found.trim() !== '')) rows.push(row)
  }
  const tags: Tags = {
    open: (tag, attributes) => {
      if (tag === 'row') row = { number: Number(attributes.r ?? row.number + 1), cells: [] }
      if (tag === 'c') openCell(attributes)
      isText = tag === 'v' || tag === 't'
    },
    text: (found) => {
      if (isText) text += found
    },
    close: (tag) => {
      isText = false
      if (tag === 'c' && text !== '') closeCell()
      if (tag === 'row') closeRow()
    },
  }
  const taken = (): Row[] => {
    const whole = rows
    rows = []
    return whole
  }
  return { tags, taken }
}

async function* rowsOf(book: Book, part: string, words: Words): AsyncGenerator<Row[]> {
  const { tags, taken } = rowGatherer(book.name, words)
  for await (const _ of walk(book, part, tags)) yield taken()
  yield taken()
}

async function openBook(path: string): Promise<Book> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, entry)
    if (entries.size > mostColumns) break
  }
  return { name: basename(path), zip, entries }
}

/** Who hears the names of the sheets after the one that is read, and the rows above its table. */
type Heard = { onOthers: (names: string[]) => void; onTitles: (titles: string[][]) => void }
const unheard: Heard = { onOthers: () => undefined, onTitles: () => undefined }

/** The rows of the first visible sheet that holds any. */
async function* firstTable(book: Book, { onOthers, onTitles }: Heard): AsyncGenerator<Row[]> {
  if (!book.entries.has('xl/workbook.xml')) {
    throw new UserError(sentence('file.archive', { file: book.name }))
  }
  const { sheets, is1904 } = await sheetsOf(book)
  const words = { strings: await sharedStrings(book), dates: await dateStyles(book), is1904 }
  let isFound = false
  for (const [place, { part }] of sheets.entries()) {
    for await (const rows of fromHeader(rowsOf(book, part, words), onTitles)) {
      isFound ||= rows.length > 0
      yield rows
    }
    if (!isFound) continue
    onOthers(sheets.slice(place + 1).map(({ name }) => name))
    return
  }
  throw new UserError(sentence('file.empty-workbook', { file: book.name }))
}

async function* tableOf(path: string, heard: Heard = unheard): AsyncGenerator<Row[]> {
  let book: Book | undefined
  try {
    book = await openBook(path)
    yield* firstTable(book, heard)
  } catch (error) {
    if (error instanceof UserError) throw error
    const why = error instanceof Error ? error.message.slice(0, 200) : ''
    throw new UserError(sentence('file.damaged-workbook', { file: basename(path), why }))
  } finally {
    book?.zip.close()
  }
}

/** Column names of a workbook: the first row below its titles, of the first visible sheet that has one. Throws UserError. */
export async function workbookHeader({ path }: Source): Promise<string[]> {
  for await (const [first] of tableOf(path)) if (first !== undefined) return first.cells.map((name) => name.trim())
  return []
}

function writeRow(writer: CellWriter, { number, cells }: Row, header: readonly string[]): void {
  if (cells.length > header.length) writer.reject(number, recordFaults.many, cells.join(','))
  else
    writer.row(
      number,
      header.map((_, place) => cells[place] ?? ''),
    )
}

/** Writes the rows below the header. */
export const cleanWorkbook = ({ path, header }: Source, folder: string, options: CleanOptions): Promise<CleanFile> =>
  writeCells(folder, basename(path), async (writer) => {
    let isHeader = true
    const file = basename(path)
    const heard: Heard = {
      onOthers: (names) => {
        if (names.length > 0) writer.note(sentence('note.further-sheets', { file, sheets: names.join(', ') }))
      },
      onTitles: (titles) => writer.note(titlesNote(file, titles)),
    }
    for await (const rows of tableOf(path, heard)) {
      options.signal?.throwIfAborted()
      for (const row of isHeader ? rows.slice(1) : rows) writeRow(writer, row, header)
      isHeader &&= rows.length === 0
      options.onRows(writer.rows())
    }
  })
