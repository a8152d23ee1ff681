import type { Engine } from '../engine/engine.ts'
import { identifier, sql, text } from '../sql/sql.ts'
import { factTables, historyTables, memberTables, rateTables, undoTables } from './tables.ts'

/** What is known of every import is kept for ever, also of one that counts no more. */
const keptForEver = ['imports', 'rejects']

const clearedTables = [
  ...Object.keys({ ...factTables, ...historyTables, ...undoTables, ...rateTables, ...memberTables }),
  'tag_names',
].filter((name) => !keptForEver.includes(name))

/**
 * Takes every fact away, within a transaction, and what was derived from facts. Imports that counted are marked as
 * undone; their reports and rejected rows stay.
 */
export async function clearFacts(inside: Engine, now: Date): Promise<void> {
  // Nobody's history is to be rebuilt; who publishes what changed is told.
  await inside.execute(sql`insert into touched select customer_key from customers`)
  for (const name of clearedTables) await inside.execute(sql`delete from ${identifier(name)}`)
  await inside.execute(sql`
    insert into undone_imports by name
    select import_id, cast(${text(now.toISOString())} as timestamp) as undone_at
    from imports
    where import_id not in (select import_id from undone_imports)`)
}
