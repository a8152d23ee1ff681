import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@clickhouse/client'
import { type ClickHouseEngine, clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { identifier, sql } from '../../src/sql/sql.ts'
import { chdbConnection } from './chdb-connection.ts'

/** A real ClickHouse inside this process, behind the real client. One per process. */
export function openChdb(): Engine {
  const path = mkdtempSync(join(tmpdir(), 'regulars-clickhouse-'))
  const engine = clickhouseEngine(createClient({ connection: chdbConnection(path) }))
  return {
    ...engine,
    close: async () => {
      await engine.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

/** An engine in a database of the ClickHouse that keeps its files in a folder; the database must be there. */
export async function openChdbDatabase(path: string, database: string): Promise<ClickHouseEngine> {
  const engine = clickhouseEngine(createClient({ connection: chdbConnection(path) }))
  await engine.execute(sql`use ${identifier(database)}`) // the option of the client is not heard by the library
  return engine
}
