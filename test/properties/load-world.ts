import type { Engine, LoadedValue } from '../../src/engine/engine.ts'
import { identifier, type Sql, sql } from '../../src/sql/sql.ts'
import { writeDating } from '../../src/warehouse/dating.ts'
import { rebuildHistory } from '../../src/warehouse/history.ts'
import { migrate } from '../../src/warehouse/migrations.ts'
import { factTables, historyTables, memberTables } from '../../src/warehouse/tables.ts'
import type { TwoShards } from '../clickhouse/open-two-shards.ts'
import type { World } from '../oracle/world.ts'

/** What a world says; the rest follows from it. */
const toldTables = { ...factTables, ...memberTables }
const tables = { ...toldTables, ...historyTables }

type Record_ = Readonly<Record<string, LoadedValue>>

const loadRecords = (engine: Engine, table: keyof typeof toldTables, records: readonly Record_[]): Promise<void> => {
  const columns = Object.keys(records[0] ?? {})
  return engine.load(
    table,
    columns,
    records.map((record) => columns.map((column) => record[column] ?? null)),
  )
}

const rowsOf = (world: World): Partial<Record<keyof typeof toldTables, Record_[]>> => ({
  customers: world.customers.map(({ key, firstDay, emailValid, phoneValid }) => ({
    customer_key: key,
    customer_id: `c${key}`,
    first_day: firstDay,
    email: emailValid === null ? null : `c${key}@example.com`,
    email_valid: emailValid,
    phone: phoneValid === null ? null : `+4860000${key}`,
    phone_valid: phoneValid,
  })),
  orders: world.orders.map(({ key, id, customer, products: _, ...order }) => ({
    order_key: key,
    order_id: id,
    customer_key: customer,
    ...order,
    currency: 'EUR',
  })),
  order_lines: world.orders.flatMap(({ key, products }) =>
    products.map((product, index) => ({ order_key: key, line: index + 1, product_id: product, quantity: 1 })),
  ),
  subscriptions: world.subscriptions.map(({ customer, ...fact }) => ({ customer_key: customer, ...fact })),
  profile_facts: world.profileFacts.map(({ customer, ...fact }) => ({ customer_key: customer, ...fact })),
  visits: world.visits.map(({ customer, ...visit }) => ({ customer_key: customer, ...visit })),
  tags: world.tags.map(({ customer, tag, addedDay, removedDay }) => ({
    customer_key: customer,
    tag,
    added_day: addedDay,
    removed_day: removedDay,
  })),
  stores: world.stores,
  audience_members: world.audienceMembers.map(({ audience, customer }) => ({ audience, customer_key: customer })),
  engagement_members: world.engagementMembers.map(({ engagement, customer, isControl }) => ({
    engagement,
    customer_key: customer,
    is_control: isControl,
  })),
})

/** Puts a world, and nothing else, into an engine whose tables exist. */
export async function loadWorld(engine: Engine, world: World): Promise<void> {
  for (const table of Object.keys(tables)) await engine.execute(sql`truncate table ${identifier(table)}`)
  const rows = rowsOf(world)
  for (const table of Object.keys(toldTables) as (keyof typeof toldTables)[]) {
    await loadRecords(engine, table, rows[table] ?? [])
  }
  await engine.execute(sql`truncate table datings`)
  await writeDating(engine, { timeZone: 'UTC', refundDating: world.refundDating })
  await rebuildHistory(engine, 'everyone')
}

/** What of a row decides its shard: the customer where there is one, else what names the row. */
function shardedBy(table: string, columns: object): Sql {
  if (table === 'orders' || table === 'refund_days') return sql`coalesce(customer_key, order_key)`
  const key = ['customer_key', 'order_key', 'import_id'].find((name) => name in columns)
  return key === undefined ? sql`cityHash64(store)` : identifier(key)
}

/** Makes the tables of a warehouse, and their faces on the cluster. */
export async function migrateTwoShards({ plain, shardTable }: TwoShards): Promise<void> {
  await migrate(plain, 'a test')
  for (const [table, { columns }] of Object.entries(tables)) await shardTable(table, shardedBy(table, columns))
}
