import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import type { Metric } from '../../src/catalog/metric.ts'
import { rulesSchema } from '../../src/catalog/question.ts'
import { answerSchema } from '../../src/contract/metrics.ts'
import { projectSchema } from '../../src/contract/project.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { sql } from '../../src/sql/sql.ts'
import { routesOf, serveExample } from './served-example.ts'

const exampleQuery = ({ example: { from, to, grain, channel, segment } }: Metric): string =>
  String(
    new URLSearchParams(
      Object.entries({ from, to, grain, channel, segment }).filter(([, value]) => value) as string[][],
    ),
  )

const errorOf = async (response: Response): Promise<string> => (await response.json()).error

it('describes the project, which stands on the day of its newest fact', async () => {
  const { ask } = await serveExample()
  const project = projectSchema.parse(await (await ask('/api/project')).json())
  expect(project).toMatchObject({
    name: 'Example shop',
    isDemo: false,
    timeZone: 'UTC',
    currency: 'EUR',
    currencyDigits: 2,
    dataVersion: 1,
    firstDay: '2024-01-05',
    today: project.lastDay,
    dataEndsEarly: true,
    customers: 8,
    stores: [
      { store: 'Elm', channel: 'store' },
      { store: 'Oak', channel: 'store' },
    ],
    genderChangesSince: null,
  })
})

it('tells since when changes of gender are known', async () => {
  const { ask, house } = await serveExample()
  const change = sql`insert into profile_facts (customer_key, day, gender) values (1, date '2024-03-12', 'other')`
  await house.warehouse.write((engine) => engine.execute(change))
  const project = projectSchema.parse(await (await ask('/api/project')).json())
  expect(project.genderChangesSince).toBe('2024-03-12')
})

it('lists the whole catalogue with its words', async () => {
  const { ask } = await serveExample()
  const listed: { id: string; description: string }[] = await (await ask('/api/metrics')).json()
  expect(listed.map(({ id }) => id)).toEqual(Object.keys(catalog))
  expect(listed.map(({ description }) => description)).toEqual(Object.values(catalog).map((one) => one.description))
})

it('answers every metric as a person worked it out', async () => {
  const { house } = await serveExample()
  for (const [id, metric] of Object.entries(catalog)) {
    const dayAfter = new Date(Date.parse(metric.example.to) + 86_400_000)
    const ask = routesOf({ ...house, clock: () => dayAfter })
    const response = await ask(`/api/metrics/${id}?${exampleQuery(metric)}`)
    const answer = answerSchema.parse(await response.json())
    expect(answer.rows, id).toEqual(metric.example.rows)
    expect(answer).toMatchObject({ id, dataVersion: 1, currency: 'EUR' })
  }
})

it('gives the same rows as CSV, money in main units', async () => {
  const { ask } = await serveExample()
  const query = 'from=2024-03-04&to=2024-03-06&grain=day'
  const answer = answerSchema.parse(await (await ask(`/api/metrics/revenue-over-time?${query}`)).json())
  const byFormat = await ask(`/api/metrics/revenue-over-time?${query}&format=csv`)
  const byAccept = await ask(`/api/metrics/revenue-over-time?${query}`, { headers: { Accept: 'text/csv' } })
  const csv = await byFormat.text()
  expect(await byAccept.text()).toBe(csv)
  expect(byFormat.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(byFormat.headers.get('Content-Disposition')).toContain('revenue-over-time 2024-03-04 to 2024-03-06.csv')
  const [header, ...lines] = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','))
  expect(header).toEqual(Object.keys(catalog['revenue-over-time'].columns))
  expect(lines.map(([bucket]) => bucket)).toEqual(answer.rows.map(({ bucket }) => bucket))
  expect(lines.map(([, revenue]) => Math.round(Number(revenue) * 100))).toEqual(
    answer.rows.map(({ revenue }) => revenue),
  )
  expect(lines.map(([, , purchases]) => Number(purchases))).toEqual(answer.rows.map(({ purchases }) => purchases))
})

it('takes the last 30 days of the data when no days are given', async () => {
  const { ask } = await serveExample()
  const { today } = projectSchema.parse(await (await ask('/api/project')).json())
  const { period } = answerSchema.parse(await (await ask('/api/metrics/revenue')).json())
  expect(period.to).toBe(today)
  expect((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000).toBe(29)
})

it('shows the statement that answers', async () => {
  const { ask } = await serveExample()
  const { sql } = await (await ask('/api/metrics/revenue/sql?from=2024-03-01&to=2024-03-31&store=Oak')).json()
  expect(sql).toContain("date '2024-03-01'")
  expect(sql).toContain("'Oak'")
})

describe('refuses in one sentence', () => {
  it.each([
    ['/api/metrics/revenue?colour=red', '"revenue" does not answer to the parameter "colour"'],
    ['/api/metrics/all-customers?channel=web', '"all-customers" does not answer to the filter "channel"'],
    ['/api/metrics/revenue?channel=phone', 'channel is "phone"; it must be web or store.'],
    ['/api/metrics/revenue?store=', 'store is ""'],
    ['/api/metrics/revenue?from=2024-02-30', 'from is "2024-02-30"; it must be a day'],
    ['/api/metrics/revenue?to=9999-12-31', 'to is "9999-12-31"; it must be a day'],
    ['/api/metrics/revenue?from=2024-03-02&to=2024-03-01', 'from (2024-03-02) is after to (2024-03-01).'],
    ['/api/metrics/revenue?from=2030-01-01', 'from (2030-01-01) is after to (2024-'],
    ['/api/metrics/revenue?grain=hour', 'grain is "hour"; it must be day, week, month or year.'],
    ['/api/metrics/revenue?store=Oak&store=', 'store is "Oak", ""; it must be the name of a store'],
    ['/api/metrics/revenue?channel=web&channel=store', '"channel" is given 2 times'],
    ['/api/metrics/all-customers?store=Oak&store=Elm', '"all-customers" does not answer to the filter "store"'],
    ['/api/metrics/revenue?format=xml', 'format is "xml"; it must be json or csv.'],
    ['/api/metrics/revenue-over-time?from=1900-01-01&to=2200-01-01', 'too long for a day at a time'],
    ['/api/metrics/revenue/sql?format=csv', '"revenue" does not answer to the parameter "format"'],
  ])('%s', async (path, sentence) => {
    const { ask } = await serveExample()
    const response = await ask(path)
    expect(response.status).toBe(400)
    expect(await errorOf(response)).toContain(sentence)
  })

  it.each([
    ['/api/metrics/revenu', 'There is no metric "revenu". Did you mean revenue'],
    ['/api/metrics/constructor', 'There is no metric "constructor"'],
    ['/api/metrics/revenu/sql', 'Did you mean revenue'],
    ['/api/nothing', 'There is nothing at /api/nothing.'],
    ['/api/imports/7/rejects.csv', 'There is no import 7.'],
    ['/api/imports/jobs/unknown', 'There is no such import job'],
  ])('%s, which is not there', async (path, sentence) => {
    const { ask } = await serveExample()
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(await errorOf(response)).toContain(sentence)
  })
})

describe('the tag of an answer', () => {
  const path = '/api/metrics/revenue?from=2024-03-01&to=2024-03-31'

  it('spares an answer that the asker holds', async () => {
    const { ask } = await serveExample()
    const tag = (await ask(path)).headers.get('ETag') ?? ''
    for (const held of [tag, tag.replace('W/', ''), `"another", ${tag}`, '*']) {
      const response = await ask(path, { headers: { 'If-None-Match': held } })
      expect([response.status, await response.text()]).toEqual([304, ''])
    }
    expect((await ask(path, { headers: { 'If-None-Match': '"another"' } })).status).toBe(200)
  })

  it('is another for another question, form, rule and state of the data', async () => {
    const { ask, house } = await serveExample()
    const tagOf = async (asked: string) => (await ask(asked)).headers.get('ETag')
    const tags = [await tagOf(path), await tagOf(`${path}&channel=web`), await tagOf(`${path}&format=csv`)]
    house.state.changeSettings({ rules: rulesSchema.parse({ frequencyAverage: 'allSpenders' }) })
    tags.push(await tagOf(path))
    await house.warehouse.write(async () => undefined)
    tags.push(await tagOf(path))
    expect(new Set(tags).size).toBe(tags.length)
    expect(tags).not.toContain(null)
  })

  it('lets new facts be seen at once', async () => {
    const { ask, house } = await serveExample()
    const value = async () => answerSchema.parse(await (await ask(path)).json()).rows[0]?.value
    const before = await value()
    await house.warehouse.write(async (inside) => {
      const columns = ['order_key', 'order_id', 'at', 'day', 'channel', 'paid', 'items', 'status', 'currency']
      const order = [999, 'late', '2024-03-05 10:00:00', '2024-03-05', 'web', 700, 1, 'paid', 'EUR']
      await inside.load('orders', columns, [order])
    })
    expect(await value()).toBe(Number(before) + 700)
  })

  it('stands on the project and the catalogue too', async () => {
    const { ask } = await serveExample()
    for (const asked of ['/api/project', '/api/metrics', '/api/imports', '/api/metrics/revenue/sql']) {
      const tag = (await ask(asked)).headers.get('ETag') ?? ''
      expect((await ask(asked, { headers: { 'If-None-Match': tag } })).status, asked).toBe(304)
    }
  })
})

it('answers a repeated question without touching the engine', async () => {
  const { house } = await serveExample()
  const asked: unknown[] = []
  const { engine } = house.warehouse
  const query: Engine['query'] = (statement, row, options) => {
    asked.push(statement)
    return engine.query(statement, row, options)
  }
  const ask = routesOf({ ...house, warehouse: { ...house.warehouse, engine: { ...engine, query } } })
  const path = '/api/metrics/revenue?from=2024-03-01&to=2024-03-31'
  const first = await (await ask(path)).text()
  expect(asked).toHaveLength(1)
  expect(await (await ask(path)).text()).toBe(first)
  expect(await (await ask(`${path}&grain=day`)).text()).toBe(first)
  await ask(`${path}&format=csv`)
  expect(asked).toHaveLength(1)
})
