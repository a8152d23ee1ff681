import { type ClickHouseSettings, parseError } from '@clickhouse/client'
import { z } from 'zod'

/** An answer that ended before its end: the server died, or something between cut it off. */
export class BrokenAnswer extends Error {
  override name = 'BrokenAnswer'
}

const endMark = '"end"'

/**
 * One JSON array a line: names, types, rows; and a last line that only a whole answer has. No format of ClickHouse ends
 * with such a line, and its client drops a last line without a newline, so a cut answer could pass for a short one.
 */
export const answerFormat = 'CustomSeparatedWithNamesAndTypes'
export const answerSettings: ClickHouseSettings = {
  format_custom_escaping_rule: 'JSON',
  format_custom_row_before_delimiter: '[',
  format_custom_field_delimiter: ',',
  format_custom_row_after_delimiter: ']\n',
  format_custom_row_between_delimiter: '',
  format_custom_result_before_delimiter: '',
  format_custom_result_after_delimiter: `${endMark}\n`,
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

/** A line that is no array is what an older server, or a proxy, has to say of an error in the middle of an answer. */
function parseLine(line: string): unknown {
  if (!line.startsWith('[')) throw parseError(line)
  return JSON.parse(line)
}

function toObject(columns: readonly Column[], line: string): Record<string, unknown> {
  const row = rowLine.parse(parseLine(line))
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
    else if (names === undefined) names = namesLine.parse(parseLine(line))
    else columns = columnsOf(names, namesLine.parse(parseLine(line)))
    return []
  }
  return { read, isWhole: () => isWhole }
}

/** The rows of an answer as they come in; throws a BrokenAnswer where the answer ends before its end. */
export async function* rowsOf(
  blocks: AsyncIterable<readonly { text: string }[]>,
): AsyncGenerator<Record<string, unknown>[]> {
  const { read, isWhole } = lineReader()
  for await (const block of blocks) {
    const rows = block.flatMap(({ text }) => read(text))
    if (rows.length > 0) yield rows
  }
  if (!isWhole()) throw new BrokenAnswer('the answer ended before its last line')
}
