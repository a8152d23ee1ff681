import { strToU8, zipSync } from 'fflate'
import { z } from 'zod'
import { identifier, identifiers, integer, type Sql, sql } from '../sql/sql.ts'
import { factTables } from '../warehouse/tables.ts'
import { csvLines } from './csv.ts'
import { customerProfile, findPerson, type Sought } from './customer-profile.ts'
import { standingIn } from './customer-question.ts'

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const factRow = z.record(z.string(), value)
type FactRow = z.output<typeof factRow>

/** The tables that know a person, each by the column that tells whose a row is. */
const ownTables = ['customers', 'profile_facts', 'subscriptions', 'orders', 'visits', 'tags'] as const
const tables = [...ownTables, 'order_lines'] as const

const isOwn = (table: (typeof tables)[number], key: number): Sql => {
  const own = sql`customer_key = ${integer(key)}`
  return table === 'order_lines' ? sql`order_key in (select order_key from orders where ${own})` : own
}

const columnsOf = (table: (typeof tables)[number]): string[] => Object.keys(factTables[table].columns)

async function factsIn({ house, key, signal }: Sought, table: (typeof tables)[number]): Promise<FactRow[]> {
  const columns = identifiers(columnsOf(table))
  const order = identifiers([...new Set([...factTables[table].orderBy, ...columnsOf(table)])])
  return await house.warehouse.engine.query(
    sql`select ${columns} from ${identifier(table)} where ${isOwn(table, key)} order by ${order}`,
    factRow,
    { signal },
  )
}

const cellOf = (cell: FactRow[string] | undefined): string | number =>
  cell === null || cell === undefined ? '' : typeof cell === 'boolean' ? String(cell) : cell

const csvOf = (columns: readonly string[], rows: readonly FactRow[]): string =>
  csvLines([columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))])

/**
 * All that is known of a customer, as a zip: the facts of each table as CSV, and `customer.json` with the same and with
 * what follows from them. Money is in minor units. Throws a NotFoundError for a customer whom nobody knows.
 */
export async function exportCustomer(sought: Sought): Promise<Uint8Array> {
  await findPerson(sought, (await standingIn(sought.house)).today)
  const profile = await customerProfile(sought)
  const facts = await Promise.all(tables.map(async (table) => [table, await factsIn(sought, table)] as const))
  const { scheme: _, ...known } = profile
  const whole = JSON.stringify({ profile: known, facts: Object.fromEntries(facts) }, null, 2)
  const files = facts.map(([table, rows]) => [`${table}.csv`, strToU8(csvOf(columnsOf(table), rows))])
  return zipSync({ 'customer.json': strToU8(whole), ...Object.fromEntries(files) })
}
