import { openDuckDB } from '../../src/engine/duckdb/open-duckdb.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { openChdb } from '../clickhouse/open-chdb.ts'

/** Every engine that a number may come from. A test of numbers runs over all of them. */
export const engines: readonly { name: string; open: () => Promise<Engine> }[] = [
  { name: 'DuckDB', open: () => openDuckDB(':memory:') },
  { name: 'ClickHouse', open: async () => openChdb() },
]
