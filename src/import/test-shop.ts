import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { ImportReport } from '../contract/import-report.ts'
import { type Sql, sql } from '../sql/sql.ts'
import { openWarehouse } from '../warehouse/warehouse.ts'
import { type ImportOptions, importFiles } from './import-files.ts'

const anyRow = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
type Row = z.infer<typeof anyRow>

/** Everything that people see of a shop's facts, in an order and under names that no import order changes. */
const contents = {
  customers: sql`
    select customer_id, email, email_valid, phone, phone_valid, first_name, last_name, birth_date, city, country, first_day
    from customers order by all`,
  profile_facts: sql`
    select customer_id, email, facts.day, gender, identified
    from profile_facts as facts join customers using (customer_key) order by all`,
  subscriptions: sql`
    select customer_id, email, channel, status, subscriptions.at, day
    from subscriptions join customers using (customer_key) order by all`,
  tags: sql`select customer_id, email, tag, added_day from tags join customers using (customer_key) order by all`,
  orders: sql`
    select order_id, customer_id, email, orders.at, day, channel, store, gross, discount, paid, items, status, currency
    from orders left join customers using (customer_key) order by all`,
  order_lines: sql`
    select order_id, line, product_id, product, category, quantity, unit_price, order_lines.gross, order_lines.paid
    from order_lines join orders using (order_key) order by all`,
  stores: sql`select store, channel from stores order by all`,
  purchase_history: sql`
    select customer_id, email, valid_from, valid_to, purchases, revenue
    from purchase_history join customers using (customer_key) order by all`,
  profile_history: sql`
    select customer_id, email, valid_from, valid_to, gender, identified
    from profile_history join customers using (customer_key) order by all`,
} as const

/** An empty warehouse in memory and a folder for the files of a test; the clock stands at noon (UTC) of 2024-06-01. */
export async function openShop(settings: Partial<ImportOptions> = {}) {
  const warehouse = await openWarehouse(':memory:')
  const folder = mkdtempSync(join(tmpdir(), 'regulars-shop-'))
  const now = () => new Date('2024-06-01T12:00:00Z')

  /** Writes the files and imports them together. */
  const importAll = (
    files: Record<string, string | Uint8Array>,
    options: Partial<ImportOptions> = {},
  ): Promise<ImportReport> => {
    mkdirSync(folder, { recursive: true })
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    })
    return importFiles(paths, warehouse, { timeZone: 'UTC', baseCurrency: 'EUR', ...settings, ...options }, { now })
  }
  const rows = (statement: Sql): Promise<Row[]> => warehouse.engine.query(statement, anyRow)
  return {
    warehouse,
    folder,
    importAll,
    rows,
    everything: async () => {
      const tables: Record<string, Row[]> = {}
      for (const [name, statement] of Object.entries(contents)) tables[name] = await rows(statement)
      return tables
    },
    close: async () => {
      await warehouse.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
