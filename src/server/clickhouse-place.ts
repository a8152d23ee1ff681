import { type ClickHouseAddress, parseAddress, placeOf } from '../engine/clickhouse/address.ts'
import { openClickHouse } from '../engine/clickhouse/open-clickhouse.ts'
import type { Place } from '../warehouse/publication/place.ts'

/** Where an address (`clickhouse://user:password@host:8123/database?cluster=name`) publishes to. */
export function clickhousePlace(address: ClickHouseAddress | string): Place {
  const to = typeof address === 'string' ? parseAddress(address) : address
  const hosts = to.hosts.map(placeOf).join(', ')
  return {
    name: `ClickHouse at ${hosts}, database ${to.database}`,
    hosts,
    database: to.database,
    cluster: to.cluster ?? null,
    openDatabase: (database) => openClickHouse({ ...to, database }),
  }
}
