import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openClickHouse, type RemoteEngine } from '../../src/engine/clickhouse/open-clickhouse.ts'
import { openDuckDB } from '../../src/engine/duckdb/open-duckdb.ts'
import { integer, join as joined, sql, text, textLiteral } from '../../src/sql/sql.ts'
import { migrate } from '../../src/warehouse/migrations.ts'
import { type HttpServer, startHttpServer } from '../clickhouse/http-server.ts'
import { oracle } from '../oracle/oracle.ts'
import { metricIds } from '../properties/ask.ts'
import { cases } from '../properties/cases.ts'
import { differences } from '../properties/four-way.ts'
import { loadWorld } from '../properties/load-world.ts'
import { seed, worldCount } from '../properties/run.ts'

const countRow = z.object({ count: z.number() })
const numberRow = z.object({ n: z.number() })

/** Many minutes of work that no index shortens. */
const endless = sql`select count(*) as count from numbers(1000000000000) where sipHash64(number) = 1`

let server: HttpServer
let engine: RemoteEngine
beforeAll(async () => {
  server = await startHttpServer()
  engine = await openClickHouse(server.address('/default?cluster=two_shards'))
})
afterAll(async () => {
  await engine.close()
  await server.stop()
})

const runningLike = async (part: string): Promise<number> => {
  const statement = sql`
    select count(*) as count from system.processes
    where position(query, ${text(part)}) > 0 and position(query, 'system.processes') = 0`
  return (await engine.query(statement, countRow))[0]?.count ?? 0
}

describe('what goes over the wire', () => {
  test('values arrive as they were, whatever letters they hold', async () => {
    const hard = `it's "quoted"\t\\n\n{p0:String} ü 🛍 %41 /* */ 'end'`
    const row = z.object({ t: z.string(), i: z.number(), d: z.string(), n: z.null(), e: z.string() })
    const statement = sql`
      select ${text(hard)} as t, ${integer(-(2 ** 53) + 1)} as i, toDate32('2299-12-31') as d, null as n, ${text('')} as e`
    expect(await engine.query(statement, row)).toEqual([
      { t: hard, i: -(2 ** 53) + 1, d: '2299-12-31', n: null, e: '' },
    ])
  })

  test('many parameters of a long statement are bound', async () => {
    const names = Array.from({ length: 300 }, (_, index) => text(`a name that is rather long, number ${index}`))
    const statement = sql`select length([${joined(
      names.map((name) => sql`${name}`),
      sql`, `,
    )}]) as n`
    expect(await engine.query(statement, numberRow)).toEqual([{ n: 300 }])
  })

  test('both ways are compressed', async () => {
    await engine.execute(sql`create table loaded (key Int32, name Nullable(String)) engine = MergeTree order by key`)
    await server.forget()
    await engine.load(
      'loaded',
      ['key', 'name'],
      [
        [1, 'é'],
        [2, null],
      ],
    )
    expect(await engine.query(sql`select key as n from loaded order by key`, numberRow)).toEqual([{ n: 1 }, { n: 2 }])
    const [insert, select] = await server.seen()
    expect(insert).toMatchObject({ encoding: 'gzip', settings: { max_execution_time: '3600' } })
    expect(select).toMatchObject({ isCompressed: true, settings: { max_execution_time: '60' } })
  })

  test('a Parquet file goes over as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regulars-wire-'))
    const duckdb = await openDuckDB(':memory:')
    try {
      const file = join(folder, 'rows.parquet')
      await duckdb.execute(
        sql`copy (select i::int as key, 'c' || i as name from range(1000) r(i)) to ${textLiteral(file)} (format parquet)`,
      )
      await engine.execute(sql`create table parquet (key Int32, name String) engine = MergeTree order by key`)
      await engine.loadParquet('parquet', ['key', 'name'], file, 'token')
      const sums = z.object({ keys: z.number(), names: z.number() })
      expect(await engine.query(sql`select sum(key) as keys, uniqExact(name) as names from parquet`, sums)).toEqual([
        { keys: 499_500, names: 1000 },
      ])
    } finally {
      await duckdb.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('a long answer is handed on in parts, in order and whole', async () => {
    let expected = 0
    let parts = 0
    await engine.stream(sql`select number as n from numbers(200000)`, numberRow, async (rows) => {
      parts++
      for (const { n } of rows) if (n !== expected++) throw new Error(`${n} came for ${expected - 1}`)
    })
    expect(expected).toBe(200_000)
    expect(parts).toBeGreaterThan(2)
  })
})

describe('a question given up', () => {
  test('is stopped on the server, while it computes', async () => {
    const control = new AbortController()
    const answer = engine.query(sql`${endless} and 'given up' = 'given up'`, countRow, { signal: control.signal })
    await expect.poll(() => runningLike('given up')).toBe(1)
    control.abort(new Error('the page was left'))
    await expect(answer).rejects.toThrow('the page was left')
    await expect.poll(() => runningLike('given up'), { timeout: 10_000 }).toBe(0)
  })

  test('is stopped on the server, while its rows come in', async () => {
    const control = new AbortController()
    let handedOn = 0
    const statement = sql`select number as n, 'half read' as t from numbers(1000000000000)`
    const reading = engine.stream(
      statement,
      numberRow,
      async (rows) => {
        handedOn += rows.length
        control.abort(new Error('the download was stopped'))
      },
      { signal: control.signal },
    )
    await expect(reading).rejects.toThrow('the download was stopped')
    expect(handedOn).toBeGreaterThan(0)
    await expect.poll(() => runningLike('half read'), { timeout: 10_000 }).toBe(0)
  })

  test('is stopped on the server when who reads the rows fails, with the error of the reader', async () => {
    const statement = sql`select number as n, 'unread' as t from numbers(1000000000000)`
    const hangUp = Object.assign(new Error('the browser hung up'), { code: 'ECONNRESET' })
    await expect(engine.stream(statement, numberRow, () => Promise.reject(hangUp))).rejects.toBe(hangUp)
    await expect.poll(() => runningLike('unread'), { timeout: 10_000 }).toBe(0)
  })

  test('before it was asked never reaches the server', async () => {
    await server.forget()
    await expect(engine.query(endless, countRow, { signal: AbortSignal.abort(new Error('no')) })).rejects.toThrow('no')
    expect(await server.seen()).toEqual([])
  })
})

test('random worlds give the answers of the oracle', async () => {
  await engine.execute(sql`create database worlds`)
  const there = await openClickHouse(server.address('/worlds?max_execution_time=600'))
  await migrate(there, 'a test')
  const compared = metricIds.filter((id) => id in oracle)
  const overHttp = { engines: { 'ClickHouse over HTTP': there }, load: () => Promise.resolve(), close: there.close }
  await fc.assert(
    fc.asyncProperty(cases, async ({ world, question }) => {
      await loadWorld(there, world)
      expect(await differences(overHttp, world, question, compared)).toEqual([])
    }),
    { seed, numRuns: Math.ceil(worldCount / 5), endOnFailure: true },
  )
  await there.close()
}, 600_000)
