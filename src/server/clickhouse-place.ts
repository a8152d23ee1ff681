import { type ClickHouseAddress, parseAddress, placeOf } from '../engine/clickhouse/address.ts'
import { openClickHouse } from '../engine/clickhouse/open-clickhouse.ts'
import type { Place } from '../warehouse/publication/place.ts'

/** Where an address (`clickhouse://user:password@host:8123/database?cluster=name`) publishes to. */
export function clickhousePlace(address: ClickHouseAddress | string): Place {
  const to = typeof address === 'string' ? parseAddress(address) : address
  return {
    name: `ClickHouse at ${to.hosts.map(placeOf).join(', ')}, database ${to.database}`,
    database: to.database,
    cluster: to.cluster ?? null,
    openDatabase: (database) => openClickHouse({ ...to, database }),
  }
}
