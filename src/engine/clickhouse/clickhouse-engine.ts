import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type ClickHouseClient, ClickHouseError, type ClickHouseSettings } from '@clickhouse/client'
import type { z } from 'zod'
import { type Parameter, render, type Sql, sql } from '../../sql/sql.ts'
import type { Engine, LoadedValue, QueryOptions } from '../engine.ts'
import { answerFormat, answerSettings, rowsOf } from './answer-lines.ts'
import { clickhouseDialect } from './clickhouse-dialect.ts'
import { stopQuery } from './stop-query.ts'

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
}

const typeNames = { text: 'String', integer: 'Int64', real: 'Float64', day: 'Date32' } as const

const placeholder = ({ type }: Parameter, index: number): string => `{p${index}:${typeNames[type]}}`

function toStatement(statement: Sql, limits: ClickHouseSettings) {
  const { text, parameters } = render(statement, placeholder)
  return {
    query: text,
    query_params: Object.fromEntries(parameters.map(({ value }, index) => [`p${index}`, value])),
    clickhouse_settings: { ...settings, ...limits },
  }
}

const toRecord = (columns: readonly string[], row: readonly LoadedValue[]): Record<string, LoadedValue> =>
  Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))

/** Settings of ClickHouse for each kind of statement. */
export type Limits = Readonly<Record<'questions' | 'streams' | 'writes', ClickHouseSettings>>
const noLimits: Limits = { questions: {}, streams: {}, writes: {} }

/** Does something under an id of its own; what was given up before its end is stopped on the server. */
async function doing<Result>(
  client: ClickHouseClient,
  { signal }: QueryOptions,
  work: (names: { query_id: string; abort_signal?: AbortSignal }) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted()
  const id = randomUUID()
  try {
    return await work({ query_id: id, ...(signal === undefined ? {} : { abort_signal: signal }) })
  } catch (error) {
    if (signal?.aborted === true || !(error instanceof ClickHouseError)) stopQuery(client, id)
    signal?.throwIfAborted()
    throw error
  }
}

/** Hands on the rows of a query as they come in. The client heeds the signal only until the first byte of the answer. */
function reading(
  client: ClickHouseClient,
  statement: ReturnType<typeof toStatement>,
  options: QueryOptions,
  onObjects: (objects: Record<string, unknown>[]) => Promise<void> | void,
): Promise<void> {
  return doing(client, options, async (names) => {
    const { stream } = await client.exec({ ...statement, ...names })
    const hangUp = () => stream.destroy()
    options.signal?.addEventListener('abort', hangUp, { once: true })
    try {
      for await (const objects of rowsOf(stream)) {
        options.signal?.throwIfAborted()
        await onObjects(objects)
      }
    } finally {
      options.signal?.removeEventListener('abort', hangUp)
      stream.destroy()
    }
  })
}

/** What stands for names that a dialect leaves open, as in `{rows:Identifier}`. */
type OpenNames = Readonly<Record<string, string>>

function toQuestion(statement: Sql, limits: ClickHouseSettings, names: OpenNames) {
  const question = toStatement(sql`${statement}\n${answerFormat}`, { ...limits, ...answerSettings })
  return { ...question, query_params: { ...question.query_params, ...names } }
}

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
export function clickhouseEngine(
  client: ClickHouseClient,
  limits: Limits = noLimits,
  names: OpenNames = {},
): ClickHouseEngine {
  const engine: ClickHouseEngine = {
    dialect: clickhouseDialect,
    query: async <Row>(statement: Sql, row: z.ZodType<Row>, options: QueryOptions = {}) => {
      const rows: Row[] = []
      await reading(client, toQuestion(statement, limits.questions, names), options, (objects) => {
        for (const object of objects) rows.push(row.parse(object))
      })
      return rows
    },
    stream: (statement, row, onRows, options = {}) =>
      reading(client, toQuestion(statement, limits.streams, names), options, (objects) =>
        onRows(objects.map((object) => row.parse(object))),
      ),
    execute: (statement, options = {}) =>
      doing(client, options, async (names) => {
        await client.command({ ...toStatement(statement, limits.writes), ...names })
        return 0
      }),
    transaction: async (work, prepare) => {
      await prepare?.(engine)
      return work(engine)
    },
    load: async (table, columns, rows) => {
      if (rows.length === 0) return
      const values = rows.map((row) => toRecord(columns, row))
      await client.insert({
        table,
        columns: toColumns(columns),
        values,
        format: 'JSONEachRow',
        clickhouse_settings: limits.writes,
      })
    },
    loadParquet: async (table, columns, file, token) => {
      await client.insert({
        table,
        columns: toColumns(columns),
        values: createReadStream(file),
        format: 'Parquet',
        clickhouse_settings: { ...settings, ...limits.writes, insert_deduplication_token: token },
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
