import { setTimeout as pause } from 'node:timers/promises'
import type { ClickHouseAddress, ClickHouseHost } from './address.ts'
import type { ClickHouseEngine } from './clickhouse-engine.ts'
import type { Patience } from './client-of.ts'
import { explain } from './failures.ts'

export type Station = { readonly host: ClickHouseHost; readonly engine: ClickHouseEngine }

export type Asking = {
  /** Whether another host, or the same again, may do what failed so. */
  readonly goOn: (error: unknown) => boolean
  /** Whether to ask all hosts again after a while. */
  readonly isRepeated: boolean
  readonly signal?: AbortSignal | undefined
}

export type Ask = <Result>(work: (engine: ClickHouseEngine) => Promise<Result>, asking: Asking) => Promise<Result>

/** Every station in turn from the given one, round after round. */
async function* turns(
  stations: readonly Station[],
  first: number,
  pauses: Patience['pauses'],
  { isRepeated, signal }: Asking,
) {
  const inTurn = [...stations.slice(first), ...stations.slice(0, first)]
  yield* inTurn
  for (const wait of isRepeated ? pauses : []) {
    await pause(wait, undefined, { signal }).catch(() => signal?.throwIfAborted())
    yield* inTurn
  }
}

/** Does the work on the first host that can, beginning with the one that did the last. */
export function hostsOf(address: ClickHouseAddress, stations: readonly Station[], { pauses }: Patience): Ask {
  let current = 0
  return async (work, asking) => {
    let failure: unknown
    for await (const station of turns(stations, current, pauses, asking)) {
      try {
        const result = await work(station.engine)
        current = stations.indexOf(station)
        return result
      } catch (error) {
        if (!asking.goOn(error)) throw explain(error, address, [station.host])
        failure = error
      }
    }
    throw explain(failure, address, address.hosts)
  }
}
