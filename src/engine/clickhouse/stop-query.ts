import { setTimeout as pause } from 'node:timers/promises'
import type { ClickHouseClient } from '@clickhouse/client'

/** Milliseconds before each try: a query that is still on its way is not among those that the server runs yet. */
const tries = [0, 100, 1000]
const patience = 5000

async function killed(client: ClickHouseClient, id: string): Promise<boolean> {
  const answer = await client.query({
    query: `kill query where query_id = '${id}'`,
    format: 'JSONEachRow',
    abort_signal: AbortSignal.timeout(patience),
  })
  return (await answer.json()).length > 0
}

async function stopping(client: ClickHouseClient, id: string): Promise<void> {
  for (const wait of tries) {
    await pause(wait, undefined, { ref: false })
    if (await killed(client, id)) return
  }
}

/**
 * Stops a query on the server, in the background: closing the connection is not enough, ClickHouse goes on computing.
 * A server that cannot be told is down, or ends the query itself at its time limit.
 */
export function stopQuery(client: ClickHouseClient, id: string): void {
  stopping(client, id).catch(() => undefined)
}
