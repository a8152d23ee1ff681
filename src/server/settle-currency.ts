import { z } from 'zod'
import { sql } from '../sql/sql.ts'
import type { House } from './house.ts'
import { keptReportSchema } from './kept-report.ts'

const moneyRow = z.object({ report: z.string().nullable() })
const newestReportIfMoney = sql`
  select max(report) as report
  from imports
  where import_id = (select max(import_id) from imports) and exists (select 1 from orders)`

/**
 * Fixes the base currency once money has come in: the one that the newest import kept it in. Also mends a project whose
 * server was killed between an import and this.
 */
export async function settleCurrency({ warehouse, state }: Pick<House, 'warehouse' | 'state'>): Promise<void> {
  if (state.settings().currency !== null) return
  const [newest] = await warehouse.local.engine.query(newestReportIfMoney, moneyRow)
  if (newest?.report) state.changeSettings({ currency: keptReportSchema.parse(JSON.parse(newest.report)).currency })
}
