import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@clickhouse/client'
import { createChdbConnection } from 'chdb/connection'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'

/** A real ClickHouse inside this process, behind the real client. One per process. */
export function openChdb(): Engine {
  const path = mkdtempSync(join(tmpdir(), 'regulars-clickhouse-'))
  const engine = clickhouseEngine(createClient({ connection: createChdbConnection({ path }) }))
  return {
    ...engine,
    close: async () => {
      await engine.close()
      rmSync(path, { recursive: true, force: true })
    },
  }
}
