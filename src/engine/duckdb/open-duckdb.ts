import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { z } from 'zod'
import { identifier, sql } from '../../sql/sql.ts'
import type { Engine } from '../engine.ts'
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
import { openInstance } from './instance.ts'
import { reopening } from './reopening.ts'
import { loadOn, queryOn, run, streamOn } from './statements.ts'

const readers = 4
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
