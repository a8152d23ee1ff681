import { mkdir } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { sentence } from '../sentences/sentence.ts'
import { identifier, identifiers, integer, join, numberLiteral, type Sql, sql, text, textLiteral } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { touchedOtherwise } from './intervals.ts'
import { forgetVanished } from './members.ts'
import { factTables, rateTables, undoTables } from './tables.ts'
import type { Warehouse } from './warehouse.ts'

/** How many imports, counted from the newest, can be undone. What was before older ones is let go. */
export const importsKept = 10

const customerTables = ['customers', 'profile_facts', 'subscriptions', 'visits', 'tags'] as const
const restoredTables = [...customerTables, 'orders', 'order_lines', 'stores', 'rates'] as const
type Restored = (typeof restoredTables)[number]

/** Relations of the keys that an import noted: of whom it may have changed more than orders, and what else it may have changed. */
type Noted = { customers: Sql; absorbed: Sql; orders: Sql; rates: Sql }

/** Which rows of a table an import may have changed: those of any of these conditions, no row being of two. */
function scopesOf(table: Restored, { customers, absorbed, orders, rates }: Noted): Sql[] {
  if (table === 'stores') return [sql`1 = 1`]
  if (table === 'rates') return [sql`(day, currency) in (select (day, currency) from ${rates})`]
  const ofOrders = sql`(select order_key from ${orders})`
  if (table === 'order_lines') return [sql`order_key in ${ofOrders}`]
  if (table !== 'orders') return [sql`customer_key in (select customer_key from ${customers})`]
  // Each by itself, an engine skips what none of the keys can be in; joined by "or", it looks at every order.
  return [
    sql`order_key in ${ofOrders}`,
    sql`customer_key in (select customer_key from ${absorbed}) and order_key not in ${ofOrders}`,
  ]
}

const restorable = { ...factTables, rates: rateTables.rates }
const { rates: _, ...undoTablesOfRates } = rateTables
const keptTables = Object.keys({ ...undoTables, ...undoTablesOfRates })

/** Where an import notes the keys of what it changed, and the statement that tells them. */
const notedKeys = {
  customers: { table: 'undo_touched', keys: touchedOtherwise },
  absorbed: { table: 'undo_absorbed', keys: sql`select distinct customer_key from absorbed_customers` },
  orders: { table: 'undo_changed', keys: sql`select order_key from changed_orders` },
  rates: { table: 'undo_changed_rates', keys: sql`select day, currency from changed_rates` },
} as const

const undoOf = (table: Restored): Sql => identifier(`undo_${table}`)

const columnsOf = (table: Restored): Sql => identifiers(Object.keys(restorable[table].columns))

/** `read_parquet` and `copy` take no bound value for the file. */
const parquet = (file: string): Sql => sql`read_parquet(${textLiteral(file)})`
const copyTo = (query: Sql, file: string): Sql => sql`copy (${query}) to ${textLiteral(file)} (format parquet)`

const nothing = z.unknown()

export type UndoPoint = {
  /**
   * The engine inside the import's transaction: `touched`, `touched_by_orders`, `absorbed_customers(customer_key)`,
   * `changed_orders(order_key)` and `changed_rates(day, currency)` are filled.
   */
  inside: Engine
  /** The same engine as everybody else sees it: still as before the import. */
  before: Engine
  importId: number
  /** A folder of the import's own, for the rows on their way. */
  folder: string
}

/**
 * Keeps, within an import's transaction, what the facts of the customers and orders that it changed were before it.
 * To be called when everything is written. The old rows are read past the transaction, where they still stand, so no
 * statement of an import has to know of undo; what it costs follows what was touched, never the size of the warehouse.
 */
export async function keepUndoPoint({ inside, before, importId, folder }: UndoPoint): Promise<void> {
  const place = joinPath(folder, 'undo')
  await mkdir(place)
  const file = (name: string) => joinPath(place, `${name}.parquet`)
  const id = sql`cast(${integer(importId)} as integer) as import_id`
  for (const { table, keys } of Object.values(notedKeys)) await inside.execute(copyTo(keys, file(table)))
  for (const name of keptTables) {
    await inside.execute(
      sql`delete from ${identifier(name)} where import_id <= ${numberLiteral(importId - importsKept)}`,
    )
  }
  const noted = {
    customers: parquet(file(notedKeys.customers.table)),
    absorbed: parquet(file(notedKeys.absorbed.table)),
    orders: parquet(file(notedKeys.orders.table)),
    rates: parquet(file(notedKeys.rates.table)),
  }
  for (const table of restoredTables) {
    const rows = join(
      scopesOf(table, noted).map((scope) => sql`select ${columnsOf(table)} from ${identifier(table)} where ${scope}`),
      sql` union all `,
    )
    await before.query(copyTo(rows, file(table)), nothing)
    await inside.execute(sql`insert into ${undoOf(table)} by name select ${id}, * from ${parquet(file(table))}`)
  }
  for (const { table } of Object.values(notedKeys)) {
    await inside.execute(sql`insert into ${identifier(table)} by name select ${id}, * from ${parquet(file(table))}`)
  }
  await inside.execute(sql`insert into undo_points by name select ${id}`)
}

const importRow = z.object({ id: z.int(), files: z.string() })
const countRow = z.object({ count: z.int() })

const notUndone = sql`import_id not in (select import_id from undone_imports)`

/** The imports that count, the newest first. */
const standingImports = (engine: Engine) =>
  engine.query(sql`select import_id as id, files from imports where ${notUndone} order by import_id desc`, importRow)

/** Throws a UserError that says why an import cannot be undone now. */
async function checkUndoable(engine: Engine, wanted: number | undefined): Promise<number> {
  const standing = await standingImports(engine)
  const newest = standing[0]
  if (newest === undefined) throw new UserError(sentence('undo.nothing'))
  const chosen = wanted ?? newest.id
  if (!standing.some(({ id }) => id === chosen)) throw new UserError(sentence('undo.absent', { id: chosen }))
  if (newest.id !== chosen) {
    throw new UserError(sentence('undo.not-last', { newest: newest.id, files: newest.files, id: chosen }))
  }
  const point = sql`select count(*) as count from undo_points where import_id = ${integer(chosen)}`
  if ((await engine.query(point, countRow))[0]?.count === 0) {
    throw new UserError(sentence('undo.too-late', { id: chosen, kept: importsKept }))
  }
  return chosen
}

/** Who has an order that the import changed, now or before it, and of whom it changed anything else. */
const touchNoted = ({ customers, orders }: Noted, ofImport: Sql): Sql => sql`
  insert into touched
  select customer_key from ${customers}
  union
  select customer_key
  from orders
  where customer_key is not null and order_key in (select order_key from ${orders})
  union
  select customer_key from undo_orders ${ofImport} and customer_key is not null`

async function restore(inside: Engine, importId: number): Promise<void> {
  const ofImport = sql`where import_id = ${numberLiteral(importId)}`
  const ofKeys = ({ table }: { table: string }): Sql => sql`${identifier(table)} ${ofImport}`
  const noted = {
    customers: ofKeys(notedKeys.customers),
    absorbed: ofKeys(notedKeys.absorbed),
    orders: ofKeys(notedKeys.orders),
    rates: ofKeys(notedKeys.rates),
  }
  await inside.execute(touchNoted(noted, ofImport))
  for (const table of restoredTables) {
    for (const scope of scopesOf(table, noted))
      await inside.execute(sql`delete from ${identifier(table)} where ${scope}`)
    const columns = columnsOf(table)
    await inside.execute(
      sql`insert into ${identifier(table)} (${columns}) select ${columns} from ${undoOf(table)} ${ofImport}`,
    )
  }
  for (const name of keptTables) await inside.execute(sql`delete from ${identifier(name)} ${ofImport}`)
  await forgetVanished(inside)
}

/**
 * Takes an import back: every fact and every number is as before it. Its report and its rejected rows stay, marked as
 * undone. Only the newest import that is not undone can be; without an id it is that one. Resolves to its id.
 * Throws UserError otherwise, with nothing changed.
 */
export const undoImport = (
  warehouse: Pick<Warehouse, 'write'>,
  wanted: number | undefined,
  now: Date,
): Promise<number> =>
  warehouse.write(async (inside) => {
    const importId = await checkUndoable(inside, wanted)
    await restore(inside, importId)
    await inside.execute(sql`
      insert into undone_imports by name
      select
        cast(${integer(importId)} as integer) as import_id,
        cast(${text(now.toISOString())} as timestamp) as undone_at`)
    return importId
  })
