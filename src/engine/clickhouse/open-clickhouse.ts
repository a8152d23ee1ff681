import { z } from 'zod'
import { sentence } from '../../sentences/sentence.ts'
import { sql } from '../../sql/sql.ts'
import { UnavailableError } from '../unavailable-error.ts'
import { acrossShards, namesAcrossShards, ontoShards } from './across-shards.ts'
import { type ClickHouseAddress, parseAddress, placeOf } from './address.ts'
import { clickhouseDialect } from './clickhouse-dialect.ts'
import { type ClickHouseEngine, clickhouseEngine, type Limits } from './clickhouse-engine.ts'
import { clientOf, defaultPatience, type Patience } from './client-of.ts'
import { isPassing, isUnreached } from './failures.ts'
import { type Ask, hostsOf } from './hosts.ts'

/** The first version that marks an error in the middle of an answer as one. */
const oldest = { year: 25, release: 11 }

/** Seconds: what writes, or hands on many rows, ends some day, too. */
const longerTime = 3600

/** An engine on the hosts of an address; the next is asked when one is down. */
export type RemoteEngine = ClickHouseEngine & {
  /** The cluster of the address, known to the server. */
  readonly cluster: string | undefined
  readonly database: string
  /** The hosts, as they may be shown. */
  readonly place: string
}

function limitsOf({ maxExecutionTime, maxMemoryUsage, cluster }: ClickHouseAddress): Limits {
  const memory = {
    max_memory_usage: String(maxMemoryUsage),
    ...(cluster === undefined ? {} : { ...acrossShards, ...ontoShards }),
  }
  const longer = {
    ...memory,
    max_execution_time: longerTime,
    // Something must come in within the time of a question, else the server is taken for dead.
    send_progress_in_http_headers: 1 as const,
    http_headers_progress_interval_ms: '10000',
  }
  return {
    questions: { ...memory, max_execution_time: maxExecutionTime },
    streams: longer,
    // Else what failed after its first answer would look as if it were done.
    writes: { ...longer, wait_end_of_query: 1 },
  }
}

const versionRow = z.object({ version: z.string() })
const clusterRow = z.object({ cluster: z.string() })

async function checkVersion(engine: ClickHouseEngine, place: string): Promise<void> {
  const [row] = await engine.query(sql`select version() as version`, versionRow)
  const version = row?.version ?? ''
  const [year = 0, release = 0] = version.split('.').map(Number)
  if (year > oldest.year || (year === oldest.year && release >= oldest.release)) return
  const needed = `${oldest.year}.${oldest.release}`
  throw new UnavailableError(sentence('clickhouse.too-old', { place, version, oldest: needed }))
}

async function checkCluster(engine: ClickHouseEngine, place: string, cluster: string): Promise<void> {
  const rows = await engine.query(sql`select distinct cluster from system.clusters order by cluster`, clusterRow)
  const known = rows.map((row) => row.cluster)
  if (known.includes(cluster)) return
  throw new UnavailableError(
    known.length === 0
      ? sentence('clickhouse.no-cluster-at-all', { place, cluster })
      : sentence('clickhouse.no-cluster', { place, cluster, known: known.join(', ') }),
  )
}

/** Every method on the first host that can. What writes goes to another host only where nothing was sent to the first. */
function onHosts(ask: Ask): Omit<ClickHouseEngine, 'close'> {
  const write = { goOn: isUnreached, isRepeated: false }
  const engine: Omit<ClickHouseEngine, 'close'> = {
    dialect: clickhouseDialect,
    query: (statement, row, options = {}) =>
      ask((host) => host.query(statement, row, options), { goOn: isPassing, isRepeated: true, ...options }),
    stream: async (statement, row, onRows, options = {}) => {
      let hasBegun = false
      let refused: { error: unknown } | undefined
      const handOn: typeof onRows = async (rows) => {
        hasBegun = true // rows handed on cannot be taken back
        await onRows(rows).catch((error: unknown) => {
          refused = { error }
          throw error
        })
      }
      const goOn = (error: unknown) => !hasBegun && isPassing(error)
      try {
        await ask((host) => host.stream(statement, row, handOn, options), { goOn, isRepeated: true, ...options })
      } catch (error) {
        throw refused === undefined ? error : refused.error
      }
    },
    execute: (statement, options = {}) => ask((host) => host.execute(statement, options), { ...write, ...options }),
    transaction: () => Promise.reject(new Error('Replaced by the engine around it')),
    load: (...load) => ask((host) => host.load(...load), write),
    loadParquet: (...load) => ask((host) => host.loadParquet(...load), write),
  }
  return engine
}

/**
 * Opens the ClickHouse of an address (`clickhouse://user:password@host:8123/database?cluster=name`), and checks version,
 * database and cluster of the first host that answers.
 * @throws UserError, here and from every method, where the address, the server or the network is at fault; it never
 * holds the password
 */
export async function openClickHouse(
  address: ClickHouseAddress | string,
  patience: Patience = defaultPatience,
): Promise<RemoteEngine> {
  const to = typeof address === 'string' ? parseAddress(address) : address
  const limits = limitsOf(to)
  const names = to.cluster === undefined ? {} : namesAcrossShards(to.database)
  const stations = to.hosts.map((host) => ({
    host,
    engine: clickhouseEngine(clientOf(to, host, patience), limits, names),
  }))
  const place = to.hosts.map(placeOf).join(', ')
  const close = async () => {
    for (const { engine } of stations) await engine.close()
  }
  const engine: RemoteEngine = {
    ...onHosts(hostsOf(to, stations, patience)),
    transaction: async (work, prepare) => {
      await prepare?.(engine)
      return work(engine)
    },
    close,
    cluster: to.cluster,
    database: to.database,
    place,
  }
  try {
    await checkVersion(engine, place)
    if (to.cluster !== undefined) await checkCluster(engine, place, to.cluster)
  } catch (error) {
    await close()
    throw error
  }
  return engine
}
