import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { ClickHouseEngine } from '../../engine/clickhouse/clickhouse-engine.ts'
import { identifier, readable, sql } from '../../sql/sql.ts'
import { derivedStatements } from '../history.ts'
import { createTable, type Table } from '../tables.ts'
import { onCluster, type Place } from './place.ts'
import { publishedTables } from './published-tables.ts'

const publications: Table = {
  columns: {
    generation: 'integer',
    project: 'text',
    publication: 'text',
    version: 'integer',
    partitions: 'key',
    shape: 'text',
    published_at: 'instant',
  },
  orderBy: ['generation'],
}

const recordRow = z.object({
  generation: z.int(),
  project: z.string(),
  publication: z.string(),
  version: z.int(),
  partitions: z.int(),
  shape: z.string(),
})

/** What is recorded of a publication in its place: only what is recorded is asked. */
export type Recorded = z.output<typeof recordRow>

/** Opens the database of the records, and makes it where it is not there. */
export async function openRecords(place: Place): Promise<ClickHouseEngine> {
  const start = await place.openDatabase('default')
  try {
    await start.execute(sql`create database if not exists ${identifier(place.database)}${onCluster(place)}`)
  } finally {
    await start.close()
  }
  const records = await place.openDatabase(place.database)
  const copies = place.cluster === null ? 'one' : 'cluster'
  const laying = { partitionBy: sql`tuple()`, copies, cluster: place.cluster } as const
  await records.execute(createTable('publications', publications, records.dialect, laying, { isKept: true }))
  return records
}

/** The newest publication of a place: the one that is asked. */
export async function readRecord(records: ClickHouseEngine): Promise<Recorded | null> {
  const rows = await records.query(
    sql`
      select generation, project, publication, version, partitions, shape
      from publications
      order by generation desc
      limit 1`,
    recordRow,
  )
  return rows[0] ?? null
}

/** Records a publication whose tables are whole. One row, so it is there or it is not. */
export const addRecord = (records: ClickHouseEngine, recorded: Recorded, at: Date): Promise<void> =>
  records.load(
    'publications',
    [...Object.keys(recorded), 'published_at'],
    [[...Object.values(recorded), at.toISOString().slice(0, 19).replace('T', ' ')]],
  )

/** What the tables of this version are like, and how history is derived: of another shape nothing is kept. */
export function shapeOf(records: ClickHouseEngine): string {
  const statements = derivedStatements(records.dialect).map(readable)
  return createHash('sha256')
    .update(JSON.stringify([publishedTables, statements]))
    .digest('base64url')
}
