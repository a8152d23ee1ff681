import { z } from 'zod'
import type { ClickHouseEngine } from '../../engine/clickhouse/clickhouse-engine.ts'
import { identifier, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { derivedRows } from '../history.ts'
import { touchedOrders } from '../intervals.ts'
import { columnList, createTable, type Table } from '../tables.ts'
import type { Delivery } from './delivery.ts'
import { databasesOf, facesOf, rowsOf } from './generations.ts'
import { keptStateTable, writeKeptState } from './kept-state.ts'
import { onCluster, type Place } from './place.ts'
import {
  columnNames,
  columnsOf,
  customerFacts,
  derivedTables,
  partitionOf,
  publishedTables,
  shardingOf,
  smallTables,
  tablesByCustomer,
  touchedTable,
} from './published-tables.ts'

/** A generation that is being built. `faces` and `rows` have the tables under their bare names. */
type Building = {
  place: Place
  /** The generation before, from which rows are kept. */
  before: number | null
  generation: number
  delivery: Delivery
  faces: ClickHouseEngine
  rows: ClickHouseEngine
  state: Buffer
}

const nameIn = (database: string, table: string): Sql => sql`${identifier(database)}.${identifier(table)}`

// A publication may touch every partition at once.
const manyPartitions = sql`settings max_partitions_per_insert_block = 0`
/** An insert from one table of a cluster into another is made by each shard, of what it has itself. */
const onEachShard = sql`, parallel_distributed_insert_select = 2`

async function createDatabases(admin: ClickHouseEngine, place: Place, generation: number): Promise<void> {
  for (const database of databasesOf(place, generation)) {
    await admin.execute(sql`create database ${identifier(database)}${onCluster(place)}`)
  }
}

/** Makes a table whose rows are on every server that may be asked. */
async function createSmallTable({ place, delivery }: Building, engine: ClickHouseEngine, name: string, table: Table) {
  const partitionBy = partitionOf(table, delivery.partitions)
  const isClustered = place.cluster !== null
  const laying = { partitionBy, copies: isClustered ? 'cluster' : 'one', cluster: place.cluster } as const
  await engine.execute(createTable(name, table, engine.dialect, laying))
}

/** Makes a table by customer, and on a cluster its face, through which the shards are asked together. */
async function createTableByCustomer(
  { place, generation, delivery, faces, rows }: Building,
  name: string,
  table: Table,
) {
  const partitionBy = partitionOf(table, delivery.partitions)
  const copies = place.cluster === null ? 'one' : 'shard'
  await rows.execute(createTable(name, table, rows.dialect, { partitionBy, copies, cluster: place.cluster }))
  if (place.cluster === null) return
  const shards = sql`${identifier(place.cluster)}, ${textLiteral(rowsOf(place, generation))}, ${textLiteral(name)}`
  await faces.execute(sql`
    create table ${identifier(name)}${onCluster(place)} (${columnList(table, faces.dialect)})
    engine = Distributed(${shards}, ${shardingOf(table)})`)
}

async function createTables(building: Building): Promise<void> {
  for (const [name, table] of Object.entries(tablesByCustomer)) await createTableByCustomer(building, name, table)
  for (const [name, table] of Object.entries(smallTables)) {
    await createSmallTable(building, building.faces, name, table)
  }
  await createSmallTable(building, building.faces, 'kept_state', keptStateTable)
  // Beside the rows by customer, whose shards look into it.
  await createSmallTable(building, building.rows, 'touched', touchedTable)
}

const partitionRow = z.object({ partition: z.string() })

/** The partitions that a table of the generation before has. */
async function partitionsBefore({ place, before, faces }: Building, name: string): Promise<string[]> {
  if (before === null) return []
  const database = name in smallTables ? facesOf(place, before) : rowsOf(place, before)
  const parts =
    place.cluster === null ? sql`system.parts` : sql`clusterAllReplicas(${textLiteral(place.cluster)}, system.parts)`
  const found = await faces.query(
    sql`
      select distinct partition
      from ${parts}
      where active and database = ${textLiteral(database)} and "table" = ${textLiteral(name)}`,
    partitionRow,
  )
  return found.map(({ partition }) => partition)
}

/** Whether a partition of the generation before is as it shall be. */
function isKept({ delivery }: Building, name: string, partition: string): boolean {
  if (name in smallTables) return delivery.keptTables.includes(name)
  const number = Number(partition)
  if (number >= 0) return !delivery.touchedPartitions.includes(number)
  // What is derived of nobody's orders is few, and derived anew each time.
  return name in customerFacts && delivery.keptStretches.includes(number)
}

/** Takes partitions over as they are: the server links their files, and moves no row. */
async function keepPartitions(building: Building, name: string): Promise<void> {
  const { place, before, faces, rows } = building
  const kept = (await partitionsBefore(building, name)).filter((partition) => isKept(building, name, partition))
  if (before === null || kept.length === 0) return
  const isSmall = name in smallTables
  const source = nameIn(isSmall ? facesOf(place, before) : rowsOf(place, before), name)
  const commands = kept.map((partition) => {
    const value = isSmall ? sql`tuple()` : numberLiteral(Number(partition))
    return sql`attach partition ${value} from ${source}`
  })
  const engine = isSmall ? faces : rows
  await engine.execute(sql`alter table ${identifier(name)}${onCluster(place)} ${join(commands, sql`, `)}`)
}

/** Copies, of the partitions that change, the rows of customers whom nothing touched. */
async function copyUntouched(building: Building, name: string, table: Table): Promise<void> {
  const { place, before, generation, delivery, faces } = building
  if (before === null || delivery.touchedPartitions.length === 0) return
  const partitions = join(
    delivery.touchedPartitions.map((partition) => textLiteral(String(partition))),
    sql`, `,
  )
  const touched = nameIn(rowsOf(place, generation), 'touched')
  const columns = columnsOf(table)
  await faces.execute(sql`
    insert into ${identifier(name)} (${columns})
    select ${columns}
    from ${nameIn(facesOf(place, before), name)}
    where _partition_id in (${partitions}) and customer_key not in (select customer_key from ${touched})
    ${manyPartitions}${place.cluster === null ? sql`` : onEachShard}`)
}

async function load({ delivery, faces, rows, state }: Building): Promise<void> {
  await writeKeptState(faces, state)
  for (const [index, { table, file }] of delivery.files.entries()) {
    const isTouched = table === 'touched'
    const columns = isTouched ? columnNames(touchedTable) : columnNames(publishedTables[table] ?? touchedTable)
    await (isTouched ? rows : faces).loadParquet(table, columns, file, `${delivery.publication} ${index}`)
  }
}

/** Derives history with the statements of history.ts: on a cluster each shard that of its customers. */
async function derive({ place, generation, delivery, faces, rows }: Building): Promise<void> {
  if (!delivery.isWhole) await rows.execute(sql`create view touched_orders${onCluster(place)} as ${touchedOrders}`)
  for (const { table, rows: derived } of await derivedRows(faces, delivery.isWhole ? 'everyone' : 'touched')) {
    if (place.cluster === null) {
      await faces.execute(sql`insert into ${identifier(table)} ${derived} ${manyPartitions}`)
      continue
    }
    const view = `derived_${table}`
    await rows.execute(sql`create view ${identifier(view)}${onCluster(place)} as ${derived}`)
    const columns = columnsOf(derivedTables[table] ?? touchedTable)
    const shards = sql`cluster(${textLiteral(place.cluster)}, ${textLiteral(rowsOf(place, generation))}, ${textLiteral(view)})`
    await faces.execute(
      sql`insert into ${identifier(table)} (${columns}) select ${columns} from ${shards} ${manyPartitions}${onEachShard}`,
    )
  }
}

const countRow = z.object({ name: z.string(), rows: z.int() })

/** Rows of each table there. */
async function countPublished(faces: ClickHouseEngine): Promise<ReadonlyMap<string, number>> {
  const counts = Object.keys(publishedTables).map(
    (name) => sql`select ${textLiteral(name)} as name, count(*) as "rows" from ${identifier(name)}`,
  )
  const rows = await faces.query(join(counts, sql` union all `), countRow)
  return new Map(rows.map((row) => [row.name, row.rows]))
}

/** A generation whose tables have not as many rows as the project. */
export class Miscounted extends Error {}

async function checkCounts({ faces, delivery }: Building): Promise<void> {
  const counts = await countPublished(faces)
  const wrong = [...delivery.rows].filter(([name, rows]) => counts.get(name) !== rows)
  if (wrong.length === 0) return
  const told = wrong.map(([name, rows]) => `${name} has ${counts.get(name) ?? 0} rows there and ${rows} here`)
  throw new Miscounted(told.join(', '))
}

export type OnStep = (step: string, done: number, total: number) => void

async function fill(building: Building, onStep: OnStep): Promise<void> {
  const tables = Object.keys(publishedTables)
  const total = tables.length + 3
  for (const [index, name] of tables.entries()) {
    onStep(name, index, total)
    await keepPartitions(building, name)
  }
  onStep('rows', tables.length, total)
  await load(building)
  onStep('history', tables.length + 1, total)
  for (const [name, table] of Object.entries(tablesByCustomer)) await copyUntouched(building, name, table)
  await derive(building)
  onStep('check', tables.length + 2, total)
  await checkCounts(building)
}

/**
 * Builds the tables of a generation beside those that are asked: what did not change is taken over from the generation
 * before, what changed is loaded, and history is derived from it there. Nobody asks it until it is recorded.
 */
export async function buildGeneration(
  {
    place,
    admin,
    generation,
    before,
  }: { place: Place; admin: ClickHouseEngine; generation: number; before: number | null },
  delivery: Delivery,
  state: Buffer,
  onStep: OnStep,
): Promise<void> {
  await createDatabases(admin, place, generation)
  const faces = await place.openDatabase(facesOf(place, generation))
  const rows = place.cluster === null ? faces : await place.openDatabase(rowsOf(place, generation))
  try {
    const building = { place, before: delivery.isWhole ? null : before, generation, delivery, faces, rows, state }
    await createTables(building)
    await fill(building, onStep)
  } finally {
    await faces.close()
    if (rows !== faces) await rows.close()
  }
}
