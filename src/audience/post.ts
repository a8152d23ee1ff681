import { type IncomingMessage, type RequestOptions, request as requestPlainly } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { checkedLookup, checkHost, type OutgoingRules } from './outgoing-hosts.ts'

export type Posted = { status: number; retryAfter: string | undefined }
type Message = { headers: Readonly<Record<string, string>>; body: string }

const mostRedirects = 5
const patience = 30_000

/** Redirects after which a POST is still a POST (RFC 9110, 15.4). */
const keepsMethod = [307, 308]

function send(
  url: URL,
  { headers, body }: Message,
  rules: OutgoingRules,
  signal?: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSecurely : requestPlainly
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    lookup: checkedLookup(rules),
    // A connection of its own for each: a kept one would have been checked under rules that may have changed.
    agent: false,
    signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal === undefined ? [] : [signal])]),
  }
  return new Promise((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end(body)
  })
}

function checkUrl(url: URL, rules: OutgoingRules): void {
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw new UserError(sentence('sending.no-web-address', { url: url.href }))
  }
  checkHost(url.hostname, rules)
}

/**
 * Sends a body by POST; the status of the answer, whose body is not read. Redirects that keep the method are followed, and
 * each host on the way is checked. Throws a UserError for a host that may not be reached, an Error when none answers.
 */
export async function post(
  address: string,
  message: Message,
  rules: OutgoingRules,
  signal?: AbortSignal,
): Promise<Posted> {
  let url = new URL(address)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    checkUrl(url, rules)
    const answer = await send(url, message, rules, signal)
    answer.destroy()
    const status = answer.statusCode ?? 0
    const { location, 'retry-after': retryAfter } = answer.headers
    if (!keepsMethod.includes(status) || location === undefined) return { status, retryAfter }
    url = new URL(location, url)
  }
  throw new UserError(sentence('sending.redirected', { url: String(address), most: mostRedirects }))
}
