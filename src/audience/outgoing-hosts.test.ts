import type { lookup } from 'node:dns'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkedLookup, checkReceiver, isPublicAddress } from './outgoing-hosts.ts'
import { post } from './post.ts'

const closed = { allowsPrivateHosts: false }
const open = { allowsPrivateHosts: true }

describe('an address', () => {
  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...['255.255.255.255', '224.0.0.1', '::1', '::', 'fe80::1', 'fe80::1%eth0', 'fd00::1', 'ff02::1'],
    ...[
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:10.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:0:1::1',
      'no',
    ],
  ])('%s is not of the internet', (address) => expect(isPublicAddress(address)).toBe(false))

  it.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::200e'])(
    '%s is',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )
})

/** A name server that gives other addresses each time it is asked. */
const answering = (...answers: string[][]) =>
  ((_: string, __: object, callback: (error: null, found: object[]) => void) =>
    callback(
      null,
      (answers.length > 1 ? answers.shift() : answers[0])?.map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })) ?? [],
    )) as unknown as typeof lookup

const ask = (resolve: typeof lookup, rules = closed) =>
  new Promise((settle) =>
    checkedLookup(rules, resolve)('shop.example', { all: true }, (error, found) => settle(error?.message ?? found)),
  )

describe('a name', () => {
  it('gives the socket the very addresses that were checked, once', async () => {
    const rebinding = answering(['93.184.216.34'], ['127.0.0.1'])
    expect(await ask(rebinding)).toEqual([{ address: '93.184.216.34', family: 4 }])
    expect(await ask(rebinding)).toMatch(/private network \(127\.0\.0\.1\)/)
  })

  it('is refused when one of its addresses is private, unless that is allowed', async () => {
    expect(await ask(answering(['93.184.216.34', '::1']))).toMatch(/private network \(::1\)/)
    expect(await ask(answering(['10.0.0.1']), open)).toEqual([{ address: '10.0.0.1', family: 4 }])
  })

  it('is looked at before anything is sent, and let pass while it means nothing', async () => {
    await expect(checkReceiver('shop.example', closed, answering(['10.0.0.1']))).rejects.toThrow(/private network/)
    await expect(checkReceiver('[::1]', closed, answering([]))).rejects.toThrow(/private network/)
    await checkReceiver('shop.example', open, answering(['10.0.0.1']))
    const absent = ((_: string, __: object, callback: (error: Error) => void) =>
      callback(new Error('ENOTFOUND'))) as unknown as typeof lookup
    await checkReceiver('shop.example', closed, absent)
  })
})

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

const message = { headers: { 'Content-Type': 'application/json' }, body: '{}' }

describe('a POST', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433'])(
    'does not reach this machine as %s',
    async (host) => {
      const asked: unknown[] = []
      const port = await listen((request, response) => response.end(asked.push(request.url)))
      await expect(post(`http://${host}:${port}/`, message, closed)).rejects.toThrow(/private network/)
      expect(asked).toEqual([])
    },
  )

  it('follows a redirect with its body, and refuses one to another kind of address', async () => {
    const seen: string[] = []
    const port = await listen((request, response) => {
      const chunks: Buffer[] = []
      request
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          seen.push(`${request.method} ${request.url} ${Buffer.concat(chunks)}`)
          if (request.url === '/old') response.writeHead(308, { Location: '/new' })
          if (request.url === '/file') response.writeHead(307, { Location: 'file:///etc/hostname' })
          response.end()
        })
    })
    expect(await post(`http://localhost:${port}/old`, message, open)).toMatchObject({ status: 200 })
    expect(seen).toEqual(['POST /old {}', 'POST /new {}'])
    await expect(post(`http://localhost:${port}/file`, message, open)).rejects.toThrow(/no address of the web/)
  })
})
