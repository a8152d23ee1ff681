import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { z } from 'zod'
import { identifier, identifiers, join, render, type Sql, sql, text } from '../../sql/sql.ts'
import type { LoadedValue, QueryOptions } from '../engine.ts'
import { fromDuckDB, placeholder, toBound } from './duckdb-values.ts'

const rowsPerInsert = 200

const interruptEvery = 10

/**
 * Interrupts a connection from the moment the signal aborts until the returned function is called. Once is not enough:
 * an interrupt that comes while a statement is still being prepared is lost.
 */
function interruptOn(signal: AbortSignal | undefined, connection: DuckDBConnection): () => void {
  let repeating: NodeJS.Timeout | undefined
  const begin = () => {
    connection.interrupt()
    repeating = setInterval(() => connection.interrupt(), interruptEvery)
  }
  signal?.addEventListener('abort', begin, { once: true })
  return () => {
    signal?.removeEventListener('abort', begin)
    clearInterval(repeating)
  }
}

/** Does something with a statement on a connection; aborting interrupts it within milliseconds. */
async function doing<Result>(
  connection: DuckDBConnection,
  statement: Sql,
  { signal }: QueryOptions,
  work: (statementText: string, values: DuckDBValue[]) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted()
  const { text: statementText, parameters } = render(statement, placeholder)
  const stopInterrupting = interruptOn(signal, connection)
  try {
    return await work(statementText, parameters.map(toBound))
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  } finally {
    stopInterrupting()
  }
}

export const run = (connection: DuckDBConnection, statement: Sql, options: QueryOptions = {}) =>
  doing(connection, statement, options, (statementText, values) => connection.runAndReadAll(statementText, values))

const rowReader =
  <Row>(names: readonly string[], row: z.ZodType<Row>) =>
  (cells: readonly DuckDBValue[]): Row =>
    row.parse(Object.fromEntries(cells.map((cell, index) => [names[index], fromDuckDB(cell)])))

export async function queryOn<Row>(
  connection: DuckDBConnection,
  statement: Sql,
  row: z.ZodType<Row>,
  options?: QueryOptions,
): Promise<Row[]> {
  const reader = await run(connection, statement, options)
  return reader.getRows().map(rowReader(reader.deduplicatedColumnNames(), row))
}

export const streamOn = <Row>(
  connection: DuckDBConnection,
  statement: Sql,
  row: z.ZodType<Row>,
  onRows: (rows: Row[]) => Promise<void>,
  begun: () => void,
  options: QueryOptions = {},
): Promise<void> =>
  doing(connection, statement, options, async (statementText, values) => {
    const result = await connection.stream(statementText, values)
    begun()
    const read = rowReader(result.deduplicatedColumnNames(), row)
    for await (const rows of result.yieldRows()) {
      options.signal?.throwIfAborted()
      await onRows(rows.map(read))
    }
  })

const literal = (value: LoadedValue): Sql => {
  if (value === null) return sql`null`
  if (typeof value === 'string') return sql`${text(value)}`
  return sql`cast(${text(String(value))} as ${typeof value === 'boolean' ? sql`boolean` : sql`double`})`
}

export async function loadOn(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly LoadedValue[])[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const tuples = rows.slice(start, start + rowsPerInsert).map((row) => sql`(${join(row.map(literal), sql`, `)})`)
    await run(
      connection,
      sql`insert into ${identifier(table)} (${identifiers(columns)}) values ${join(tuples, sql`, `)}`,
    )
  }
}
