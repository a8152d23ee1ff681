import type { ClickHouseSettings } from '@clickhouse/client'

/** How a cluster is asked: a customer's rows are on one shard, and those of others are not. */
export const acrossShards: ClickHouseSettings = {
  // What is joined or looked up is first gathered from all shards, so it is right whatever it is joined by.
  distributed_product_mode: 'global',
  prefer_global_in_and_join: 1,
  // What is grouped by customer is finished on the shard that has the customer; the second rests on the first.
  optimize_skip_unused_shards: 1,
  optimize_distributed_group_by_sharding_key: 1,
}

/** How a cluster is written to: a statement ends when every shard, and every server that is up, has done it. */
export const ontoShards: ClickHouseSettings = {
  distributed_foreground_insert: 1,
  distributed_ddl_output_mode: 'none',
  alter_sync: '2',
}
