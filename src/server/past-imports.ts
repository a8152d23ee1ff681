import { z } from 'zod'
import type { PastImport } from '../contract/import-report.ts'
import { sentence } from '../sentences/sentence.ts'
import { integer, sql } from '../sql/sql.ts'
import { undoImport } from '../warehouse/undo.ts'
import type { House } from './house.ts'
import { keptReportSchema } from './kept-report.ts'
import { NotFoundError } from './not-found.ts'

const pastRow = z.object({ report: z.string(), undoneAt: z.string().nullable(), hasUndoPoint: z.boolean() })
const rejectedRow = z.object({ row: z.int(), reason: z.string(), text: z.string() })
type KeptReject = z.output<typeof rejectedRow>
const countRow = z.object({ count: z.int() })

const pastImports = sql`
  select
    imports.report as report,
    undone_imports.undone_at as "undoneAt",
    imports.import_id in (select import_id from undo_points) as "hasUndoPoint"
  from imports
  left join undone_imports on undone_imports.import_id = imports.import_id
  order by imports.import_id desc`

/** Reports of all imports, the newest first. */
export async function listImports({ warehouse }: Pick<House, 'warehouse'>): Promise<PastImport[]> {
  const rows = await warehouse.local.engine.query(pastImports, pastRow)
  const newestThatCounts = rows.findIndex(({ undoneAt }) => undoneAt === null)
  return rows.map(({ report, undoneAt, hasUndoPoint }, index) => ({
    ...keptReportSchema.parse(JSON.parse(report)),
    undoneAt: undoneAt === null ? null : `${undoneAt.replace(' ', 'T')}Z`,
    isUndoable: index === newestThatCounts && hasUndoPoint,
  }))
}

/** Rows of a file whose rejects are read at once. */
const rowsAtOnce = 5000
const nextRow = z.object({ row: z.int().nullable() })

async function* rejectsOf(
  {
    warehouse: {
      local: { engine },
    },
  }: House,
  id: number,
): AsyncGenerator<KeptReject[]> {
  const ofImport = sql`from rejects where import_id = ${integer(id)}`
  let start = 0
  for (;;) {
    const [next] = await engine.query(
      sql`select min("row") as "row" ${ofImport} and "row" >= ${integer(start)}`,
      nextRow,
    )
    if (next === undefined || next.row === null) return
    start = next.row + rowsAtOnce
    yield await engine.query(
      sql`select "row", reason, "text" ${ofImport} and "row" >= ${integer(next.row)} and "row" < ${integer(start)} order by "row", reason, "text"`,
      rejectedRow,
    )
  }
}

/**
 * Every row that an import rejected, by row number, some at a time so that memory stays bounded; a NotFoundError when there
 * was no such import.
 */
export async function listRejects(house: House, id: number): Promise<AsyncGenerator<KeptReject[]>> {
  const [found] = await house.warehouse.local.engine.query(
    sql`select count(*) as count from imports where import_id = ${integer(id)}`,
    countRow,
  )
  if (found?.count === 0) throw new NotFoundError(sentence('undo.no-import', { id }))
  return rejectsOf(house, id)
}

/**
 * Takes back the newest import that counts (or says why the one named cannot be); resolves to its id. When no money is
 * left, the next import decides the currency anew.
 */
export async function undoIn({ warehouse, state, clock }: House, id: number | undefined): Promise<number> {
  const undone = await undoImport(warehouse, id, clock())
  const [orders] = await warehouse.local.engine.query(sql`select count(*) as count from orders`, countRow)
  if (orders?.count === 0) state.changeSettings({ currency: null })
  return undone
}
