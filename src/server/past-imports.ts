import { z } from 'zod'
import { integer, sql } from '../sql/sql.ts'
import type { ImportReport, RejectedRow } from './contract.ts'
import type { House } from './house.ts'
import { NotFoundError } from './question.ts'
import { importReportSchema } from './schemas.ts'

const reportRow = z.object({ report: z.string() })
const rejectedRow = z.object({ row: z.int(), reason: z.string(), text: z.string() })
const countRow = z.object({ count: z.int() })

/** Reports of all imports, the newest first. */
export async function listImports({ warehouse }: House): Promise<ImportReport[]> {
  const rows = await warehouse.engine.query(sql`select report from imports order by import_id desc`, reportRow)
  return rows.map(({ report }) => importReportSchema.parse(JSON.parse(report)))
}

/** Every row that an import rejected, in the order of its file; a NotFoundError when there was no such import. */
export async function listRejects({ warehouse: { engine } }: House, id: number): Promise<RejectedRow[]> {
  const [found] = await engine.query(
    sql`select count(*) as count from imports where import_id = ${integer(id)}`,
    countRow,
  )
  if (found?.count === 0) throw new NotFoundError(`There is no import ${id}.`)
  return engine.query(
    sql`select "row", reason, "text" from rejects where import_id = ${integer(id)} order by "row"`,
    rejectedRow,
  )
}
