import { type ClickHouseSettings, parseError } from '@clickhouse/client'
import { z } from 'zod'
import { sql } from '../../sql/sql.ts'

/** An answer that ended before its end: the server died, or something between cut it off. */
export class BrokenAnswer extends Error {
  override name = 'BrokenAnswer'
}

const endMark = '"end"'

/**
 * One JSON array a line: names, types, rows; and a last line that only a whole answer has. No streamed format of
 * ClickHouse has such a line, and its client takes an answer cut at a line for a whole one, and an error that came in two
 * pieces for one without a text: so the bytes are read here.
 */
export const answerFormat = sql`format CustomSeparatedWithNamesAndTypes`
export const answerSettings: ClickHouseSettings = {
  format_custom_escaping_rule: 'JSON',
  format_custom_row_before_delimiter: '[',
  format_custom_field_delimiter: ',',
  format_custom_row_after_delimiter: ']\n',
  format_custom_row_between_delimiter: '',
  format_custom_result_before_delimiter: '',
  format_custom_result_after_delimiter: `${endMark}\n`,
  // Whatever the profile of the user says: at a limit, or without a shard, no answer rather than a part of one.
  timeout_overflow_mode: 'throw',
  read_overflow_mode: 'throw',
  result_overflow_mode: 'throw',
  group_by_overflow_mode: 'throw',
  sort_overflow_mode: 'throw',
  distinct_overflow_mode: 'throw',
  set_overflow_mode: 'throw',
  join_overflow_mode: 'throw',
  transfer_overflow_mode: 'throw',
  skip_unavailable_shards: 0,
  // Whole numbers arrive as text and are checked before they become JavaScript numbers.
  output_format_json_quote_64bit_integers: 1,
}

const wholeNumberTypes = /^(Nullable\()?U?Int(64|128|256)\b/

function toSafeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`A whole number beyond 2^53 left the engine: ${text}`)
  return number
}

const namesLine = z.array(z.string())
const rowLine = z.array(z.unknown())

type Convert = (cell: unknown) => unknown

const convertOf = (type: string): Convert =>
  wholeNumberTypes.test(type) ? (cell) => (typeof cell === 'string' ? toSafeNumber(cell) : cell) : (cell) => cell

type Column = { name: string; convert: Convert }

const columnsOf = (names: readonly string[], types: readonly string[]): Column[] =>
  names.map((name, index) => ({ name, convert: convertOf(types[index] ?? '') }))

function toObject(columns: readonly Column[], line: string): Record<string, unknown> {
  const row = rowLine.parse(JSON.parse(line))
  return Object.fromEntries(columns.map(({ name, convert }, index) => [name, convert(row[index])]))
}

/** Reads one line after the other: the row of the line, where it holds one. */
function lineReader() {
  let names: string[] | undefined
  let columns: Column[] | undefined
  let isWhole = false
  const read = (line: string): Record<string, unknown>[] => {
    if (isWhole) throw new BrokenAnswer('something followed the end of the answer')
    if (line === endMark) isWhole = true
    else if (columns !== undefined) return [toObject(columns, line)]
    else if (names === undefined) names = namesLine.parse(JSON.parse(line))
    else columns = columnsOf(names, namesLine.parse(JSON.parse(line)))
    return []
  }
  return { read, isWhole: () => isWhole }
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield lines
  }
  yield [rest]
}

const isOfAnswer = (line: string): boolean => line === endMark || (line.startsWith('[') && line.endsWith(']'))

/** Behind an error there is nothing but its text: since 25.11 between marks, before bare, or whatever a proxy says. */
const errorOf = (told: string): Error =>
  /Code: \d+/.test(told) ? parseError(told) : new BrokenAnswer('the answer turned into something else')

/** What stands in for the rest of an answer, in lines; a server that has said why may hang up before its end. */
async function* untilHungUp(blocks: AsyncGenerator<string[]>): AsyncGenerator<string[]> {
  try {
    yield* blocks
  } catch (error) {
    if (!(error instanceof Error)) throw error
  }
}

/** Lines up to the first that is none of an answer; throws what that one and all behind it say. */
async function* answerLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const blocks = linesOf(chunks)
  for (let next = await blocks.next(); next.done !== true; next = await blocks.next()) {
    const odd = next.value.findIndex((line) => !isOfAnswer(line))
    if (odd === -1) {
      yield next.value
      continue
    }
    yield next.value.slice(0, odd)
    const told = next.value.slice(odd)
    for await (const lines of untilHungUp(blocks)) told.push(...lines)
    if (told.join('').trim() !== '') throw errorOf(told.join('\n'))
  }
}

/** The rows of an answer as they come in; throws a BrokenAnswer where the answer ends before its end. */
export async function* rowsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Record<string, unknown>[]> {
  const { read, isWhole } = lineReader()
  for await (const lines of answerLines(chunks)) {
    const rows = lines.flatMap(read)
    if (rows.length > 0) yield rows
  }
  if (!isWhole()) throw new BrokenAnswer('the answer ended before its last line')
}
