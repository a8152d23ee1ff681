import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'

/** A statement as it came over HTTP. */
export type Asked = {
  id: string
  statement: string
  /** What an INSERT carries behind its statement. */
  rows: Buffer | undefined
  database: string
  settings: Record<string, string>
  user: string
  password: string
}

const notSettings = new Set([
  'query',
  'query_id',
  'database',
  'user',
  'password',
  'session_id',
  'role',
  'default_format',
])
/** Heard by the server of a real ClickHouse, unknown to the library. */
const heardHere = /^(wait_end_of_query|enable_http_compression|(send_progress_in_)?http_.*)$/

const isSetting = (name: string): boolean =>
  !notSettings.has(name) && !name.startsWith('param_') && !heardHere.test(name)

const escapes: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\', "'": "'" }

/** A parameter comes as a field of a file with tabs. */
const unescaped = (value: string): string => value.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)

const quoted = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The library mixes up the parameters of statements that run at once, so they are put in as the server would cast them. */
const withParameters = (statement: string, parameters: ReadonlyMap<string, string>): string =>
  statement.replace(/\{(\w+):(\w+)\}/g, (_, name: string, type: string) => {
    const value = parameters.get(`param_${name}`)
    if (value === undefined)
      throw new Error(`Code: 456. DB::Exception: Substitution \`${name}\` is not set. (UNKNOWN_QUERY_PARAMETER)`)
    return `_CAST(${quoted(unescaped(value))}, '${type}')`
  })

function credentialsOf(request: IncomingMessage, url: URL): [string, string] {
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (basic !== undefined) {
    const [user = '', ...password] = Buffer.from(basic, 'base64').toString().split(':')
    return [user, password.join(':')]
  }
  const { 'x-clickhouse-user': user, 'x-clickhouse-key': key } = request.headers
  return [
    String(user ?? url.searchParams.get('user') ?? 'default'),
    String(key ?? url.searchParams.get('password') ?? ''),
  ]
}

export async function readAsked(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://server')
  const sent = await buffer(request)
  const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent
  const inUrl = url.searchParams.get('query')
  const [user, password] = credentialsOf(request, url)
  return {
    id: url.searchParams.get('query_id') ?? '',
    statement: withParameters(inUrl ?? body.toString(), new Map(url.searchParams)),
    rows: inUrl === null ? undefined : body,
    database: url.searchParams.get('database') ?? 'default',
    settings: Object.fromEntries([...url.searchParams].filter(([name]) => isSetting(name))),
    user,
    password,
  }
}
