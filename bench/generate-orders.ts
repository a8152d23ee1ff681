import { openDuckDB } from '../src/engine/duckdb/open-duckdb.ts'
import { numberLiteral, type Sql, sql, textLiteral } from '../src/sql/sql.ts'

export const files = ['orders', 'transactions'] as const
export type FileKind = (typeof files)[number]

const ordersPerCustomer = 10

/** A number of [0, 1) that only row, purpose and seed decide. */
const drawn = (purpose: string, seed: number): Sql =>
  sql`(hash(n, ${textLiteral(`${purpose} ${seed}`)}) % 1000000 / 1000000.0)`

/** Orders of some years: few customers buy often, most seldom; one in thirty is a refund, one in fifty names nobody. */
const orders = (rows: number, seed: number): Sql => sql`
  with drawn as (
    select
      n,
      cast(floor(${numberLiteral(Math.max(1, Math.round(rows / ordersPerCustomer)))} * pow(${drawn('customer', seed)}, 2)) as bigint) as customer,
      timestamp '2021-01-01' + to_seconds(cast(floor(${drawn('time', seed)} * 1095 * 86400) as bigint)) as ordered_at,
      cast(round(5 + 195 * pow(${drawn('price', seed)}, 3), 2) as decimal(9, 2)) as gross,
      ${drawn('discount', seed)} as discounted, ${drawn('refund', seed)} as refunded, ${drawn('nobody', seed)} as nobody,
      ${drawn('shop', seed)} as shop
    from (select range as n from range(${numberLiteral(rows)}))
  )
  select
    n as order_id,
    case when nobody >= 0.02 then 'c' || customer end as customer_id,
    case when nobody >= 0.02 then 'customer' || customer || '@example.com' end as email,
    ordered_at,
    case when shop < 0.7 then 'web' else 'store' end as channel,
    case when shop >= 0.7 then 'Shop ' || cast(floor(shop * 40) as integer) end as store,
    case when refunded >= 0.033 then gross end as gross,
    case when refunded < 0.033 then -gross when discounted < 0.3 then cast(gross * 0.9 as decimal(9, 2)) else gross end as paid,
    1 + n % 4 as items
  from drawn`

const columns: Readonly<Record<FileKind, Sql>> = {
  orders: sql`*`,
  transactions: sql`customer_id as customer, ordered_at as date, paid as amount, order_id, channel, store`,
}

/** Writes a CSV file of so many rows, the same for the same seed. */
export async function generateOrders(kind: FileKind, rows: number, seed: number, path: string): Promise<void> {
  const engine = await openDuckDB(':memory:')
  try {
    await engine.execute(
      sql`copy (select ${columns[kind]} from (${orders(rows, seed)})) to ${textLiteral(path)} (format csv, header)`,
    )
  } finally {
    await engine.close()
  }
}
