import { mkdir, readdir } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { z } from 'zod'
import type { Engine } from '../../engine/engine.ts'
import { empty, identifier, integer, join, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { readMeta } from '../migrations.ts'
import type { Table } from '../tables.ts'
import { noteBegun, type Prints, readPrints } from './notes.ts'
import {
  columnsOf,
  customerFacts,
  mayBeNobodys,
  partitionsFor,
  publishedTables,
  smallTables,
  sourceOf,
  stretchOf,
} from './published-tables.ts'

/** The rows of a table on their way, in files of at most some hundred megabytes. */
export type DeliveredFile = { table: string; file: string }

/** What goes over, and what is to be kept of what is there. */
export type Delivery = {
  publication: string
  version: number
  /** Everything goes over, and nothing is kept. */
  isWhole: boolean
  /** In how many partitions the customers lie. */
  partitions: number
  /** Those of customers whose rows change. */
  touchedPartitions: number[]
  /** Those of nobody's orders that stay as they are. */
  keptStretches: number[]
  keptTables: string[]
  files: DeliveredFile[]
  /** Rows of each table when all is there. */
  rows: ReadonlyMap<string, number>
  /** Prints of what goes over without a customer. */
  prints: Prints
}

/** What is there already, when it is of this project. */
export type There = { partitions: number }

const printRow = z.object({ name: z.string(), print: z.string() })
const printOf = (row: Sql): Sql =>
  sql`count(*) || ' ' || coalesce(cast(sum(cast(hash(${row}) as hugeint)) as varchar), '')`

const nobodys = 'nobody '

/** Prints of nobody's orders, stretch by stretch, and of the small tables: what tells whether any of them changed. */
async function readPrintsNow(inside: Engine): Promise<Prints> {
  const stretches = ['orders', 'order_lines'].map(
    (table) => sql`
    select ${stretchOf(sql`order_key`)} as stretch, ${printOf(identifier(table))} as print
    from ${sourceOf(table)}
    where customer_key is null
    group by stretch`,
  )
  const small = Object.keys(smallTables).map(
    (table) => sql`select ${textLiteral(table)} as name, ${printOf(sql`t`)} as print from ${identifier(table)} as t`,
  )
  const statement = sql`
    with stretches as (${join(stretches, sql` union all `)})
    select ${textLiteral(nobodys)} || stretch as name, string_agg(print, ', ' order by print) as print
    from stretches
    group by stretch
    union all ${join(small, sql` union all `)}`
  const rows = await inside.query(statement, printRow)
  return new Map(rows.map(({ name, print }) => [name, print]))
}

const numberRow = z.object({ value: z.int() })
const numbers = async (inside: Engine, statement: Sql): Promise<number[]> =>
  (await inside.query(statement, numberRow)).map(({ value }) => value)

async function countRows(inside: Engine): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const table of Object.keys(publishedTables)) {
    const [rows = 0] = await numbers(inside, sql`select count(*) as value from ${identifier(table)}`)
    counts.set(table, rows)
  }
  return counts
}

/** Notes in `going` the customers who go over; whether they are all. */
async function findGoing(inside: Engine, there: There | null): Promise<boolean> {
  await inside.execute(sql`
    create or replace temporary table going as
    select distinct customer_key from unpublished where customer_key is not null`)
  if (there === null) return true
  const [everyone = 0] = await numbers(
    inside,
    sql`select count(*) as value from unpublished where customer_key is null`,
  )
  const [going = 0] = await numbers(inside, sql`select count(*) as value from going`)
  const [customers = 0] = await numbers(inside, sql`select count(*) as value from customers`)
  return everyone > 0 || going * 2 > customers
}

type Export = { inside: Engine; folder: string }

/** Writes rows into files; none where there is no row. */
async function exportRows({ inside, folder }: Export, table: string, rows: Sql): Promise<DeliveredFile[]> {
  const place = joinPath(folder, table)
  await inside.execute(sql`copy (${rows}) to ${textLiteral(place)} (format parquet, file_size_bytes '200MB')`)
  const files = (await readdir(place)).toSorted()
  return files.map((file) => ({ table, file: joinPath(place, file) }))
}

const isOneOf = (value: Sql, list: readonly number[]): Sql =>
  list.length === 0
    ? sql`false`
    : sql`${value} in (${join(
        list.map((one) => sql`${integer(one)}`),
        sql`, `,
      )})`

/** Which rows of a table of customers go over. */
function scopeOf(table: Table, isWhole: boolean, stretches: readonly number[]): Sql {
  if (isWhole) return empty
  const isGoing = sql`customer_key in (select customer_key from going)`
  if (!mayBeNobodys(table)) return sql`where ${isGoing}`
  return sql`where ${isGoing} or (customer_key is null and ${isOneOf(stretchOf(sql`order_key`), stretches)})`
}

const stretchesIn = (names: readonly string[]): number[] =>
  names.filter((name) => name.startsWith(nobodys)).map((name) => Number(name.slice(nobodys.length)))

async function exportAll(course: Export, isWhole: boolean, changed: readonly string[]): Promise<DeliveredFile[]> {
  const files: DeliveredFile[] = []
  for (const [name, table] of Object.entries(customerFacts)) {
    const scope = scopeOf(table, isWhole, stretchesIn(changed))
    files.push(...(await exportRows(course, name, sql`select ${columnsOf(table)} from ${sourceOf(name)} ${scope}`)))
  }
  for (const [name, table] of Object.entries(smallTables)) {
    if (!changed.includes(name)) continue
    files.push(...(await exportRows(course, name, sql`select ${columnsOf(table)} from ${identifier(name)}`)))
  }
  if (!isWhole) files.push(...(await exportRows(course, 'touched', sql`select customer_key from going`)))
  return files
}

const touchedIn = (inside: Engine, partitions: number): Promise<number[]> =>
  numbers(
    inside,
    sql`select distinct cast(customer_key % ${integer(partitions)} as integer) as value from going order by value`,
  )

/** What of the prints is as it was there, and what is not. */
function compare(before: Prints, now: Prints): { kept: string[]; changed: string[] } {
  const names = [...now.keys()]
  const isKept = (name: string): boolean => before.get(name) === now.get(name)
  return { kept: names.filter(isKept), changed: names.filter((name) => !isKept(name)) }
}

/**
 * Takes, in one transaction, what goes over into files of a folder, and notes that the publication has begun: writes
 * after it are of the next. `there` is what the place has of this project; null sends everything.
 */
export const takeDelivery = (
  engine: Engine,
  folder: string,
  there: There | null,
  note: { place: string; project: string; publication: string },
): Promise<Delivery> =>
  engine.transaction(async (inside) => {
    await mkdir(folder, { recursive: true })
    const version = await readMeta(inside, 'data')
    const isWhole = await findGoing(inside, there)
    const prints = await readPrintsNow(inside)
    const { kept, changed } = compare(isWhole ? new Map() : await readPrints(inside), prints)
    const rows = await countRows(inside)
    const partitions = isWhole || there === null ? partitionsFor(rows.get('customers') ?? 0) : there.partitions
    const delivery: Delivery = {
      publication: note.publication,
      version,
      isWhole,
      partitions,
      touchedPartitions: isWhole ? [] : await touchedIn(inside, partitions),
      keptStretches: stretchesIn(kept),
      keptTables: kept.filter((name) => name in smallTables),
      files: await exportAll({ inside, folder }, isWhole, changed),
      rows,
      prints,
    }
    await inside.execute(sql`drop table going`)
    await noteBegun(inside, { ...note, version })
    return delivery
  })
