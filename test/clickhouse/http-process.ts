import { writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createGzip, type Gzip } from 'node:zlib'
import { Session } from 'chdb'
import { answerOf } from './chdb-statements.ts'
import { type Asked, readAsked } from './http-request.ts'
import type { FromServer, Seen, Switches, ToServer } from './http-server.ts'

/** A process of its own: the HTTP interface of ClickHouse, as far as its client speaks it, in front of the library. */

const [folder = '', portText = '0', user = '', password = ''] = process.argv.slice(2)
const path = join(folder, 'clickhouse')
const config = join(folder, 'cluster.xml')
writeFileSync(
  config,
  `<clickhouse>
  <tcp_port>9000</tcp_port>
  <remote_servers><two_shards>
    <shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard>
    <shard><replica><host>localhost</host><port>9000</port></replica></shard>
  </two_shards></remote_servers>
</clickhouse>`,
)
const engine = new Session(path, { connectionArgs: [`--config-file=${config}`] })

let switches: Switches = {}
let seen: Seen[] = []
const tell = (message: FromServer) => process.send?.(message)

const statusOf: Record<string, number> = { 62: 400, 81: 404, 60: 404, 159: 408, 202: 503, 516: 403, 497: 403 }
const tag = 'regularstesttags'

/** The answer ended as the switches said; there is no more to say. */
class CutOff extends Error {}

/** A client that gives a question up stops it later and unasked: such statements are none that a test means to cut. */
const stopsAnother = (statement: string): boolean => /^\s*kill query/i.test(statement)

type Answer = {
  begin: (statement: string) => void
  write: (piece: string | Uint8Array) => Promise<void>
  fail: (message: string) => void
  end: () => void
}

/** Writes an answer, and does to it what the switches say. */
function answering(response: ServerResponse, isCompressed: boolean): Answer {
  const gzip: Gzip | undefined = isCompressed ? createGzip() : undefined
  if (gzip !== undefined) {
    response.setHeader('Content-Encoding', 'gzip')
    gzip.pipe(response)
  }
  const body = gzip ?? response
  let written = 0
  const cutHere = async (cut: NonNullable<Switches['cut']>) => {
    switches = { ...switches, cut: cut.times > 1 ? { ...cut, times: cut.times - 1 } : undefined }
    if (cut.how === 'end') return void body.end()
    await new Promise<void>((resolve) => (gzip === undefined ? resolve() : gzip.flush(() => resolve())))
    setTimeout(() => (cut.how === 'exit' ? process.kill(process.pid, 'SIGKILL') : response.socket?.destroy()), 20)
  }
  let cut: Switches['cut']
  return {
    begin: (statement) => {
      cut = stopsAnother(statement) ? undefined : switches.cut
    },
    write: async (piece) => {
      const bytes = Buffer.from(piece)
      const left = (cut?.after ?? Number.POSITIVE_INFINITY) - written
      written += bytes.length
      if (cut !== undefined && bytes.length >= left) {
        body.write(bytes.subarray(0, left))
        await cutHere(cut)
        throw new CutOff()
      }
      if (body.write(bytes) || response.destroyed) return
      await new Promise<void>((resolve) => {
        body.once('drain', resolve)
        response.once('close', resolve)
      })
    },
    fail: (message) => {
      if (!response.headersSent) {
        const code = /Code: (\d+)/.exec(message)?.[1] ?? '1000'
        response.statusCode = statusOf[code] ?? 500
        response.setHeader('X-ClickHouse-Exception-Code', code)
        body.end(message)
        return
      }
      const told = `${message}\n`
      const isTagged = switches.exceptions !== 'text'
      const marker = '\r\n__exception__\r\n'
      body.end(isTagged ? `${marker}${tag}\r\n${told}${Buffer.byteLength(told)} ${tag}${marker}` : told)
    },
    end: () => body.end(),
  }
}

function refusalOf(request: IncomingMessage, asked: Asked): string | undefined {
  if (switches.echo === true) return `Proxy error: the request had the headers ${JSON.stringify(request.headers)}`
  if (asked.user !== user || asked.password !== password) {
    return `Code: 516. DB::Exception: ${asked.user}: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED)`
  }
  const refused = switches.refuse
  if (refused === undefined || !new RegExp(refused.statements).test(asked.statement)) return undefined
  switches = { ...switches, refuse: refused.times > 1 ? { ...refused, times: refused.times - 1 } : undefined }
  return refused.message
}

const pretending = (asked: Asked): Asked =>
  switches.version === undefined
    ? asked
    : { ...asked, statement: asked.statement.replace('version()', `'${switches.version}'`) }

async function answerWith(answer: Answer, request: IncomingMessage, response: ServerResponse, isCompressed: boolean) {
  const asked = await readAsked(request)
  const { statement, settings } = asked
  answer.begin(statement)
  seen.push({ statement, encoding: request.headers['content-encoding'], isCompressed, settings })
  const refusal = refusalOf(request, asked)
  if (refusal !== undefined) return answer.fail(refusal)
  for await (const piece of answerOf(path, folder, pretending(asked))) {
    if (response.destroyed) return
    await answer.write(piece)
  }
  answer.end()
}

const wantsCompression = (request: IncomingMessage): boolean =>
  request.url?.includes('enable_http_compression=1') === true &&
  request.headers['accept-encoding']?.includes('gzip') === true

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (switches.hangs === true) return
  response.setHeader('X-ClickHouse-Summary', '{"read_rows":"0","written_rows":"0"}')
  response.setHeader('X-ClickHouse-Exception-Tag', tag)
  const isCompressed = wantsCompression(request)
  const answer = answering(response, isCompressed)
  try {
    await answerWith(answer, request, response, isCompressed)
  } catch (error) {
    if (!(error instanceof CutOff || response.destroyed))
      answer.fail(error instanceof Error ? error.message : String(error))
  }
}

const onRequest = (request: IncomingMessage, response: ServerResponse) => {
  response.on('error', () => undefined) // the client hung up
  respond(request, response).catch((error: unknown) => tell({ kind: 'fault', message: String(error) }))
}
const server = createServer({ maxHeaderSize: 1024 * 1024 }, onRequest)
process.on('message', (message: ToServer) => {
  if (message.kind === 'switch') switches = message.switches
  if (message.kind === 'forget') seen = []
  tell({ kind: 'done', seen })
})
process.on('disconnect', () => process.exit())
process.on('exit', () => engine.close())
server.listen(Number(portText), '127.0.0.1', () => {
  const address = server.address()
  tell({ kind: 'listening', port: typeof address === 'object' && address !== null ? address.port : 0 })
})
