import { type LookupAddress, lookup as resolveName } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'

/** Networks of IPv4 that are not the internet: this machine, the shop's own network, and what is for special use. */
const closedNetworks = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const

/** Teredo and 6to4 carry an IPv4 address inside. */
const closedNetworks6 = [
  ['2001::', 32],
  ['2002::', 16],
] as const

// Lists of their own, since a list takes an IPv4 address for the IPv6 one that it is mapped to.
const closed = new BlockList()
for (const [network, prefix] of closedNetworks) closed.addSubnet(network, prefix, 'ipv4')
const closed6 = new BlockList()
for (const [network, prefix] of closedNetworks6) closed6.addSubnet(network, prefix, 'ipv6')
const givenOut6 = new BlockList()
givenOut6.addSubnet('2000::', 3, 'ipv6')

const inBrackets = /^\[(.*)\]$/

/** Whether an IP address is one of the internet. Of IPv6 only 2000::/3 is given out; mapped IPv4 addresses are not in it. */
export function isPublicAddress(address: string): boolean {
  const [plain = ''] = address.split('%')
  if (isIP(plain) === 4) return !closed.check(plain, 'ipv4')
  return isIP(plain) === 6 && givenOut6.check(plain, 'ipv6') && !closed6.check(plain, 'ipv6')
}

export type OutgoingRules = {
  /** Whether addresses of this machine and of the shop's own network may be reached too. */
  allowsPrivateHosts: boolean
}

const refusal = (host: string, address: string): UserError =>
  new UserError(sentence('sending.private-host', { host, address }))

/** Throws a UserError for a host that is itself such an address: names are looked at when they are resolved. */
export function checkHost(host: string, { allowsPrivateHosts }: OutgoingRules): void {
  const address = inBrackets.exec(host)?.[1] ?? host
  if (!allowsPrivateHosts && isIP(address) !== 0 && !isPublicAddress(address)) throw refusal(host, address)
}

const firstRefused = (addresses: readonly LookupAddress[], { allowsPrivateHosts }: OutgoingRules) =>
  allowsPrivateHosts ? undefined : addresses.find(({ address }) => !isPublicAddress(address))

/**
 * Resolves a name for a socket, which connects to the very addresses that were checked here: a name that points elsewhere
 * a moment later changes nothing. Fails when any of them is private.
 */
export const checkedLookup =
  (rules: OutgoingRules, resolve: typeof resolveName = resolveName): LookupFunction =>
  (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, [])
      const refused = firstRefused(addresses, rules)
      if (refused !== undefined) return callback(refusal(host, refused.address), [])
      const [first] = addresses
      return options.all || first === undefined
        ? callback(null, addresses)
        : callback(null, first.address, first.family)
    })
  }

/**
 * Throws a UserError for a host that may not be reached, by what its name means now. A name that means nothing is let
 * pass: it may be there when a message leaves, and each socket is checked again.
 */
export async function checkReceiver(
  host: string,
  rules: OutgoingRules,
  resolve: typeof resolveName = resolveName,
): Promise<void> {
  checkHost(host, rules)
  await new Promise<void>((done, refuse) => {
    checkedLookup(rules, resolve)(host, { all: true }, (error) => (error instanceof UserError ? refuse(error) : done()))
  })
}
