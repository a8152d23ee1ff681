import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { addDays, addMonths, type Day } from '../sql/day.ts'
import { identifier, sql, text } from '../sql/sql.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import { customers } from './customers.ts'
import { drawFrom } from './draw.ts'
import { hours } from './hours.ts'
import { orderLines } from './order-lines.ts'
import { orderFacts } from './orders.ts'
import { people } from './people.ts'
import type { Part, Plan } from './plan.ts'
import { profiles } from './profiles.ts'
import { purchases } from './purchases.ts'
import { refunds } from './refunds.ts'
import { seasons } from './seasons.ts'
import { shoppers } from './shoppers.ts'
import { webStore } from './stores.ts'
import { subscriptions } from './subscriptions.ts'
import { tags } from './tags.ts'
import { visits } from './visits.ts'

const storeRows: Part = () => [
  sql`
  insert into stores (store, channel, city)
  select store, 'store', city from demo_store
  union all select ${text(webStore)}, 'web', null`,
]

const parts = {
  'opening the shop': [seasons, hours],
  'inviting customers': [people, customers, shoppers, storeRows],
  'asking for consent': [profiles, subscriptions],
  'selling lamps and oak': [purchases, orderLines],
  'taking things back': [refunds],
  'writing receipts': [orderFacts],
  'counting visits': [visits],
  'putting labels on': [tags],
  'drawing up history': [() => [sql`insert into touched select customer_key from customers`]],
} as const satisfies Record<string, readonly Part[]>

export type DemoStep = keyof typeof parts
const isStep = (name: string): name is DemoStep => name in parts
/** What is done one after the other while a demo is made. */
export const demoSteps: readonly DemoStep[] = Object.keys(parts).filter(isStep)

const nameRow = z.object({ name: z.string() })

async function dropScaffolding(inside: Engine): Promise<void> {
  const tables = await inside.query(
    sql`select table_name as name from duckdb_tables() where temporary and starts_with(table_name, 'demo_')`,
    nameRow,
  )
  for (const { name } of tables) await inside.execute(sql`drop table temp.${identifier(name)}`)
}

/**
 * Fills an empty warehouse (on DuckDB) with Lumen & Oak, an invented shop: three years of customers, orders, refunds,
 * consent, visits and labels that end on `lastDay`. The same options give the same rows. One transaction: all or
 * nothing. Aborting stops it.
 */
export async function generateDemo(
  warehouse: Warehouse,
  options: {
    customers: number
    seed: number
    lastDay: Day
    onProgress?: (step: DemoStep) => void
    signal?: AbortSignal | undefined
  },
): Promise<void> {
  const { seed, lastDay, onProgress, signal } = options
  const firstDay = addDays(addMonths(lastDay, -36), 1)
  const plan: Plan = { draw: drawFrom(seed), customers: options.customers, firstDay, lastDay }
  const make = async (inside: Engine) => {
    for (const step of demoSteps) {
      onProgress?.(step)
      for (const part of parts[step]) for (const statement of part(plan)) await inside.execute(statement)
    }
    await dropScaffolding(inside)
  }
  await warehouse.write(make, { signal })
}
