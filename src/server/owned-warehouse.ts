import { z } from 'zod'
import type { Day } from '../sql/day.ts'
import { sql } from '../sql/sql.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'

/** What is asked about the facts again and again, found once for each state of them. */
export type Outline = {
  firstDay: Day | null
  lastDay: Day | null
  customers: number
  stores: { store: string; channel: 'web' | 'store' }[]
}

/** A warehouse that nobody else writes to while it is open. */
export type OwnedWarehouse = Warehouse & { outline: () => Promise<Outline> }

const storeRow = z.object({ store: z.string(), channel: z.enum(['web', 'store']) })

async function findOutline(warehouse: Warehouse): Promise<Outline> {
  const stores = sql`select store, channel from stores order by store, channel`
  return {
    ...(await warehouse.span()),
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
