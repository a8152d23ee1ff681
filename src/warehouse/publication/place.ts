import type { ClickHouseEngine } from '../../engine/clickhouse/clickhouse-engine.ts'
import { empty, identifier, type Sql, sql } from '../../sql/sql.ts'

/** A ClickHouse to which a project is published: one server, or a cluster that any of its servers speaks for. */
export type Place = {
  /** How people are told of it: hosts and database, never a password. */
  readonly name: string
  /** Its servers, as they may be shown. */
  readonly hosts: string
  /** Where it is noted what was published; the tables lie in databases beside it, named after it. */
  readonly database: string
  /** As `remote_servers` of the servers' configuration names it. */
  readonly cluster: string | null
  /** An engine for which bare names are those of a database, which need not be there yet. */
  openDatabase: (database: string) => Promise<ClickHouseEngine>
}

/** What follows the name in statements that make or change tables, so that they are carried out on every server. */
export const onCluster = ({ cluster }: Pick<Place, 'cluster'>): Sql =>
  cluster === null ? empty : sql` on cluster ${identifier(cluster)}`
