import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { type Day, daySchema } from '../sql/day.ts'
import { type Sql, sql } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { spanOf, type Warehouse } from '../warehouse/warehouse.ts'
import type { Publisher } from './publisher.ts'

/** What is asked about the facts again and again, found once for each state of them. */
export type Outline = {
  firstDay: Day | null
  lastDay: Day | null
  customers: number
  stores: { store: string; channel: 'web' | 'store' }[]
  genderChangesSince: Day | null
}

/** A warehouse that nobody else writes to while it is open. */
export type OwnedWarehouse = Warehouse & {
  /** Where numbers and people are asked: the file, or the place to which it is published. */
  readonly engine: Engine
  /** The file, where facts are written, and what belongs to writing them is read. */
  readonly local: Warehouse
  /** Where it is published; null when the file is asked. */
  readonly publisher: Publisher | null
  /** Of what is asked: raised by every write, once that is published. */
  version: () => Promise<number>
  outline: () => Promise<Outline>
}

const storeRow = z.object({ store: z.string(), channel: z.enum(['web', 'store']) })
const countRow = z.object({ customers: z.int() })

const firstChangeRow = z.object({ genderChangesSince: daySchema.nullable() })

/** The first day on which somebody's gender became another than the one first known. */
const firstGenderChange = (beginning: Sql) => sql`
  with genders as (
    select day, row_number() over (partition by customer_key order by coalesce(day, ${beginning})) as place
    from profile_facts
    where gender is not null
  )
  select min(day) as "genderChangesSince" from genders where place > 1`

async function findOutline(engine: Engine): Promise<Outline> {
  const beginning = engine.dialect.dayLiteral('1900-01-01')
  const [changes] = await engine.query(firstGenderChange(beginning), firstChangeRow)
  const [count] = await engine.query(sql`select count(*) as customers from customers where erased_at is null`, countRow)
  return {
    ...(await spanOf(engine)),
    genderChangesSince: changes?.genderChangesSince ?? null,
    customers: count?.customers ?? 0,
    stores: await engine.query(sql`select store, channel from stores order by store, channel`, storeRow),
  }
}

/** The outline of what is asked. A page has its frame also while the place cannot be asked: that of the file. */
async function findFrame({ engine }: Warehouse, publisher: Publisher | null): Promise<Outline> {
  if (publisher === null) return findOutline(engine)
  try {
    return await findOutline(publisher.engine)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return findOutline(engine)
  }
}

/**
 * The warehouse with its version kept in memory, so that a repeated question is answered without touching the engine.
 * One process owns the file, so every write goes through here; with a publisher it ends when it is published, or when
 * that failed.
 */
export async function ownWarehouse(warehouse: Warehouse, publisher: Publisher | null = null): Promise<OwnedWarehouse> {
  let written = await warehouse.version()
  let known: { version: number; outline: Outline } | undefined
  const version = () => publisher?.state().version ?? written
  const local: Warehouse = {
    ...warehouse,
    version: async () => written,
    write: async (work, options) => {
      try {
        return await warehouse.write(work, options)
      } finally {
        const before = written
        // An engine that a full disk stopped tells nothing any more; what it had written counts.
        written = await warehouse.version().catch(() => written + 1)
        if (written !== before) await publisher?.publish()
      }
    },
  }
  return {
    ...local,
    local,
    publisher,
    engine: publisher?.engine ?? warehouse.engine,
    version: async () => version(),
    outline: async () => {
      const before = version()
      if (known?.version === before) return known.outline
      const outline = await findFrame(warehouse, publisher)
      if (publisher === null || publisher.state().version === before) known = { version: before, outline }
      return outline
    },
    close: async () => {
      await publisher?.close()
      await warehouse.close()
    },
  }
}
