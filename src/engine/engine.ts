import type { z } from 'zod'
import type { Dialect } from '../sql/dialect.ts'
import type { Sql } from '../sql/sql.ts'

/** A value of a loaded row. Days are `YYYY-MM-DD`, instants `YYYY-MM-DD HH:MM:SS` in UTC. */
export type LoadedValue = string | number | boolean | null

export type QueryOptions = { signal?: AbortSignal | undefined }

/**
 * Where the numbers are computed. 64-bit integers arrive as safe JavaScript numbers (beyond 2^53 is an error),
 * days as `YYYY-MM-DD` text, instants as `YYYY-MM-DD HH:MM:SS` UTC text.
 */
export type Engine = {
  readonly dialect: Dialect
  /** Rows of a query, each parsed by the schema. Aborting the signal stops the query in the engine. */
  query: <Row>(statement: Sql, row: z.ZodType<Row>, options?: QueryOptions) => Promise<Row[]>
  /** Like `query`, for answers too large to hold: hands on some thousands of rows at a time, and waits for each. */
  stream: <Row>(
    statement: Sql,
    row: z.ZodType<Row>,
    onRows: (rows: Row[]) => Promise<void>,
    options?: QueryOptions,
  ) => Promise<void>
  /** Runs a statement; the number of rows it changed, where the engine tells. */
  execute: (statement: Sql, options?: QueryOptions) => Promise<number>
  /**
   * All or nothing: an error inside leaves everything as it was. Transactions run one at a time. `prepare` is done before
   * it begins: the temporary tables made there are seen inside, read by all cores, and dropped at the end.
   */
  transaction: <Result>(
    work: (inside: Engine) => Promise<Result>,
    prepare?: (before: Engine) => Promise<void>,
  ) => Promise<Result>
  /** Appends rows to a table, values in the order of `columns`. */
  load: (table: string, columns: readonly string[], rows: readonly (readonly LoadedValue[])[]) => Promise<void>
  close: () => Promise<void>
}
