import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a test makes a server do. */
export type Switches = {
  /** Takes requests, and never says anything. */
  hangs?: boolean
  /** Ends the next answers after so many bytes: as if they were whole, by closing the connection, or by dying. */
  cut?: { after: number; how: 'end' | 'close' | 'exit'; times: number } | undefined
  /** Refuses the next statements that match. */
  refuse?: { statements: string; message: string; times: number } | undefined
  /** How an error in the middle of an answer is written: as since 25.11, or bare, as before. */
  exceptions?: 'tagged' | 'text'
  /** Says that it is another version. */
  version?: string
  /** Says what it was sent, headers and all, as some proxies do. */
  echo?: boolean
}

export type Seen = {
  statement: string
  encoding: string | undefined
  isCompressed: boolean
  settings: Record<string, string>
}

export type ToServer = { kind: 'switch'; switches: Switches } | { kind: 'forget' } | { kind: 'look' }
export type FromServer =
  | { kind: 'listening'; port: number }
  | { kind: 'done'; seen: Seen[] }
  | { kind: 'fault'; message: string }

export const user = 'shop@keeper'
export const password = 'canary/p@ss:wörd%'

export type HttpServer = {
  host: () => string
  /** The address with which Regulars opens it. */
  address: (rest?: string) => string
  set: (switches: Switches) => Promise<void>
  /** Statements since the last time it was told to forget, the oldest first. */
  seen: () => Promise<Seen[]>
  forget: () => Promise<void>
  /** Kills the process, as a machine dies. */
  die: () => Promise<void>
  /** Brings it back at the same port, with the data it had. */
  comeBack: () => Promise<void>
  stop: () => Promise<void>
}

const program = fileURLToPath(new URL('./http-process.ts', import.meta.url))

async function launch(folder: string, port: number): Promise<[ChildProcess, number]> {
  const child = fork(program, [folder, String(port), user, password], { execArgv: [] })
  const died = once(child, 'exit').then(() => Promise.reject(new Error('The server ended before it listened')))
  const [message] = (await Promise.race([once(child, 'message'), died])) as [FromServer]
  if (message.kind !== 'listening') throw new Error(`The server did not start: ${JSON.stringify(message)}`)
  died.catch(() => undefined)
  return [child, message.port]
}

/** A real ClickHouse in a process of its own, behind its HTTP interface. */
export async function startHttpServer(): Promise<HttpServer> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-http-'))
  let [child, port] = await launch(folder, 0)
  const tell = async (message: ToServer): Promise<Seen[]> => {
    child.send(message)
    const [answer] = (await once(child, 'message')) as [FromServer]
    if (answer.kind !== 'done') throw new Error(`The server says ${JSON.stringify(answer)}`)
    return answer.seen
  }
  const die = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return {
    host: () => `127.0.0.1:${port}`,
    address: (rest = '/default') =>
      `clickhouse://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}${rest}`,
    set: async (switches) => void (await tell({ kind: 'switch', switches })),
    seen: () => tell({ kind: 'look' }),
    forget: async () => void (await tell({ kind: 'forget' })),
    die,
    comeBack: async () => {
      await die()
      ;[child, port] = await launch(folder, port)
    },
    stop: async () => {
      await die()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
