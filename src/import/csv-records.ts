import { type Sentence, sentence } from '../sentences/sentence.ts'
import { fieldsOf } from './csv-fields.ts'

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** A longer record is taken for a quote that was never closed; it also bounds what is held in memory. */
export const longestRecord = 500_000
const keptText = 2_000

export const recordFaults = {
  few: sentence('reject.few-fields'),
  many: sentence('reject.many-fields'),
  quoting: sentence('reject.text-after-quote'),
  open: sentence('reject.open-quote'),
  nul: sentence('reject.nul'),
  long: sentence('reject.long-line'),
} as const
type Fault = keyof typeof recordFaults

/** Where a record ends, where the next begins, and what is odd about it. */
type Measured = {
  end: number
  next: number
  fields: number
  fault: Fault | null
  /** Whether the bytes can be handed on as they are; otherwise its fields are quoted anew. */
  isRegular: boolean
}

export type RecordSink = {
  /** A well-formed record: its bytes without line end, and the line of the file on which it begins (the header's is 1). */
  good: (bytes: Buffer, start: number, end: number, line: number) => void
  bad: (line: number, reason: Sentence, text: Buffer) => void
}

/** Index after the closing quote; -1 when the bytes end first. */
function afterQuoted(bytes: Buffer, open: number): number {
  let close = bytes.indexOf(quote, open + 1)
  while (close >= 0 && bytes[close + 1] === quote) close = bytes.indexOf(quote, close + 2)
  return close < 0 ? -1 : close + 1
}

const withoutReturn = (bytes: Buffer, start: number, end: number): number =>
  end > start && bytes[end - 1] === carriageReturn ? end - 1 : end

/** A record without quotes: only delimiters are counted. */
function measurePlain(bytes: Buffer, start: number, lineEnd: number, delimiter: number): Measured {
  const end = withoutReturn(bytes, start, lineEnd)
  const measured: Measured = { end, next: lineEnd + 1, fields: 1, fault: null, isRegular: true }
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]
    if (byte === delimiter) measured.fields += 1
    else if (byte === carriageReturn) measured.isRegular = false
    else if (byte === 0) measured.fault = 'nul'
  }
  return measured
}

/** Index of the delimiter or line feed that ends an unquoted stretch; the length when the bytes end first. */
function stretchEnd(bytes: Buffer, from: number, delimiter: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== lineFeed) at += 1
  return at
}

/** A record that holds quotes; null when the bytes end before it does. */
function measureQuoted(bytes: Buffer, start: number, delimiter: number): Measured | null {
  const measured: Measured = { end: start, next: start, fields: 0, fault: null, isRegular: true }
  let at = start
  do {
    const isQuoted = bytes[at] === quote
    const open = isQuoted ? afterQuoted(bytes, at) : at
    if (open < 0) return null
    if (isQuoted && !endsField(bytes, open, delimiter)) measured.fault = 'quoting'
    at = stretchEnd(bytes, open, delimiter)
    measured.isRegular &&= !bytes.subarray(open, at).includes(quote)
    measured.fields += 1
    at += 1
  } while (at <= bytes.length && bytes[at - 1] === delimiter)
  return at > bytes.length ? null : finished(bytes, start, at - 1, measured)
}

function finished(bytes: Buffer, start: number, lineEnd: number, measured: Measured): Measured {
  const end = withoutReturn(bytes, start, lineEnd)
  const fault = bytes.subarray(start, end).includes(0) ? 'nul' : measured.fault
  return { ...measured, end, next: lineEnd + 1, fault }
}

const endsField = (bytes: Buffer, at: number, delimiter: number): boolean =>
  at >= bytes.length ||
  bytes[at] === delimiter ||
  bytes[at] === lineFeed ||
  (bytes[at] === carriageReturn && (at + 1 >= bytes.length || bytes[at + 1] === lineFeed))

function linesIn(bytes: Buffer, start: number, end: number): number {
  let lines = 0
  for (let at = bytes.indexOf(lineFeed, start); at >= 0 && at < end; at = bytes.indexOf(lineFeed, at + 1)) lines += 1
  return lines
}

/** Nothing, or delimiters with nothing between: what spreadsheets write below the last row. */
const isBlank = (bytes: Buffer, start: number, end: number, delimiter: number): boolean => {
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== 0x20 && bytes[at] !== 0x09 && bytes[at] !== delimiter) return false
  }
  return true
}

/** What Excel may write before the header: `sep=;`. */
export const isSeparatorLine = (line: string): boolean => /^"?sep=.$/i.test(line.trim().replace(/"$/, ''))

const quotedAnew = (bytes: Buffer, { delimiter, fields }: Shape): Buffer =>
  Buffer.from(
    fieldsOf(bytes.toString('latin1'), delimiter)
      .slice(0, fields)
      .map((field) => `"${field.replaceAll('"', '""')}"`)
      .join(delimiter),
    'latin1',
  )

const faultOf = ({ fields: found, fault }: Measured, fields: number): Fault | null => {
  if (fault !== null || found === fields) return fault
  return found < fields ? 'few' : 'many'
}

/** Measures the records of a buffer one after the other, looking for each quote and line end once. */
function measurer(bytes: Buffer, delimiter: number) {
  let nextQuote = -1
  return (start: number): Measured | null => {
    const lineEnd = bytes.indexOf(lineFeed, start)
    if (nextQuote < start) nextQuote = bytes.indexOf(quote, start)
    if (nextQuote < 0) nextQuote = bytes.length
    const isPlain = lineEnd >= 0 && nextQuote > lineEnd
    return isPlain ? measurePlain(bytes, start, lineEnd, delimiter) : measureQuoted(bytes, start, delimiter)
  }
}

/** Whether all fields beyond the header's are empty: some programs end their rows, but not the header, with a delimiter. */
const hasEmptyRest = (record: Buffer, { fields: found }: Measured, { delimiter, fields }: Shape): boolean =>
  found > fields &&
  fieldsOf(record.toString('latin1'), delimiter)
    .slice(fields)
    .every((field) => field.trim() === '')

/** Hands a whole record to the sink, as good or as bad. */
function emit(bytes: Buffer, start: number, line: number, measured: Measured, shape: Shape): void {
  const { end, isRegular } = measured
  if (isBlank(bytes, start, end, shape.delimiter.charCodeAt(0))) return
  const isTrailed = hasEmptyRest(bytes.subarray(start, end), measured, shape)
  const fault = isTrailed ? measured.fault : faultOf(measured, shape.fields)
  if (fault !== null) {
    shape.sink.bad(line, recordFaults[fault], bytes.subarray(start, Math.min(end, start + keptText)))
    return
  }
  if (isRegular && !isTrailed) {
    shape.sink.good(bytes, start, end, line)
    return
  }
  const anew = quotedAnew(bytes.subarray(start, end), shape)
  shape.sink.good(anew, 0, anew.length, line)
}

type Shape = { delimiter: string; fields: number; sink: RecordSink; headerLine: number }

/** Where the reading stands: on which line, and in what. */
type Position = { line: number; isHeader: boolean; isSkipping: boolean }

/** Gives up on the record at hand: its first line is rejected, and reading goes on after it. Returns where. */
function giveUp(bytes: Buffer, start: number, position: Position, sink: RecordSink): number {
  const lineEnd = bytes.indexOf(lineFeed, start)
  const end = lineEnd < 0 ? bytes.length : lineEnd
  if (!position.isSkipping && !position.isHeader) {
    const fault = lineEnd < 0 ? 'long' : 'open'
    sink.bad(position.line, recordFaults[fault], bytes.subarray(start, Math.min(end, start + keptText)))
  }
  position.isSkipping = lineEnd < 0
  position.isHeader = false
  if (lineEnd >= 0) position.line += 1
  return lineEnd < 0 ? bytes.length : lineEnd + 1
}

/** Whether a record may stand before the header. */
const isPreface = (bytes: Buffer, start: number, end: number, { delimiter }: Shape): boolean =>
  isBlank(bytes, start, end, delimiter.charCodeAt(0)) ||
  (end - start < 10 && isSeparatorLine(bytes.toString('latin1', start, end)))

/** Hands on a whole record, unless it is the header or stands before it. Returns where the next begins. */
function take(bytes: Buffer, start: number, measured: Measured, position: Position, shape: Shape): number {
  if (!position.isHeader) emit(bytes, start, position.line, measured, shape)
  else position.isHeader = position.line < shape.headerLine || isPreface(bytes, start, measured.end, shape)
  position.line += linesIn(bytes, start, measured.next)
  return measured.next
}

/** Reads all whole records of a buffer; returns where the rest begins. */
function drain(bytes: Buffer, isLast: boolean, position: Position, shape: Shape): number {
  const measure = measurer(bytes, shape.delimiter.charCodeAt(0))
  let start = 0
  while (start < bytes.length) {
    const measured = position.isSkipping ? null : measure(start)
    const mayGrow = !isLast && !position.isSkipping && bytes.length - start <= longestRecord
    if (measured === null && mayGrow) break
    start =
      measured === null ? giveUp(bytes, start, position, shape.sink) : take(bytes, start, measured, position, shape)
  }
  return start
}

/**
 * Splits the bytes of a CSV file into records (RFC 4180; line ends LF or CRLF), the header left out, blank lines skipped.
 * Works on bytes, so it serves any encoding in which ASCII stands for itself. `push` chunks, then `finish`.
 * @param headerLine nothing before this line is the header.
 */
export function recordScanner(delimiter: string, fields: number, sink: RecordSink, headerLine = 1) {
  const shape: Shape = { delimiter, fields, sink, headerLine }
  const position: Position = { line: 1, isHeader: true, isSkipping: false }
  let rest: Buffer = Buffer.alloc(0)
  return {
    push: (chunk: Buffer) => {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
      rest = bytes.subarray(drain(bytes, false, position, shape))
    },
    /** A last line without an end is a line like any other. */
    finish: () => {
      if (rest.length === 0 || position.isSkipping) return
      drain(Buffer.concat([rest, Buffer.from('\n')]), true, position, shape)
    },
  }
}
