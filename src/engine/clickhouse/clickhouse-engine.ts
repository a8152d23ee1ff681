import { createReadStream } from 'node:fs'
import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client'
import { z } from 'zod'
import { type Parameter, render, type Sql } from '../../sql/sql.ts'
import type { Engine, LoadedValue, QueryOptions } from '../engine.ts'
import { clickhouseDialect } from './clickhouse-dialect.ts'

/** What makes ClickHouse mean what the common subset of SQL means. */
const settings: ClickHouseSettings = {
  join_use_nulls: 1,
  union_default_mode: 'DISTINCT',
  aggregate_functions_null_for_empty: 1,
  // Else an alias shadows the column of the same name within its own select.
  prefer_column_name_to_alias: 1,
  // Else the start of a month of a Date32 is a 16-bit Date, which ends in 2149.
  enable_extended_results_for_datetime_functions: 1,
  // A statement that scores spenders on each day of a year names each of those days, and is planned for each.
  max_query_size: '4194304',
  query_plan_max_optimizations_to_apply: '0',
  // Whole numbers arrive as text and are checked before they become JavaScript numbers.
  output_format_json_quote_64bit_integers: 1,
}

const typeNames = { text: 'String', integer: 'Int64', real: 'Float64', day: 'Date32' } as const

const placeholder = ({ type }: Parameter, index: number): string => `{p${index}:${typeNames[type]}}`

function toStatement(statement: Sql, { signal }: QueryOptions) {
  const { text, parameters } = render(statement, placeholder)
  return {
    query: text,
    query_params: Object.fromEntries(parameters.map(({ value }, index) => [`p${index}`, value])),
    clickhouse_settings: settings,
    ...(signal === undefined ? {} : { abort_signal: signal }),
  }
}

const wholeNumberTypes = /^(Nullable\()?U?Int(64|128|256)\b/

function toSafeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`A whole number beyond 2^53 left the engine: ${text}`)
  return number
}

const compactRows = z.tuple([z.array(z.string()), z.array(z.string())], z.array(z.unknown()))

/** Rows of `JSONCompactEachRowWithNamesAndTypes`: names, types, then one array per row. */
function toObjects(lines: unknown): Record<string, unknown>[] {
  const [names, types, ...rows] = compactRows.parse(lines)
  const convert = types.map((type) =>
    wholeNumberTypes.test(type)
      ? (cell: unknown) => (typeof cell === 'string' ? toSafeNumber(cell) : cell)
      : (cell: unknown) => cell,
  )
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, index) => [names[index] ?? '', convert[index]?.(cell) ?? cell])),
  )
}

/** The same format, as its lines come in: each block is read behind the names and types. */
async function* toObjectsAsTheyCome(blocks: AsyncIterable<readonly { json: () => unknown }[]>) {
  let head: unknown[] = []
  for await (const block of blocks) {
    const lines = [...head, ...block.map((line) => line.json())]
    head = lines.slice(0, 2)
    if (lines.length > 2) yield toObjects(lines)
  }
}

const toRecord = (columns: readonly string[], row: readonly LoadedValue[]): Record<string, LoadedValue> =>
  Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))

export type ClickHouseEngine = Engine & {
  /**
   * Appends the rows of a Parquet file, by the names of its columns. Of two loads with the same token the second adds
   * nothing, so one whose answer was lost can be made again.
   */
  loadParquet: (table: string, columns: readonly string[], file: string, token: string) => Promise<void>
}

/**
 * An engine on a ClickHouse client, whatever carries it. ClickHouse has no transactions: `transaction` only runs the
 * work, so nothing that must be all-or-nothing may rely on it here yet.
 */
export function clickhouseEngine(client: ClickHouseClient): ClickHouseEngine {
  const engine: ClickHouseEngine = {
    dialect: clickhouseDialect,
    query: async (statement, row, options = {}) => {
      const answer = await client.query({
        ...toStatement(statement, options),
        format: 'JSONCompactEachRowWithNamesAndTypes',
      })
      return toObjects(await answer.json()).map((object) => row.parse(object))
    },
    stream: async (statement, row, onRows, options = {}) => {
      const answer = await client.query({
        ...toStatement(statement, options),
        format: 'JSONCompactEachRowWithNamesAndTypes',
      })
      for await (const objects of toObjectsAsTheyCome(answer.stream())) {
        await onRows(objects.map((object) => row.parse(object)))
      }
    },
    execute: async (statement, options = {}) => {
      await client.command(toStatement(statement, options))
      return 0
    },
    transaction: async (work, prepare) => {
      await prepare?.(engine)
      return work(engine)
    },
    load: async (table, columns, rows) => {
      if (rows.length === 0) return
      const values = rows.map((row) => toRecord(columns, row))
      await client.insert({ table, columns: toColumns(columns), values, format: 'JSONEachRow' })
    },
    loadParquet: async (table, columns, file, token) => {
      await client.insert({
        table,
        columns: toColumns(columns),
        values: createReadStream(file),
        format: 'Parquet',
        clickhouse_settings: { ...settings, insert_deduplication_token: token },
      })
    },
    close: () => client.close(),
  }
  return engine
}

function toColumns([first, ...others]: readonly string[]): [string, ...string[]] {
  if (first === undefined) throw new TypeError('A load names at least one column')
  return [first, ...others]
}
