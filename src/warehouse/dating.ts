import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { type RefundDating, refundDatings } from '../sql/day.ts'
import { sql } from '../sql/sql.ts'

const datingRow = z.object({
  dating: z.int(),
  timeZone: z.string(),
  refundDating: z.enum(refundDatings),
})

/**
 * What the days of all facts rest on. It is kept beside them, since both change together or not at all; the settings
 * follow it.
 */
export type Dating = { timeZone: string; refundDating: RefundDating }

/** The dating in force, with its number; undefined while the project never changed it. */
export async function readDating(engine: Engine): Promise<(Dating & { dating: number }) | undefined> {
  const rows = await engine.query(
    sql`
      select dating, time_zone as "timeZone", refund_dating as "refundDating"
      from datings
      order by dating desc
      limit 1`,
    datingRow,
  )
  return rows[0]
}

/** Puts a dating in force; its number. */
export async function writeDating(engine: Engine, { timeZone, refundDating }: Dating): Promise<number> {
  const dating = ((await readDating(engine))?.dating ?? 0) + 1
  await engine.load('datings', ['dating', 'time_zone', 'refund_dating'], [[dating, timeZone, refundDating]])
  return dating
}
