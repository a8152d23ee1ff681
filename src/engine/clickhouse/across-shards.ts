import type { ClickHouseSettings } from '@clickhouse/client'
import type { Dialect } from '../../sql/dialect.ts'
import { identifier, join, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { clickhouseDialect } from './clickhouse-dialect.ts'

/** How a cluster is asked: a customer's rows are on one shard, and those of others are not. */
export const acrossShards: ClickHouseSettings = {
  // What is not asked of each shard (`onEachShard`) is first gathered from all, so it is right whatever it is joined by.
  distributed_product_mode: 'global',
  prefer_global_in_and_join: 1,
  // What is grouped by customer is finished on the shard that has the customer; the second rests on the first.
  optimize_skip_unused_shards: 1,
  optimize_distributed_group_by_sharding_key: 1,
  // Both are done here and once more on the shard, whose column is then not called as it is looked for here.
  optimize_rewrite_aggregate_function_with_if: 0,
  optimize_rewrite_sum_if_to_count_if: 0,
}

/** How a cluster is written to: a statement ends when every shard, and every server that is up, has done it. */
export const ontoShards: ClickHouseSettings = {
  distributed_foreground_insert: 1,
  distributed_ddl_output_mode: 'none',
  alter_sync: '2',
}

/** The database in which each shard has its rows of the tables that are asked, all shards together, in another. */
export const shardDatabaseOf = (database: string): string => `${database}_shard`

/** What stands for the database of the shards in the words of `acrossShardsDialect`: it changes with each publication. */
export const namesAcrossShards = (database: string) => ({ rows: shardDatabaseOf(database) })

const namesIn = ({ pieces }: Sql): ReadonlySet<string> =>
  new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? piece.split(/\W+/) : [])))

/**
 * The words of a cluster whose shards have the rows of some tables, each those of its customers. A bare name would mean
 * another table on each shard than here, so those tables are told to the shard in front of the select.
 */
export function acrossShardsDialect(cluster: string, tables: readonly string[]): Dialect {
  const onEachShard: Dialect['onEachShard'] = (name, rows) => {
    const named = namesIn(rows)
    const own = tables
      .filter((table) => named.has(table))
      .map((table) => sql`${identifier(table)} as (select * from {rows:Identifier}.${identifier(table)})`)
    return sql`cluster(${textLiteral(cluster)}, view(with ${join(own, sql`, `)} select * from (${rows}))) as ${name}`
  }
  return { ...clickhouseDialect, onEachShard, joinFew: sql`global join` }
}
