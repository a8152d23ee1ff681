import { z } from 'zod'
import type { Engine } from '../src/engine/engine.ts'
import { type Sql, sql } from '../src/sql/sql.ts'

const names = z.union([z.array(z.string()), z.string().transform((name) => [name])]).default([])
const scan = z.object({
  operator_type: z.string(),
  operator_cardinality: z.number(),
  operator_rows_scanned: z.number(),
  extra_info: z.object({ Table: z.string().optional(), Projections: names, Filters: names }),
})
type Scan = z.infer<typeof scan>
type PlanNode = { children: PlanNode[]; node: unknown }

const planNode: z.ZodType<PlanNode> = z.lazy(() =>
  z.looseObject({ children: z.array(planNode).default([]) }).transform(({ children, ...node }) => ({ children, node })),
)
const explained = z.object({ explain_value: z.string() })
const columnRow = z.object({ table: z.string(), column: z.string(), type: z.string() })

const widths: Readonly<Record<string, number>> = { BOOLEAN: 1, INTEGER: 4, DATE: 4, BIGINT: 8, DOUBLE: 8, TIMESTAMP: 8 }
/** DuckDB's own handle of a text, which holds up to twelve bytes of it. */
const textWidth = 16

type Columns = ReadonlyMap<string, ReadonlyMap<string, number>>

async function columnWidths(engine: Engine): Promise<Columns> {
  const rows = await engine.query(
    sql`select table_name as "table", column_name as "column", data_type as type from duckdb_columns() where not internal`,
    columnRow,
  )
  const perTable = Map.groupBy(rows, (row) => row.table)
  return new Map(
    [...perTable].map(([table, columns]) => [
      table,
      new Map(columns.map(({ column, type }) => [column, widths[type] ?? textWidth])),
    ]),
  )
}

const scansIn = ({ node, children }: PlanNode): Scan[] => {
  const read = scan.safeParse(node)
  const own = read.success && read.data.operator_type === 'TABLE_SCAN' ? [read.data] : []
  return [...own, ...children.flatMap(scansIn)]
}

const tableOf = ({ extra_info: { Table: table } }: Scan): string => table?.split('.').at(-1) ?? ''

const isNamedIn = (column: string, texts: readonly string[]): boolean =>
  texts.some((text) => new RegExp(`(?<![a-z_])${column}(?![a-z_])`).test(text))

/** What a scan reads: the columns of its filters of every row that it looks at, and the others of those that pass. */
function bytesOfScan(found: Scan, columns: ReadonlyMap<string, number>): number {
  const { Projections: projections, Filters: filters } = found.extra_info
  const widthOf = (texts: readonly string[], except: readonly string[] = []): number =>
    [...columns]
      .filter(([column]) => isNamedIn(column, texts) && !isNamedIn(column, except))
      .reduce((sum, [, width]) => sum + width, 0)
  return widthOf(filters) * found.operator_rows_scanned + widthOf(projections, filters) * found.operator_cardinality
}

/**
 * Bytes of the tables that a statement must read, as DuckDB's own plan tells them: of a table that it scans several times the
 * largest scan counts, because one would do. Uncompressed, and only the parts that are not skipped.
 */
export async function bytesTouched(engine: Engine, statement: Sql): Promise<number> {
  const [plan] = await engine.query(sql`explain (analyze, format json) ${statement}`, explained)
  const columns = await columnWidths(engine)
  const largest = new Map<string, number>()
  for (const found of scansIn(planNode.parse(JSON.parse(plan?.explain_value ?? '{}')))) {
    const table = tableOf(found)
    const bytes = bytesOfScan(found, columns.get(table) ?? new Map())
    largest.set(table, Math.max(bytes, largest.get(table) ?? 0))
  }
  return [...largest.values()].reduce((sum, bytes) => sum + bytes, 0)
}
