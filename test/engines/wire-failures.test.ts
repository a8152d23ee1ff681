import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { parseAddress } from '../../src/engine/clickhouse/address.ts'
import { openClickHouse, type RemoteEngine } from '../../src/engine/clickhouse/open-clickhouse.ts'
import { sql } from '../../src/sql/sql.ts'
import { UserError } from '../../src/user-error.ts'
import { withPort } from '../clickhouse/bare-port.ts'
import { type HttpServer, password, startHttpServer, user } from '../clickhouse/http-server.ts'

const numberRow = z.object({ n: z.number() })
const thousands = sql`select number as n from numbers(200000)`
/** Sleeps at each block of rows, so that the first are on their way before the error. */
const brokenHalfWay = sql`
  select number + sleep(0.2) + throwIf(number = 140000, 'the middle') as n from numbers(300000)`
const endless = sql`select count(*) as n from numbers(1000000000000) where sipHash64(number) = 1`

const secrets = [
  password,
  encodeURIComponent(password),
  Buffer.from(`${user}:${password}`).toString('base64'),
  'canary',
]
/** All that was told of failures: messages, stacks, and what was written to the console. */
const told: string[] = []

/** The message of the UserError with which it fails. */
async function sentenceOf(failing: Promise<unknown>): Promise<string> {
  const error = await failing.then(
    () => expect.fail('it did not fail'),
    (thrown: unknown) => thrown,
  )
  told.push(inspect(error, { depth: 9, showHidden: true }))
  expect(error).toBeInstanceOf(UserError)
  return (error as UserError).message
}

const patience = { connect: 100, silence: 60_000, pauses: [10, 40, 90] }
const open = (address: string) => openClickHouse(address, patience)

let server: HttpServer
let engine: RemoteEngine
const countThere = async () => (await engine.query(sql`select count(*) as n from kept`, numberRow))[0]?.n
beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void told.push(inspect(words)))
  }
  server = await startHttpServer()
  engine = await open(server.address('/default?max_execution_time=100&max_memory_usage=20M'))
  await engine.execute(sql`create table kept (n Int32) engine = MergeTree order by n`)
})
beforeEach(() => server.set({}))
afterAll(async () => {
  await engine.close()
  await server.stop()
  vi.restoreAllMocks()
})

describe('opening tells what is wrong with', () => {
  test.each([
    [
      'another password',
      (at: string) => at.replace('canary', 'Canary'),
      /refused the user "shop@keeper" or its password/,
    ],
    ['no user', (at: string) => at.replace(/\/\/.*@/, '//'), /refused the user "default"/],
    ['a database that is not there', (at: string) => `${at}nowhere`, /has no database "nowhere"\. Create it/],
    ['a cluster that is not there', (at: string) => `${at}?cluster=eu`, /no cluster "eu"\. It knows two_shards\./],
    ['TLS where there is none', (at: string) => at.replace('clickhouse:', 'clickhouses:'), /\((EPROTO|ERR_SSL_\w+)\)/],
  ])('%s', async (_, address, sentence) => {
    const message = await sentenceOf(open(address(server.address('/'))))
    expect(message).toMatch(sentence)
    expect(message).toContain(`ClickHouse at ${server.host()}`)
  })

  test('a server that is too old', async () => {
    await server.set({ version: '25.8.11.66' })
    expect(await sentenceOf(open(server.address()))).toBe(
      `ClickHouse at ${server.host()} is version 25.8.11.66; Regulars needs 25.11 or newer. Upgrade the server.`,
    )
  })

  test('a host that is down', async () => {
    const message = await withPort(false, (port) => sentenceOf(open(`clickhouse://127.0.0.1:${port}`)))
    expect(message).toMatch(/could not be reached at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)\. Check the host and port/)
  })

  test('a host that takes the connection and never speaks', async () => {
    const secure = await withPort(true, (port) => sentenceOf(open(`https://127.0.0.1:${port}`)))
    expect(secure).toMatch(/could not be reached at .* \(ETIMEDOUT\)/)
    await server.set({ hangs: true })
    const hanging = openClickHouse(server.address('/?max_execution_time=1'), { ...patience, silence: 100 })
    expect(await sentenceOf(hanging)).toMatch(/sent nothing for longer than the 1 seconds that a question may take/)
  })

  test.each([
    'clickhouse://shop:canary@host:99999/db',
    'clickhouse://shop:canary%E4@host/db',
    'clickhouse://shop:canary@ho st/db',
    'clickhouse://shop:canary@host/db?clutser=eu',
    'clickhouse://shop:canary@host/db?max_memory_usage=much',
    'shop:canary@host',
    'canary',
  ])('the address %s', async (address) => {
    expect(await sentenceOf(open(address))).toMatch(/^The address of ClickHouse has .*; it must be clickhouse:/)
  })
})

describe('an answer that breaks off', () => {
  const ways = ['end', 'close'] as const

  test.each(ways)('in the way of "%s" is asked for again, and comes whole', async (how) => {
    await server.set({ cut: { after: 500_000, how, times: 1 } })
    const rows = await engine.query(thousands, numberRow)
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 200_000 }, (_, n) => n))
  })

  test.each(ways)('in the way of "%s" is never taken for a short one', async (how) => {
    for (const after of [1, 8, 25, 900_000]) {
      await server.set({ cut: { after, how, times: 9 } })
      expect(await sentenceOf(engine.query(thousands, numberRow))).toMatch(/broke off in the middle of an answer/)
    }
  })

  test.each(ways)('in the way of "%s" while it is handed on is not handed on twice', async (how) => {
    await server.set({ cut: { after: 900_000, how, times: 1 } })
    let next = 0
    const reading = engine.stream(thousands, numberRow, async (rows) => {
      for (const { n } of rows) expect(n).toBe(next++)
    })
    expect(await sentenceOf(reading)).toMatch(/broke off in the middle/)
    expect(next).toBeGreaterThan(1000)
    expect(next).toBeLessThan(200_000)
  })

  test.each(['tagged', 'text'] as const)(
    'with an error written as %s tells that error, and is not asked again',
    async (exceptions) => {
      await server.set({ exceptions })
      await server.forget()
      let handedOn = 0
      const count = async (rows: unknown[]) => {
        handedOn += rows.length
      }
      await expect(engine.query(brokenHalfWay, numberRow)).rejects.toThrow('the middle')
      await expect(engine.stream(brokenHalfWay, numberRow, count)).rejects.toThrow('the middle')
      expect(handedOn).toBeGreaterThan(1000)
      expect((await server.seen()).filter(({ statement }) => statement.includes('throwIf'))).toHaveLength(2)
    },
  )

  test('because the host died is told, and the next question works when it is back', async () => {
    await engine.load('kept', ['n'], [[1], [2]])
    await server.set({ cut: { after: 900_000, how: 'exit', times: 1 } })
    expect(await sentenceOf(engine.stream(thousands, numberRow, () => Promise.resolve()))).toMatch(/broke off/)
    expect(await sentenceOf(engine.query(sql`select 1 as n`, numberRow))).toMatch(/could not be reached.*ECONNREFUSED/)
    expect(await sentenceOf(engine.load('kept', ['n'], [[3]]))).toMatch(/could not be reached/)
    await server.comeBack()
    expect(await countThere()).toBe(2)
  })
})

describe('limits', () => {
  test('of time', async () => {
    const hurried = await open(server.address('/?max_execution_time=1'))
    expect(await sentenceOf(hurried.query(endless, numberRow))).toMatch(
      /stopped a statement at its time limit of 1 seconds/,
    )
    await hurried.close()
  })

  test('of memory', async () => {
    const much = sql`select uniqExact(number) as n from numbers(10000000)`
    expect(await sentenceOf(engine.query(much, numberRow))).toMatch(
      /at the memory limit of 20 MiB\. .*max_memory_usage/,
    )
  })
})

describe('trying again', () => {
  const busy = (statements: string, times: number) => ({
    refuse: {
      statements,
      times,
      message: 'Code: 202. DB::Exception: Too many simultaneous queries. (TOO_MANY_SIMULTANEOUS_QUERIES)',
    },
  })

  test('reads, while the server has too much to do', async () => {
    await server.set(busy('from kept', 2))
    expect(await countThere()).toBe(2)
    await server.set(busy('from kept', 9))
    expect(await sentenceOf(countThere())).toMatch(/could not answer now: TOO_MANY_SIMULTANEOUS_QUERIES/)
  })

  test('reads, while something in front says that the server is down', async () => {
    const message = '<html><h1>503 Service Temporarily Unavailable</h1></html>'
    await server.set({ refuse: { statements: 'from kept', times: 2, message } })
    expect(await countThere()).toBe(2)
    await server.set({ refuse: { statements: 'from kept', times: 9, message } })
    expect(await sentenceOf(countThere())).toMatch(/Something in front of ClickHouse at .* says that it is down/)
  })

  test('never writes, of which nobody knows whether they were done', async () => {
    const insert = sql`insert into kept select 9`
    await server.set(busy('insert into', 1))
    await server.forget()
    expect(await sentenceOf(engine.execute(insert))).toMatch(/could not answer now/)
    await server.set({ cut: { after: 0, how: 'close', times: 1 } })
    expect(await sentenceOf(engine.execute(insert))).toMatch(/broke off/)
    expect((await server.seen()).filter(({ statement }) => statement.includes('insert'))).toHaveLength(2)
  })

  test('stops as soon as the question is given up', async () => {
    await server.set(busy('from kept', 99))
    const signal = AbortSignal.timeout(60)
    await expect(engine.query(sql`select n from kept`, numberRow, { signal })).rejects.toThrow('timeout')
  })

  test('passes over a host that is down, for writes too, as nothing reached it', async () => {
    await withPort(false, async (port) => {
      const both = server.address().replace('@', `@127.0.0.1:${port},`)
      const there = await open(both.replace(/@127\.0\.0\.1:\d+,/, (host) => host))
      await there.execute(sql`insert into kept select 5`)
      expect(await there.query(sql`select max(n) as n from kept`, numberRow)).toEqual([{ n: 9 }])
      await there.close()
    })
  })
})

test('the password is in nothing that was told', async () => {
  await server.set({ echo: true })
  const failure = await engine.query(sql`select 1 as n`, numberRow).catch((error: unknown) => error)
  told.push(inspect(failure, { depth: 9, showHidden: true }))
  const address = parseAddress(server.address())
  told.push(inspect(address, { depth: 9, showHidden: true }), JSON.stringify(address), inspect(engine, { depth: 9 }))
  expect(told.length).toBeGreaterThan(3)
  for (const secret of secrets) for (const piece of told) expect(piece).not.toContain(secret)
})
