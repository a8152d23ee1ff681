import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'

/** A real ClickHouse inside this process, behind the real client. One per process. */
export function openChdb(): Engine {
  const path = mkdtempSync(join(tmpdir(), 'regulars-clickhouse-'))
  // The library types its connection by the client's older package of common types; the two differ in a private field.
  const connection = createChdbConnection({ path }) as unknown as NonNullable<
    ClickHouseClientConfigOptions['connection']
  >
  const engine = clickhouseEngine(createClient({ connection }))
  return {
    ...engine,
    close: async () => {
      await engine.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}
