import { z } from 'zod'
import { shardDatabaseOf } from '../../engine/clickhouse/across-shards.ts'
import type { ClickHouseEngine } from '../../engine/clickhouse/clickhouse-engine.ts'
import { identifier, sql, textLiteral } from '../../sql/sql.ts'
import { onCluster, type Place } from './place.ts'
import { publishedTables } from './published-tables.ts'

/** The database in which a generation of the tables is asked. */
export const facesOf = ({ database }: Place, generation: number): string => `${database}_g${generation}`

/** The database in which its rows by customer lie: on a cluster that of each shard, else the same. */
export const rowsOf = (place: Place, generation: number): string =>
  place.cluster === null ? facesOf(place, generation) : shardDatabaseOf(facesOf(place, generation))

export const databasesOf = (place: Place, generation: number): string[] => [
  ...new Set([facesOf(place, generation), rowsOf(place, generation)]),
]

const tablesRow = z.object({ tables: z.int() })

/** Whether a generation has its tables: nobody but us drops them, unless by hand. */
export async function hasTables(admin: ClickHouseEngine, place: Place, generation: number): Promise<boolean> {
  const database = textLiteral(facesOf(place, generation))
  const [found] = await admin.query(
    sql`select count(*) as "tables" from system.tables where database = ${database}`,
    tablesRow,
  )
  return (found?.tables ?? 0) >= Object.keys(publishedTables).length
}

const databaseRow = z.object({ name: z.string() })

/** Takes away every generation but the one that counts. */
export async function dropOtherGenerations(admin: ClickHouseEngine, place: Place, kept: number | null): Promise<void> {
  const found = await admin.query(
    sql`select name from system.databases where startsWith(name, ${textLiteral(`${place.database}_g`)})`,
    databaseRow,
  )
  const shape = /^_g\d+(_shard)?$/
  const keptNames = kept === null ? [] : databasesOf(place, kept)
  for (const { name } of found) {
    if (keptNames.includes(name) || !shape.test(name.slice(place.database.length))) continue
    await admin.execute(sql`drop database if exists ${identifier(name)}${onCluster(place)} sync`)
  }
}
