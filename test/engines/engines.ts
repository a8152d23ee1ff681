import { openClickHouse } from '../../src/engine/clickhouse/open-clickhouse.ts'
import { openDuckDB } from '../../src/engine/duckdb/open-duckdb.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { startHttpServer } from '../clickhouse/http-server.ts'
import { openChdb } from '../clickhouse/open-chdb.ts'

async function openOverHttp(): Promise<Engine> {
  const server = await startHttpServer()
  const engine = await openClickHouse(server.address())
  return {
    ...engine,
    close: async () => {
      await engine.close()
      await server.stop()
    },
  }
}

type Named = { name: string; open: () => Promise<Engine> }

/** Every engine that a number may come from. A test of numbers runs over all of them. */
export const engines: readonly Named[] = [
  { name: 'DuckDB', open: () => openDuckDB(':memory:') },
  { name: 'ClickHouse', open: async () => openChdb() },
]

/** The wire carries days and instants as text, so the zone of the process changes nothing there: one zone tries it. */
const triesWire = process.env.TZ === 'Pacific/Auckland'

/** The same, and ClickHouse as a server: for the tests that try the most kinds of statements. */
export const enginesAndWire: readonly Named[] = triesWire
  ? [...engines, { name: 'ClickHouse over HTTP', open: openOverHttp }]
  : engines
