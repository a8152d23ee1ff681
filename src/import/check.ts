import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { sql } from '../sql/sql.ts'

/** Temporary tables of this file. */
export const outcomeTables = ['outcomes'] as const

/** What became of every row. Imported: it added or changed something; merged: what it says was there, or a later row of the file says it anew. */
const outcomes = sql`
  create or replace temporary table outcomes as
  with people as (
    select
      file, row,
      customer_key in (select customer_key from changed_customers)
        and row_number() over (partition by file, customer_key order by row desc) = 1 as is_news
    from staged_people
    join person_keys using (file, row)
  ),
  news as (
    select file, row from people where is_news
    union
    select file, row from news_facts
    union
    select file, row from told_rates
    union
    select file, row from staged_rows where order_id in (select order_id from incoming_orders where is_changed)
    union
    -- A refund told by the row of its order is staged under minus that row.
    select file, abs(row) as row from staged_orders where order_id in (select order_id from incoming_orders where is_changed)
    except
    select file, row from superseded
  )
  select
    staged_rows.file, staged_rows.row, reason,
    case
      when reason is not null then 'rejected'
      when news.row is not null then 'imported'
      else 'merged'
    end as outcome
  from staged_rows
  left join news on news.file = staged_rows.file and news.row = staged_rows.row`

const countRow = z.object({ imported: z.int(), merged: z.int(), rejected: z.int() })
export type RowCounts = z.infer<typeof countRow>

/** Counts what became of the rows. That they add up to the rows of the files is checked: anything else is a bug, and nothing is written. */
export async function countRows(engine: Engine, rows: number): Promise<RowCounts> {
  await engine.execute(outcomes)
  const found = await engine.query(
    sql`
      select
        count(*) filter (outcome = 'imported') as imported,
        count(*) filter (outcome = 'merged') as merged,
        count(*) filter (outcome = 'rejected') as rejected
      from outcomes`,
    countRow,
  )
  const counts = found[0] ?? { imported: 0, merged: 0, rejected: 0 }
  const total = counts.imported + counts.merged + counts.rejected
  if (total !== rows) {
    throw new Error(
      `${counts.imported} imported + ${counts.merged} merged + ${counts.rejected} rejected rows are ${total}, but the files have ${rows}`,
    )
  }
  return counts
}
