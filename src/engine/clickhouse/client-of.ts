import { Agent as PlainAgent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client'
import { type ClickHouseAddress, type ClickHouseHost, placeOf } from './address.ts'

/** Milliseconds. */
export type Patience = {
  /** For a connection. */
  readonly connect: number
  /** For a server that sends nothing at all, beyond the time that a question may take. */
  readonly silence: number
  /** Before a read is tried again, each time on every host. */
  readonly pauses: readonly number[]
}
export const defaultPatience: Patience = { connect: 5000, silence: 15_000, pauses: [100, 400, 1600] }

/** Said by a connection that took too long, in the way of Node's own codes. */
const tooLate = (milliseconds: number): Error =>
  Object.assign(new Error(`No connection within ${milliseconds} ms`), { code: 'ETIMEDOUT' })

/** An agent that gives up connecting, TLS included, after some milliseconds: Node itself waits for as long as an answer. */
function promptAgent(secure: boolean, { connect }: Patience): PlainAgent {
  const agent = new (secure ? SecureAgent : PlainAgent)({ keepAlive: true, maxSockets: 32 })
  const create = agent.createConnection.bind(agent)
  agent.createConnection = (options, onCreated) => {
    const socket = create(options, onCreated)
    const timer = setTimeout(() => socket?.destroy(tooLate(connect)), connect)
    for (const event of [secure ? 'secureConnect' : 'connect', 'close']) socket?.once(event, () => clearTimeout(timer))
    return socket
  }
  return agent
}

/** The client of one host of an address: compressed both ways, and silent, as what it would log holds statements. */
export function clientOf(address: ClickHouseAddress, host: ClickHouseHost, patience: Patience): ClickHouseClient {
  return createClient({
    url: `${address.secure ? 'https' : 'http'}://${placeOf(host)}`,
    username: address.user,
    password: address.password(),
    database: address.database,
    application: 'regulars',
    compression: { request: true, response: true },
    http_agent: promptAgent(address.secure, patience),
    request_timeout: address.maxExecutionTime * 1000 + patience.silence,
    max_response_headers_size: 1024 * 1024, // a long statement tells its progress in headers
    log: { level: ClickHouseLogLevel.OFF },
  })
}
