import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import type { Place } from '../../src/warehouse/publication/place.ts'
import { openChdbDatabase } from '../clickhouse/open-chdb.ts'

/** A place to publish to, in the ClickHouse inside this process. */
export async function openChdbPlace(): Promise<Place & { close: () => Promise<void> }> {
  const path = mkdtempSync(join(tmpdir(), 'regulars-place-'))
  const keeping: ClickHouseEngine = await openChdbDatabase(path, 'default') // the library stops with its last connection
  return {
    name: 'ClickHouse in this process, database shop',
    hosts: 'this process',
    database: 'shop',
    cluster: null,
    openDatabase: (database) => openChdbDatabase(path, database),
    close: async () => {
      await keeping.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}
