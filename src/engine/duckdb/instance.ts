import { totalmem } from 'node:os'
import { DuckDBInstance } from '@duckdb/node-api'

/** Bytes that the engine holds; what needs more, such as an import of ten million orders, passes through files beside the database. */
const mostMemory = 4 * 2 ** 30

/** Opens a DuckDB file, or `:memory:`. Nothing is downloaded. */
export const openInstance = (path: string): Promise<DuckDBInstance> =>
  DuckDBInstance.create(path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: `${Math.floor(Math.min(mostMemory, totalmem() / 2))}B`,
  })
