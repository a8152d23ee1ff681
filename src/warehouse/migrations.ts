import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { empty, sql, text } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { customerSearch, customerTerms } from './customer-search.ts'
import {
  createTable,
  datings,
  factTables,
  historyTables,
  memberTables,
  publicationTables,
  rateTables,
  tagNames,
  undoAbsorbed,
  undoneImports,
  undoTables,
} from './tables.ts'

type Migration = (engine: Engine) => Promise<void>

/** Migrations in their order; a landed one never changes. The version of a warehouse is how many it has had. */
const migrations: readonly Migration[] = [
  async (engine) => {
    const { refund_days: _, customer_search: __, customer_terms: ___, ...firstHistoryTables } = historyTables
    for (const [name, table] of Object.entries({ ...factTables, ...firstHistoryTables })) {
      await engine.execute(createTable(name, table, engine.dialect))
    }
  },
  async (engine) => {
    const { undo_absorbed: _, ...firstUndoTables } = undoTables
    for (const [name, table] of Object.entries({ ...firstUndoTables, undone_imports: undoneImports })) {
      await engine.execute(createTable(name, table, engine.dialect))
    }
  },
  async (engine) => {
    const { refund_days } = historyTables
    for (const [name, table] of Object.entries({ refund_days, datings, tag_names: tagNames })) {
      await engine.execute(createTable(name, table, engine.dialect))
    }
  },
  async (engine) => {
    await engine.execute(createTable('customer_search', historyTables.customer_search, engine.dialect))
    await engine.execute(sql`insert into customer_search ${customerSearch(empty, engine.dialect)}`)
  },
  async (engine) => {
    for (const [name, table] of Object.entries(rateTables)) {
      await engine.execute(createTable(name, table, engine.dialect))
    }
  },
  async (engine) => {
    for (const [name, table] of Object.entries(memberTables)) {
      await engine.execute(createTable(name, table, engine.dialect))
    }
  },
  async (engine) => {
    for (const [name, table] of Object.entries(publicationTables)) {
      await engine.execute(createTable(name, table, engine.dialect))
    }
  },
  async (engine) => {
    await engine.execute(createTable('customer_terms', historyTables.customer_terms, engine.dialect))
    await engine.execute(sql`insert into customer_terms ${customerTerms(empty, engine.dialect)}`)
  },
  async (engine) => {
    await engine.execute(createTable('undo_absorbed', undoAbsorbed, engine.dialect))
    // Until then the orders of everyone touched were kept, as if any of them might have been moved.
    await engine.execute(sql`insert into undo_absorbed select import_id, customer_key from undo_touched`)
  },
]

const metaRow = z.object({ value: z.int() })

/** A number kept under a name in the table `meta`. */
export async function readMeta(engine: Engine, name: string): Promise<number> {
  const rows = await engine.query(
    sql`select coalesce(max(value), 0) as value from meta where name = ${text(name)}`,
    metaRow,
  )
  return rows[0]?.value ?? 0
}

/** Keeps a number; only the largest ever written counts, so nothing is updated in place. */
export async function writeMeta(engine: Engine, name: string, value: number): Promise<void> {
  await engine.load('meta', ['name', 'value'], [[name, value]])
}

/**
 * Brings the tables to this version's shape. A warehouse of a newer Regulars is refused, untouched, with a UserError.
 */
export async function migrate(engine: Engine, place: string): Promise<void> {
  const { dialect } = engine
  await engine.execute(
    sql`create table if not exists meta (name ${dialect.types.text}, value ${dialect.types.integer}) ${dialect.tableStorage(['name'])}`,
  )
  const version = await readMeta(engine, 'schema')
  if (version > migrations.length) {
    throw new UserError(
      `The data in ${place} was written by a newer Regulars (its version ${version}, this one knows ${migrations.length}). Update Regulars to open it; nothing was changed.`,
    )
  }
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue
    await engine.transaction(async (inside) => {
      await migration(inside)
      await writeMeta(inside, 'schema', index + 1)
    })
  }
}
