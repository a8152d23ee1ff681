import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clickhousePlace } from '../../src/server/clickhouse-place.ts'
import { openHouse } from '../../src/server/house.ts'
import { type HttpServer, startHttpServer } from '../clickhouse/http-server.ts'
import { runRegulars, type ServedShop, serveRegulars } from '../promises/shop-process.ts'
import { expectSameRows } from './same-answers.ts'

const salesOf = (rows: number, from: number): string => {
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = String(1 + (row % 28)).padStart(2, '0')
    return `c${(row + from) % 397},2024-0${1 + (row % 6)}-${day},${1 + (row % 90)},o${row + from}`
  })
  return `customer,date,amount,order_id\n${lines.join('\n')}\n`
}

let folder: string
let data: string
let server: HttpServer
let shop: ServedShop
const engine = () => server.address('/shop')
const serve = () => serveRegulars(data, `REGULARS_ENGINE='${engine()}'`)
const fileOf = (name: string, rows: number, from: number): string => {
  const file = join(folder, name)
  writeFileSync(file, salesOf(rows, from))
  return file
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-serving-'))
  data = join(folder, 'data')
  server = await startHttpServer()
  await runRegulars(['import', fileOf('first.csv', 500, 0), '--data', data]).ended
})
afterAll(async () => {
  await shop?.stop()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const purchases = async (grain = 'month') => {
  const answer = await fetch(`${shop.url}/api/metrics/purchases?from=2024-01-01&to=2024-06-30&grain=${grain}`)
  return { status: answer.status, ...(await answer.json()) }
}
const said = {
  id: 'clickhouse.unreached',
  values: { code: 'ECONNREFUSED', place: expect.stringContaining('127.0.0.1') },
}
const fault = { fault: expect.stringContaining('could not be reached at'), said }
const unreached = { status: 503, error: fault.fault, said }
const publication = async () => (await shop.ask('/api/project')).publication
const untilPublished = async () => {
  for (;;) {
    const now = (await publication()) as { isBehind: boolean; fault: string | null }
    if (!now.isBehind && now.fault === null) return now
    await wait(100)
  }
}

it('serves numbers that ClickHouse answers, over its HTTP interface', async () => {
  await server.forget()
  shop = await serve()
  expect(await publication()).toMatchObject({ isBehind: false, version: 1, fault: null })
  expect(await purchases()).toMatchObject({ status: 200, rows: [{ value: 500 }], dataVersion: 1 })
  const asked = (await server.seen()).map(({ statement }) => statement)
  expect(asked.filter((statement) => /FORMAT Parquet$/.test(statement.trim())).length).toBeGreaterThan(0)
})

it('goes on without its host: files come in, the page is told, and all is there when it is back', async () => {
  await server.die()
  expect(await purchases('week')).toMatchObject(unreached)
  expect(await publication()).toMatchObject({ isBehind: false, version: 1, ...fault })
  const job = await shop.importing(fileOf('second.csv', 300, 500))
  expect(job).toMatchObject({ state: 'done', report: { imported: 300 } })
  expect(await publication()).toMatchObject({ isBehind: true, version: 1, ...fault })
  await server.comeBack()
  await untilPublished()
  expect(await purchases()).toMatchObject({ rows: [{ value: 800 }], dataVersion: 2 })
})

it('starts without its host, and tells of it in a sentence', async () => {
  await shop.stop()
  await server.die()
  shop = await serve()
  expect(await publication()).toMatchObject({ isBehind: true, version: null, ...fault })
  expect(await purchases()).toMatchObject(unreached)
  await server.comeBack()
  await untilPublished()
  expect(await purchases()).toMatchObject({ rows: [{ value: 800 }] })
})

/** Milliseconds into an import at which the process is killed. */
const moments = process.env.REGULARS_KILLS === undefined ? [700] : [100, 300, 500, 700, 900, 1200, 1500, 2000]

it.each(moments)('is as before or as after when it is killed %i ms into an import', async (milliseconds) => {
  void shop.importing(fileOf(`killed-${milliseconds}.csv`, 900, 100)).catch(() => undefined) // the server dies under it
  await wait(milliseconds)
  process.kill(shop.pid, 'SIGKILL')
  shop = await serve()
  await untilPublished()
  await shop.stop()
  const house = await openHouse(data, () => new Date(), { place: clickhousePlace(engine()) })
  try {
    await expectSameRows(house)
  } finally {
    await house.close()
  }
  shop = await serve()
})
