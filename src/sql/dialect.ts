import type { Grain } from './day.ts'
import type { Sql } from './sql.ts'

/** Column types of the warehouse, in an engine's words. */
export type ColumnTypes = {
  /** 32-bit: customer, order and import keys, line numbers. */
  key: Sql
  /** 64-bit: money in minor units, counts. */
  integer: Sql
  /** Quantities that may be fractional. */
  real: Sql
  /** A calendar day. */
  day: Sql
  /** An instant in UTC. */
  instant: Sql
  text: Sql
  flag: Sql
}

/** How the rows of a table lie, where an engine parts and copies them. */
export type Laying = {
  /** The rows for which this is the same lie together, and can be taken over from one table to another as they are. */
  partitionBy: Sql
  /** Who has the rows: this server, each server of the shard, or each server of the cluster. */
  copies: 'one' | 'shard' | 'cluster'
  /** On whose servers the table is made; null: on the one that is asked. */
  cluster: string | null
}

export type WrittenColumn = { name: string; type: 'integer' | 'text' }

/**
 * The words in which engines differ. Each is a function from fragment to fragment; everything else in a query is the
 * common subset of DuckDB and ClickHouse, so no query is ever written for one engine.
 */
export type Dialect = {
  name: 'duckdb' | 'clickhouse'
  types: ColumnTypes
  nullable: (type: Sql) => Sql
  /** What follows a table's column list: nothing, or the storage, how its rows lie and their order. */
  tableStorage: (orderBy: readonly string[], laying?: Laying) => Sql
  /** A day written out as a constant, e.g. the end of an open interval. */
  dayLiteral: (day: string) => Sql
  /** First day of the bucket that holds the day; weeks begin on Monday, unless `inWeeksFrom` says otherwise. */
  startOf: (grain: Grain, day: Sql) => Sql
  /** Whole days from one day to another. */
  daysBetween: (from: Sql, to: Sql) => Sql
  /** Calendar months from the first of one month to the first of another. */
  monthsBetween: (from: Sql, to: Sql) => Sql
  addDays: (day: Sql, count: number) => Sql
  addMonths: (day: Sql, count: number) => Sql
  /** A table of one column `bucket`: the first day of each bucket that the period touches. */
  buckets: (grain: Grain, from: Sql, to: Sql) => Sql
  /** Exact number of distinct non-null values. */
  countDistinct: (value: Sql) => Sql
  /** 64-bit integer; keeps sums from becoming 128-bit. */
  toInteger: (value: Sql) => Sql
  /** top ÷ bottom as a real; no value when the bottom is 0. */
  ratio: (top: Sql, bottom: Sql) => Sql
  /** Interpolated ("type 7") quantile of a group at a fraction in [0, 1]. */
  quantile: (value: Sql, fraction: number) => Sql
  /**
   * Text as it is compared when case and accents do not matter: lower case, without marks, and with plain letters for
   * those that no mark makes (ł, ø, ß).
   */
  fold: (text: Sql) => Sql
  /** Whether a text occurs in another. */
  holds: (text: Sql, part: Sql) => Sql
  /** A row for each line of a text: the line. */
  lines: (text: Sql) => Sql
  /** The texts of a group in their order, with a separator between; null without any. */
  joined: (text: Sql, separator: Sql) => Sql
  /** The sum over a group of a number that each text is hashed to, as text; the same on every engine. */
  hashSum: (text: Sql) => Sql
  /** Text of several values after each other. */
  concat: (...values: Sql[]) => Sql
  /** A relation of rows that are written out, of columns of whole numbers or of texts. */
  written: (columns: readonly WrittenColumn[], rows: readonly (readonly (number | string)[])[]) => Sql
  /**
   * The rows of a common table expression, where they are at once grouped to few: read by its name. Where customers are spread
   * over shards, each shard makes and groups those of its own customers, and only groups travel. `rows` is the whole of
   * the expression; it names none but its own, and joins only what is of the same customer.
   */
  onEachShard: (name: Sql, rows: Sql) => Sql
  /**
   * Before the parentheses of a common table expression that memory could not hold: made anew wherever it is read. Without it an
   * engine may keep the rows of one that is read twice.
   */
  madeAnew: Sql
  /** Begins a join of such rows with few that are of everyone: the shards are told them. */
  joinFew: Sql
}
