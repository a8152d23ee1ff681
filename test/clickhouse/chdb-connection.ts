import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClickHouseClientConfigOptions } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'

type Connection = NonNullable<ClickHouseClientConfigOptions['connection']>
type Insert = Parameters<Connection['insert']>[0]

const parquetInsert = /^INSERT INTO (?<table>\S+) \((?<columns>.+)\) FORMAT Parquet$/i

/** The library takes the body of an insert for text, which spoils Parquet; a file it reads as a server reads a body. */
async function insertParquet(connection: Connection, { query, values, ...rest }: Insert) {
  const { table, columns } = parquetInsert.exec(query.trim())?.groups ?? {}
  const folder = mkdtempSync(join(tmpdir(), 'regulars-parquet-'))
  try {
    const file = join(folder, 'rows.parquet')
    await writeFile(file, values)
    const select = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM file('${file}', 'Parquet')`
    return await connection.command({ ...rest, query: select } as Parameters<Connection['command']>[0])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The real client's way to a ClickHouse inside this process. */
export function chdbConnection(path: string): Connection {
  // The library types its connection by the client's older package of common types; the two differ in a private field.
  const connection = createChdbConnection({ path }) as unknown as Connection
  const insert = connection.insert.bind(connection)
  connection.insert = (params) =>
    parquetInsert.test(params.query.trim()) ? insertParquet(connection, params) : insert(params)
  return connection
}
