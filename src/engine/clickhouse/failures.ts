import { ClickHouseError } from '@clickhouse/client'
import { UserError } from '../../user-error.ts'
import { type ClickHouseAddress, type ClickHouseHost, placeOf } from './address.ts'
import { BrokenAnswer } from './answer-lines.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const unreached = /^(ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_AGAIN)$/
const lost = /^(ECONNRESET|EPIPE|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE|Z_BUF_ERROR|Z_DATA_ERROR)$/
const untrusted = /^(ERR_TLS_|ERR_SSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO|HPE_)/

/** An open connection can time out or lose its route, too; what was sent over it may have been done. */
const isOfOpenConnection = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && (error.syscall === 'read' || error.syscall === 'write')

/** Whether the host was not reached, so that nothing of what was asked can have happened. */
export const isUnreached = (error: unknown): boolean => unreached.test(codeOf(error)) && !isOfOpenConnection(error)

const isLost = (error: unknown): boolean =>
  error instanceof BrokenAnswer ||
  (isOfOpenConnection(error) && unreached.test(codeOf(error))) ||
  lost.test(codeOf(error)) ||
  (error instanceof Error && error.message === 'aborted')

/** Too many questions at once, the network among the servers, a server that shuts down or has too much to do. */
const passing = new Set(['202', '209', '210', '236', '279', '439', '745'])
const authentication = new Set(['192', '193', '194', '516'])

/** Whether asking again may help, of a statement that changes nothing. */
export const isPassing = (error: unknown): boolean =>
  isUnreached(error) || isLost(error) || (error instanceof ClickHouseError ? passing.has(error.code) : isOfProxy(error))

const isOfProxy = (error: unknown): boolean =>
  error instanceof Error && /\b(502 Bad Gateway|503 Service|504 Gateway)/i.test(error.message)

/** Every form in which the password may come back: as written, encoded, and as the header that carries it. */
function secretsOf({ user, password }: ClickHouseAddress): string[] {
  const secret = password()
  if (secret === '') return []
  return [secret, encodeURIComponent(secret), Buffer.from(`${user}:${secret}`).toString('base64')]
}

const without = (secrets: readonly string[], text: string): string =>
  secrets.reduce((left, secret) => left.replaceAll(secret, '…'), text)

/** The error itself, or one that says the same without the password, should a server have sent that back. */
function discreet(error: unknown, address: ClickHouseAddress): unknown {
  const secrets = secretsOf(address)
  if (!(error instanceof Error)) return error
  const told = `${error.message}\n${error.stack ?? ''}`
  return secrets.some((secret) => told.includes(secret)) ? new Error(without(secrets, error.message)) : error
}

type Sentence = (address: ClickHouseAddress, error: ClickHouseError, place: string) => string

const mebibyte = 1024 ** 2
const shownLimit = (bytes: number): string =>
  bytes === 0 ? 'that the server sets' : `of ${Math.ceil(bytes / mebibyte)} MiB`

/** Seconds: what writes has another limit than a question, and the server may set its own. */
function limitOf({ message }: ClickHouseError, { maxExecutionTime }: ClickHouseAddress): number {
  const { amount, unit } = /maximum: (?<amount>[\d.]+) (?<unit>ms|s)/.exec(message)?.groups ?? {}
  return amount === undefined ? maxExecutionTime : Number(amount) / (unit === 'ms' ? 1000 : 1)
}

const refusedUser: Sentence = ({ user }, _error, place) =>
  `ClickHouse at ${place} refused the user "${user}" or its password. Correct them in the address (special characters as ` +
  '%-codes), or allow the user to come from this machine.'

const sentences: Record<string, Sentence> = {
  '81': ({ database }, _error, place) =>
    `ClickHouse at ${place} has no database "${database}". Create it there (create database ${database}), or name another in the address.`,
  '159': (address, error, place) =>
    `ClickHouse at ${place} stopped a statement at its time limit of ${limitOf(error, address)} seconds. Ask for a shorter period, or raise max_execution_time in the address.`,
  '241': ({ maxMemoryUsage }, _error, place) =>
    `ClickHouse at ${place} stopped a statement at the memory limit ${shownLimit(maxMemoryUsage)}. Ask for a shorter period, raise max_memory_usage in the address, or give the server more memory.`,
  '497': ({ user }, { message }, place) =>
    `ClickHouse at ${place} does not allow the user "${user}" to do this: ${message.trim()} Grant it there.`,
  '164': ({ user }, _error, place) =>
    `ClickHouse at ${place} lets the user "${user}" only read, without settings. Take another user, or set its readonly to 2.`,
}

function sentenceOfServer(error: ClickHouseError, address: ClickHouseAddress, place: string): string | undefined {
  if (authentication.has(error.code)) return refusedUser(address, error, place)
  const sentence = sentences[error.code]
  if (sentence !== undefined) return sentence(address, error, place)
  if (!passing.has(error.code)) return undefined
  return `ClickHouse at ${place} could not answer now: ${error.type ?? `error ${error.code}`}. Try again; if it persists, look into its log.`
}

function sentenceOfWire(error: Error, { maxExecutionTime }: ClickHouseAddress, place: string): string | undefined {
  const code = codeOf(error)
  if (isUnreached(error))
    return `ClickHouse could not be reached at ${place} (${code}). Check the host and port of the address, and that the server runs.`
  if (isLost(error))
    return `ClickHouse at ${place} broke off in the middle of an answer, of which nothing counts. Check that the server still runs, then try again.`
  if (untrusted.test(code))
    return `The connection to ClickHouse at ${place} failed (${code}). Check whether the address should say clickhouse:// (without TLS) or clickhouses:// (with it); give Node a private authority with NODE_EXTRA_CA_CERTS.`
  if (error.message === 'Timeout error.')
    return `ClickHouse at ${place} sent nothing for longer than the ${maxExecutionTime} seconds that a question may take. Check that the server still answers, then try again.`
  if (isOfProxy(error)) return `Something in front of ClickHouse at ${place} says that it is down. Try again later.`
  return undefined
}

/**
 * What a failure means to the user, as one UserError; a failure that no user can mend is given back as it is, only
 * without the password.
 */
export function explain(error: unknown, address: ClickHouseAddress, hosts: readonly ClickHouseHost[]): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error
  const place = hosts.map(placeOf).join(', ')
  const sentence =
    error instanceof ClickHouseError ? sentenceOfServer(error, address, place) : sentenceOfWire(error, address, place)
  return sentence === undefined ? discreet(error, address) : new UserError(without(secretsOf(address), sentence))
}
