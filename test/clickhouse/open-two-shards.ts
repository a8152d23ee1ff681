import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClickHouseClientConfigOptions, type ClickHouseSettings, createClient } from '@clickhouse/client'
import { Session } from 'chdb'
import { createChdbConnection } from 'chdb/connection'
import {
  acrossShards,
  acrossShardsDialect,
  namesAcrossShards,
  shardDatabaseOf,
} from '../../src/engine/clickhouse/across-shards.ts'
import { clickhouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { identifier, type Sql, sql } from '../../src/sql/sql.ts'

/** One ClickHouse in this process, seen twice: as a single server, and as a cluster of two shards over the same rows. */
export type TwoShards = {
  plain: Engine
  /** Read only: what is loaded into `plain` is seen here. */
  sharded: Engine
  /** Gives a table of `plain` its face on the cluster; a row lives on the shard that the expression gives, modulo two. */
  shardTable: (table: string, shardedBy: Sql) => Promise<void>
  close: () => Promise<void>
}

// Two names of this process: ClickHouse plans, sends to and merges two shards, and both are served here.
const cluster = `<clickhouse>
  <tcp_port>9000</tcp_port>
  <remote_servers>
    <two_shards>
      <shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard>
      <shard><replica><host>localhost</host><port>9000</port></replica></shard>
    </two_shards>
  </remote_servers>
</clickhouse>`

async function openDatabase(
  path: string,
  database: string,
  settings: ClickHouseSettings,
  names: Readonly<Record<string, string>> = {},
): Promise<Engine> {
  const connection = createChdbConnection({ path }) as unknown as NonNullable<
    ClickHouseClientConfigOptions['connection']
  >
  const engine = clickhouseEngine(createClient({ connection, clickhouse_settings: settings }), undefined, names)
  await engine.execute(sql`create database if not exists ${identifier(database)}`)
  await engine.execute(sql`use ${identifier(database)}`) // the option of the client is not heard by the library
  return engine
}

/** Opens ClickHouse with a cluster of two shards. One per process, and not beside `openChdb`. */
export async function openTwoShards(settings: ClickHouseSettings = {}): Promise<TwoShards> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-shards-'))
  const config = join(folder, 'cluster.xml')
  writeFileSync(config, cluster)
  const path = join(folder, 'clickhouse')
  const session = new Session(path, { connectionArgs: [`--config-file=${config}`] })
  const rows = shardDatabaseOf('sharded')
  const shard = await openDatabase(path, rows, settings)
  const plain = await openDatabase(path, 'plain', settings)
  const sharded = await openDatabase(path, 'sharded', { ...settings, ...acrossShards }, namesAcrossShards('sharded'))
  const tables: string[] = []
  return {
    plain,
    sharded: { ...sharded, dialect: acrossShardsDialect('two_shards', tables) },
    shardTable: async (table, shardedBy) => {
      const name = identifier(table)
      tables.push(table)
      await shard.execute(sql`
        create view ${name} as
        select * from plain.${name} where ${shardedBy} % greatest(shardCount(), 1) = shardNum() - 1`)
      await sharded.execute(
        sql`create table ${name} as plain.${name} engine = Distributed(two_shards, ${identifier(rows)}, ${name}, ${shardedBy})`,
      )
    },
    close: async () => {
      for (const engine of [plain, sharded, shard]) await engine.close()
      session.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
