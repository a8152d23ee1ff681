import { z } from 'zod'
import { UserError } from '../../user-error.ts'

export type ClickHouseHost = { readonly host: string; readonly port: number }

/** Where a ClickHouse is, as whom to ask it, and how much one statement may take there. */
export type ClickHouseAddress = {
  /** At least one; the next is tried when one is down. */
  readonly hosts: readonly [ClickHouseHost, ...ClickHouseHost[]]
  /** Whether to speak TLS. */
  readonly secure: boolean
  readonly user: string
  /** A function, so that nothing that prints an address prints the password. */
  readonly password: () => string
  readonly database: string
  readonly cluster: string | undefined
  /** Seconds that a question may take. */
  readonly maxExecutionTime: number
  /** Bytes that a question may take on each server; 0: what the server allows. */
  readonly maxMemoryUsage: number
}

const addressRule =
  'clickhouse://user:password@host:8123/database, with several hosts separated by commas, clickhouses:// for TLS, ' +
  'and ?cluster=…, max_execution_time=… (seconds) or max_memory_usage=… (bytes, or 8G) where wanted'

const schemes = new Map([
  ['clickhouse', { secure: false, port: 8123 }],
  ['http', { secure: false, port: 8123 }],
  ['clickhouses', { secure: true, port: 8443 }],
  ['https', { secure: true, port: 8443 }],
])

const shape =
  /^(?<scheme>[a-z]+):\/\/(?:(?<credentials>[^/]*)@)?(?<hosts>[^/?@]+)(?:\/(?<database>[^/?]*))?(?:\?(?<wishes>.*))?$/
const hostShape = /^(?<host>\[[\da-f:.]+\]|[\w.-]+)(?::(?<port>\d{1,5}))?$/i

const thousands = ['', 'K', 'M', 'G', 'T']

const wishesSchema = z.strictObject({
  cluster: z.string().min(1).optional(),
  max_execution_time: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .default('60')
    .transform(Number),
  max_memory_usage: z
    .string()
    .regex(/^\d{1,13}[KMGT]?$/)
    .default('0')
    .transform((size) => Number.parseInt(size, 10) * 1024 ** thousands.indexOf(size.replace(/^\d+/, '')))
    .refine(Number.isSafeInteger),
})

/** Which parts are wanting, without any of what was written: a misplaced password may be anywhere in it. */
function fault(part: string): UserError {
  return new UserError(`The address of ClickHouse has ${part}; it must be ${addressRule}.`)
}

function parseHost(text: string, defaultPort: number): ClickHouseHost {
  const { host, port } = hostShape.exec(text)?.groups ?? {}
  if (host === undefined || Number(port ?? 1) > 65_535 || Number(port ?? 1) < 1) throw fault('a host that is none')
  return { host, port: port === undefined ? defaultPort : Number(port) }
}

function decoded(text: string, part: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw fault(`a % in its ${part} that is no percent-code (write %25 for the sign itself)`)
  }
}

function parseWishes(text: string): z.output<typeof wishesSchema> {
  const wishes = wishesSchema.safeParse(Object.fromEntries(new URLSearchParams(text)))
  if (wishes.success) return wishes.data
  const names = wishes.error.issues.flatMap((issue) => ('keys' in issue ? issue.keys : issue.path.map(String)))
  throw fault(`an unknown or faulty ${names.join(', ')} behind the ?`)
}

function parseCredentials(text: string): Pick<ClickHouseAddress, 'user' | 'password'> {
  const [user = '', ...rest] = text.split(':')
  const password = decoded(rest.join(':'), 'password')
  return { user: decoded(user, 'user') || 'default', password: () => password }
}

/**
 * Reads `clickhouse://user:password@host:8123,other:8123/database?cluster=name`. User and password are percent-decoded;
 * ports default to 8123, and to 8443 with TLS, user and database to `default`.
 * @throws UserError naming the faulty part, and never what was written in it
 */
export function parseAddress(address: string): ClickHouseAddress {
  const parts = shape.exec(address)?.groups
  const scheme = schemes.get(parts?.scheme ?? '')
  if (parts?.hosts === undefined || scheme === undefined) throw fault('another shape')
  const [first = '', ...others] = parts.hosts.split(',')
  const wishes = parseWishes(parts.wishes ?? '')
  return {
    hosts: [parseHost(first, scheme.port), ...others.map((host) => parseHost(host, scheme.port))],
    secure: scheme.secure,
    ...parseCredentials(parts.credentials ?? ''),
    database: decoded(parts.database ?? '', 'database') || 'default',
    cluster: wishes.cluster,
    maxExecutionTime: wishes.max_execution_time,
    maxMemoryUsage: wishes.max_memory_usage,
  }
}

/** A host as it may be shown. */
export const placeOf = ({ host, port }: ClickHouseHost): string => `${host}:${port}`
