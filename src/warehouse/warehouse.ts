import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type DuckDBEngine, openDuckDB } from '../engine/duckdb/open-duckdb.ts'
import type { Engine } from '../engine/engine.ts'
import { fullAfterwards, isFullDisk } from '../full-disk.ts'
import { type Day, daySchema } from '../sql/day.ts'
import { identifier, sql } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { type OnDerived, rebuildHistory, rebuildRefundDays } from './history.ts'
import { migrate, readMeta, writeMeta } from './migrations.ts'
import { noteUnpublished } from './publication/notes.ts'

type WriteOptions = {
  /** Aborting stops the work, and nothing of it is kept. */
  signal?: AbortSignal | undefined
  /** Called when the disk was full after the work had been kept; without it that is a UserError, and the work is kept. */
  onFullDisk?: (() => void) | undefined
  /** Done before the transaction begins: temporary tables made here are seen by the work and dropped at its end. */
  prepare?: ((before: Engine) => Promise<void>) | undefined
  /** Told of each table before it is derived anew. */
  onDerived?: OnDerived | undefined
}
type Write = <Result>(work: (inside: Engine) => Promise<Result>, options?: WriteOptions) => Promise<Result>

/** The facts of a shop and what is derived from them. */
export type Warehouse = {
  readonly engine: Engine
  /**
   * One transaction: the work writes facts and inserts the keys of the customers it changed into the temporary table
   * `touched(customer_key)`, and those of whom nothing but orders changed into `touched_by_orders` too; their history is rebuilt
   * and the data version raised before anything is seen by readers.
   */
  write: Write
  /** What `write` would do, taken back: the work's result, and nothing is changed or seen by anyone. */
  rehearse: Write
  /** Raised by every write; 0 before the first. */
  version: () => Promise<number>
  /** Days of the oldest and the newest fact; nulls without facts. */
  span: () => Promise<{ firstDay: Day | null; lastDay: Day | null }>
  customers: () => Promise<number>
  /** Writes the file anew, so that no byte of what was deleted or changed is left in it. Questions asked meanwhile wait. */
  renew: () => Promise<void>
  close: () => Promise<void>
}

export const warehouseFile = 'warehouse.duckdb'

const spanRow = z.object({ firstDay: daySchema.nullable(), lastDay: daySchema.nullable() })
const countRow = z.object({ count: z.int() })

const factSpan = sql`
  with fact_days as (
    select min(first_day) as first_day, max(first_day) as last_day from customers
    union all select min(day), max(day) from orders
    union all select min(day), max(day) from visits
    union all select min(day), max(day) from subscriptions
    union all select min(added_day), max(added_day) from tags
  )
  select min(first_day) as "firstDay", max(last_day) as "lastDay" from fact_days`

/** Days of the oldest and the newest fact that an engine has; nulls without facts. */
export const spanOf = async (engine: Engine): Promise<{ firstDay: Day | null; lastDay: Day | null }> =>
  (await engine.query(factSpan, spanRow))[0] ?? { firstDay: null, lastDay: null }

async function count(engine: Engine, table: 'customers' | 'touched'): Promise<number> {
  const from = table === 'customers' ? sql`customers where erased_at is null` : sql`touched`
  const [row] = await engine.query(sql`select count(*) as count from ${from}`, countRow)
  return row?.count ?? 0
}

type Touch = 'nobody' | 'some' | 'everyone'

/** Rebuilding half of all intervals in place costs as much as all of them, and only all of them are laid down in order. */
async function howManyTouched(inside: Engine): Promise<Touch> {
  const [touched, customers] = [await count(inside, 'touched'), await count(inside, 'customers')]
  if (touched === 0) return 'nobody'
  return touched * 2 >= customers ? 'everyone' : 'some'
}

async function rebuildTouched(inside: Engine, touch: Touch, onDerived: OnDerived | undefined): Promise<void> {
  // Orders of nobody touch nobody, and may be refunds.
  if (touch === 'nobody') return rebuildRefundDays(inside, 'touched')
  return rebuildHistory(inside, touch === 'everyone' ? 'everyone' : 'touched', onDerived)
}

/** An engine every statement of which ends when the signal is aborted. */
const stoppable = (engine: Engine, signal: AbortSignal | undefined): Engine => ({
  ...engine,
  query: (statement, row, wishes) => engine.query(statement, row, { signal, ...wishes }),
  execute: (statement, wishes) => engine.execute(statement, { signal, ...wishes }),
})

const stoppably = (prepare: WriteOptions['prepare'], signal: AbortSignal | undefined): WriteOptions['prepare'] =>
  prepare === undefined ? undefined : (before) => prepare(stoppable(before, signal))

const tablesOfTouched = ['touched', 'touched_by_orders'] as const

async function createTouched(inside: Engine): Promise<void> {
  for (const table of tablesOfTouched)
    await inside.execute(sql`create or replace temporary table ${identifier(table)} (customer_key integer)`)
}

const rehearseOn =
  (engine: Engine): Write =>
  async (work, { signal, prepare } = {}) => {
    const takenBack = new Error('The rehearsal ended without a result')
    const results: Awaited<ReturnType<typeof work>>[] = []
    const rehearsal = engine.transaction(
      async (transaction) => {
        const inside = stoppable(transaction, signal)
        await createTouched(inside)
        results.push(await work(inside))
        throw takenBack
      },
      stoppably(prepare, signal),
    )
    await rehearsal.catch((error: unknown) => {
      if (error !== takenBack) throw error
    })
    for (const result of results) return result
    throw takenBack
  }

/** What was written is safe in the write-ahead log by now, so a full disk costs no facts. */
async function checkpoint(engine: DuckDBEngine, onFullDisk: WriteOptions['onFullDisk']): Promise<void> {
  try {
    await engine.checkpoint()
  } catch (error) {
    if (!isFullDisk(error)) throw error
    if (onFullDisk === undefined) throw new UserError(fullAfterwards)
    onFullDisk()
  }
}

const writeOn =
  (engine: DuckDBEngine): Write =>
  async (work, { signal, onFullDisk, onDerived, prepare } = {}) => {
    const result = await engine.transaction(
      async (transaction) => {
        const inside = stoppable(transaction, signal)
        await createTouched(inside)
        const done = await work(inside)
        const touch = await howManyTouched(inside)
        await rebuildTouched(inside, touch, onDerived)
        const version = (await readMeta(inside, 'data')) + 1
        await noteUnpublished(inside, version, touch === 'everyone')
        for (const table of tablesOfTouched) await inside.execute(sql`drop table ${identifier(table)}`)
        await writeMeta(inside, 'data', version)
        return done
      },
      stoppably(prepare, signal),
    )
    await checkpoint(engine, onFullDisk)
    return result
  }

/** The warehouse over an engine that has no tables yet, or has them of any older version. */
async function warehouseOn(engine: DuckDBEngine, place: string): Promise<Warehouse> {
  await migrate(engine, place)
  return {
    engine,
    write: writeOn(engine),
    rehearse: rehearseOn(engine),
    version: () => readMeta(engine, 'data'),
    span: () => spanOf(engine),
    customers: () => count(engine, 'customers'),
    renew: () => engine.renew(),
    close: () => engine.close(),
  }
}

async function openFile(path: string): Promise<DuckDBEngine> {
  try {
    return await openDuckDB(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      reason.includes('lock')
        ? `${path} is open in another program. Close it, or ask the Regulars that runs there.`
        : `${path} could not be opened: ${reason.split('\n')[0]}`,
    )
  }
}

/** Opens (or makes) the warehouse of a data folder; `:memory:` for one that is never kept. */
export async function openWarehouse(folder: string): Promise<Warehouse> {
  if (folder === ':memory:') return warehouseOn(await openDuckDB(':memory:'), 'memory')
  mkdirSync(folder, { recursive: true })
  const engine = await openFile(join(folder, warehouseFile))
  try {
    return await warehouseOn(engine, folder)
  } catch (error) {
    await engine.close()
    throw error
  }
}
