import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { identifier, type Sql, sql } from '../sql/sql.ts'

const answer = z.object({ holds: z.boolean() })

/** Whether a staged table has a row, of which a condition holds: where it has none, what follows from it need not be asked. */
export async function holdsRows(engine: Engine, table: string, condition: Sql = sql`1 = 1`): Promise<boolean> {
  const found = await engine.query(
    sql`select exists (select 1 from ${identifier(table)} where ${condition}) as holds`,
    answer,
  )
  return found[0]?.holds ?? false
}
