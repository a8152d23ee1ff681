import { z } from 'zod'
import { type Day, daySchema } from '../sql/day.ts'
import { sql } from '../sql/sql.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'

/** What is asked about the facts again and again, found once for each state of them. */
export type Outline = {
  firstDay: Day | null
  lastDay: Day | null
  customers: number
  stores: { store: string; channel: 'web' | 'store' }[]
  genderChangesSince: Day | null
}

/** A warehouse that nobody else writes to while it is open. */
export type OwnedWarehouse = Warehouse & { outline: () => Promise<Outline> }

const storeRow = z.object({ store: z.string(), channel: z.enum(['web', 'store']) })

const firstChangeRow = z.object({ genderChangesSince: daySchema.nullable() })

/** The first day on which somebody's gender became another than the one first known. */
const firstGenderChange = sql`
  with genders as (
    select day, row_number() over (partition by customer_key order by coalesce(day, date '1900-01-01')) as place
    from profile_facts
    where gender is not null
  )
  select min(day) as "genderChangesSince" from genders where place > 1`

async function findOutline(warehouse: Warehouse): Promise<Outline> {
  const stores = sql`select store, channel from stores order by store, channel`
  const [changes] = await warehouse.engine.query(firstGenderChange, firstChangeRow)
  return {
    ...(await warehouse.span()),
    genderChangesSince: changes?.genderChangesSince ?? null,
    customers: await warehouse.customers(),
    stores: await warehouse.engine.query(stores, storeRow),
  }
}

/**
 * The warehouse with its version kept in memory, so that a repeated question is answered without touching the engine.
 * One process owns the file, so every write goes through here.
 */
export async function ownWarehouse(warehouse: Warehouse): Promise<OwnedWarehouse> {
  let version = await warehouse.version()
  let known: { version: number; outline: Outline } | undefined
  return {
    ...warehouse,
    version: async () => version,
    write: async (work, options) => {
      try {
        return await warehouse.write(work, options)
      } finally {
        // An engine that a full disk stopped tells nothing any more; what it had written counts.
        version = await warehouse.version().catch(() => version + 1)
      }
    },
    outline: async () => {
      if (known?.version === version) return known.outline
      const before = version
      const outline = await findOutline(warehouse)
      known = { version: before, outline }
      return outline
    },
  }
}
