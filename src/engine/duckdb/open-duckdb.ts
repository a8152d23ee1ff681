import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'
import { z } from 'zod'
import { identifier, join, render, type Sql, sql, text } from '../../sql/sql.ts'
import type { Engine, LoadedValue, QueryOptions } from '../engine.ts'
import {
  type Connections,
  connectionPool,
  type LendReader,
  type LendWriter,
  serially,
  type WhileNoneBegins,
} from './connections.ts'
import { copyAnew, removeCopy } from './copy-anew.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import { fromDuckDB, placeholder, toBound } from './duckdb-values.ts'
import { openInstance } from './instance.ts'
import { reopening } from './reopening.ts'

const readers = 4
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

const run = (connection: DuckDBConnection, statement: Sql, options: QueryOptions = {}) =>
  doing(connection, statement, options, (statementText, values) => connection.runAndReadAll(statementText, values))

const rowReader =
  <Row>(names: readonly string[], row: z.ZodType<Row>) =>
  (cells: readonly DuckDBValue[]): Row =>
    row.parse(Object.fromEntries(cells.map((cell, index) => [names[index], fromDuckDB(cell)])))

async function queryOn<Row>(
  connection: DuckDBConnection,
  statement: Sql,
  row: z.ZodType<Row>,
  options?: QueryOptions,
): Promise<Row[]> {
  const reader = await run(connection, statement, options)
  return reader.getRows().map(rowReader(reader.deduplicatedColumnNames(), row))
}

const streamOn = <Row>(
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

async function loadOn(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly LoadedValue[])[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const tuples = rows.slice(start, start + rowsPerInsert).map((row) => sql`(${join(row.map(literal), sql`, `)})`)
    const names = join(columns.map(identifier), sql`, `)
    await run(connection, sql`insert into ${identifier(table)} (${names}) values ${join(tuples, sql`, `)}`)
  }
}

/** An engine all of whose work happens on one borrowed connection at a time. */
const engineOver = (lendReader: LendReader, lendWriter: LendWriter): Omit<Engine, 'transaction' | 'close'> => ({
  dialect: duckdbDialect,
  query: (statement, row, options) => lendReader((connection) => queryOn(connection, statement, row, options)),
  stream: (statement, row, onRows, options) => {
    let hasBegun = false
    return lendReader((connection, begun) => {
      // Readers are asked again when the database was opened anew, and rows handed on cannot be taken back.
      if (hasBegun) throw new Error('The database stopped while it was being read; ask again')
      hasBegun = true
      return streamOn(connection, statement, row, onRows, begun, options)
    })
  },
  execute: (statement, options) =>
    lendWriter(async (connection) => (await run(connection, statement, options)).rowsChanged),
  load: (table, columns, rows) => lendWriter((connection) => loadOn(connection, table, columns, rows)),
})

const insideTransaction = (connection: DuckDBConnection): Engine => {
  const lendReader: LendReader = (work) => work(connection, () => undefined)
  const lendWriter: LendWriter = (work) => work(connection, (inner) => inner())
  return {
    ...engineOver(lendReader, lendWriter),
    transaction: async (work, prepare) => {
      await prepare?.(insideTransaction(connection))
      return work(insideTransaction(connection))
    },
    close: () => Promise.reject(new Error('A transaction cannot close its engine')),
  }
}

/** A statement that begins while DuckDB commits may see rows that came and rows that went at once: none begins then. */
async function inTransaction<Result>(
  connection: DuckDBConnection,
  whileNoneBegins: WhileNoneBegins,
  work: (inside: Engine) => Promise<Result>,
): Promise<Result> {
  await connection.run('begin')
  try {
    const result = await work(insideTransaction(connection))
    await whileNoneBegins(() => connection.run('commit'))
    return result
  } catch (error) {
    await connection.run('rollback').catch(() => undefined) // a fatal error has ended the transaction already
    throw error
  }
}

const tableRow = z.object({ name: z.string() })

const temporaryTables = sql`select table_name as name from duckdb_tables() where temporary`

/**
 * Prepares temporary tables on the connection, then the transaction. DuckDB reads what a transaction itself has made with
 * one core only, so large temporary tables are better made before.
 */
async function preparedTransaction<Result>(
  connection: DuckDBConnection,
  whileNoneBegins: WhileNoneBegins,
  work: (inside: Engine) => Promise<Result>,
  prepare: (before: Engine) => Promise<void>,
): Promise<Result> {
  try {
    await prepare(insideTransaction(connection))
    return await inTransaction(connection, whileNoneBegins, work)
  } finally {
    const left = await queryOn(connection, temporaryTables, tableRow).catch(() => []) // after a fatal error they are gone
    for (const { name } of left) await run(connection, sql`drop table if exists ${identifier(name)}`)
  }
}

const connect = async (instance: DuckDBInstance): Promise<DuckDBConnection> => {
  const connection = await instance.connect()
  await connection.run("set TimeZone = 'UTC'")
  return connection
}

async function openConnections(path: string): Promise<Connections> {
  const instance = await openInstance(path)
  const opened: DuckDBConnection[] = []
  const open = async () => {
    const connection = await connect(instance)
    opened.push(connection)
    return connection
  }
  const readerPool = connectionPool(readers, open)
  const lendWriter = serially(await open(), readerPool.whileNoneBegins)
  return {
    lendReader: readerPool.lend,
    lendWriter,
    close: async () => {
      await lendWriter(async () => undefined)
      await readerPool.allGivenBack()
      // The file stays locked for as long as one connection is open.
      for (const connection of opened) connection.closeSync()
      instance.closeSync()
    },
  }
}

export type DuckDBEngine = Engine & {
  /** Puts what was committed into the file itself, out of the log that is written ahead. Questions asked meanwhile wait. */
  checkpoint: () => Promise<void>
  /** Writes the file anew, without a byte of what was deleted or changed. Questions asked meanwhile wait. */
  renew: () => Promise<void>
}

const nothingToRenew = async (): Promise<void> => undefined

async function openFileOrMemory(path: string) {
  // What is in no file cannot be opened anew.
  if (path === ':memory:') return { ...(await openConnections(path)), renew: nothingToRenew }
  await removeCopy(path)
  const connections = await reopening(() => openConnections(path))
  return { ...connections, renew: () => connections.whileClosed(() => copyAnew(path)) }
}

/**
 * Opens a DuckDB file (`:memory:` for none) as an engine: several readers, one writer. Readers see the last committed
 * state while a transaction writes. An engine that stops, as on a full disk, is opened anew by whoever needs it next.
 * Throws what DuckDB throws when the file is locked, damaged or of a newer format.
 */
export async function openDuckDB(path: string): Promise<DuckDBEngine> {
  const { lendReader, lendWriter, close, renew } = await openFileOrMemory(path)
  return {
    ...engineOver(lendReader, lendWriter),
    transaction: (work, prepare) =>
      lendWriter((connection, whileNoneBegins) =>
        prepare === undefined
          ? inTransaction(connection, whileNoneBegins, work)
          : preparedTransaction(connection, whileNoneBegins, work, prepare),
      ),
    // A checkpoint lays rows down anew that were deleted and inserted; who begins just then may see them gone and not yet there.
    checkpoint: () =>
      lendWriter((connection, whileNoneBegins) =>
        whileNoneBegins(async () => {
          await connection.run('checkpoint')
        }),
      ),
    close,
    renew,
  }
}
