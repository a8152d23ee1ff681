import { ClickHouseError } from '@clickhouse/client'
import { type Sentence, sentence } from '../../sentences/sentence.ts'
import { UserError } from '../../user-error.ts'
import { UnavailableError } from '../unavailable-error.ts'
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

/** A sentence without the secrets: also of what it is made of, from which the page says it anew. */
const sentenceWithout = (secrets: readonly string[], { text, said: { id, values } }: Sentence): Sentence => {
  const kept = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? without(secrets, value) : value,
  ])
  return { text: without(secrets, text), said: { id, values: Object.fromEntries(kept) } }
}

type Explained = (address: ClickHouseAddress, error: ClickHouseError, place: string) => Sentence

const mebibyte = 1024 ** 2

/** Seconds: what writes has another limit than a question, and the server may set its own. */
function limitOf({ message }: ClickHouseError, { maxExecutionTime }: ClickHouseAddress): number {
  const { amount, unit } = /maximum: (?<amount>[\d.]+) (?<unit>ms|s)/.exec(message)?.groups ?? {}
  return amount === undefined ? maxExecutionTime : Number(amount) / (unit === 'ms' ? 1000 : 1)
}

const refusedUser: Explained = ({ user }, _error, place) => sentence('clickhouse.refused-user', { place, user })

const sentences: Record<string, Explained> = {
  '81': ({ database }, _error, place) => sentence('clickhouse.no-database', { place, database }),
  '159': (address, error, place) => sentence('clickhouse.time-limit', { place, seconds: limitOf(error, address) }),
  '241': ({ maxMemoryUsage }, _error, place) =>
    maxMemoryUsage === 0
      ? sentence('clickhouse.memory-limit-of-server', { place })
      : sentence('clickhouse.memory-limit', { place, mebibytes: Math.ceil(maxMemoryUsage / mebibyte) }),
  '497': ({ user }, { message }, place) => sentence('clickhouse.no-right', { place, user, what: message.trim() }),
  '164': ({ user }, _error, place) => sentence('clickhouse.only-reads', { place, user }),
}

/** What is at fault is the question: another may be answered at once. */
const ofQuestion = new Set(['159', '241'])

function sentenceOfServer(error: ClickHouseError, address: ClickHouseAddress, place: string): Sentence | undefined {
  if (authentication.has(error.code)) return refusedUser(address, error, place)
  const known = sentences[error.code]
  if (known !== undefined) return known(address, error, place)
  if (!passing.has(error.code)) return undefined
  return sentence('clickhouse.busy', { place, what: error.type ?? `error ${error.code}` })
}

function sentenceOfWire(error: Error, { maxExecutionTime }: ClickHouseAddress, place: string): Sentence | undefined {
  const code = codeOf(error)
  if (isUnreached(error)) return sentence('clickhouse.unreached', { place, code })
  if (isLost(error)) return sentence('clickhouse.broke-off', { place })
  if (untrusted.test(code)) return sentence('clickhouse.untrusted', { place, code })
  if (error.message === 'Timeout error.') return sentence('clickhouse.silent', { place, seconds: maxExecutionTime })
  if (isOfProxy(error)) return sentence('clickhouse.proxy', { place })
  return undefined
}

/**
 * What a failure means to the user, as one UserError, which is an UnavailableError where no question would be answered;
 * a failure that no user can mend is given back as it is, only without the password.
 */
export function explain(error: unknown, address: ClickHouseAddress, hosts: readonly ClickHouseHost[]): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error
  const place = hosts.map(placeOf).join(', ')
  const isOfServer = error instanceof ClickHouseError
  const told = isOfServer ? sentenceOfServer(error, address, place) : sentenceOfWire(error, address, place)
  if (told === undefined) return discreet(error, address)
  const discreetly = sentenceWithout(secretsOf(address), told)
  return isOfServer && ofQuestion.has(error.code) ? new UserError(discreetly) : new UnavailableError(discreetly)
}
