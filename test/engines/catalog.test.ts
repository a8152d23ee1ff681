import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import type { Asked, Metric } from '../../src/catalog/metric.ts'
import { filtersSchema, rulesSchema } from '../../src/catalog/question.ts'
import { codesAsked, spendersOfCode } from '../../src/catalog/rfm/codes.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { daySchema } from '../../src/sql/day.ts'
import { rebuildHistory } from '../../src/warehouse/history.ts'
import { migrate } from '../../src/warehouse/migrations.ts'
import { enginesAndWire } from './engines.ts'
import { loadExampleShop } from './load-example-shop.ts'

const metrics = Object.entries(catalog)
/** Answers that list what there is; all others have a row even where there is nothing. */
const lists = [
  'top-tags',
  'tags',
  'tags-over-time',
  'revenue-by-store',
  'revenue-by-store-over-time',
  'retention-cohorts',
]

const asked = ({
  from,
  to,
  grain,
  channel,
  store,
  segment,
}: { from: string; to: string } & Record<string, unknown>): Asked => ({
  from: daySchema.parse(from),
  to: daySchema.parse(to),
  today: daySchema.parse(to),
  grain: (grain as Asked['grain'] | undefined) ?? 'day',
  filters: filtersSchema.parse({ channel, store }),
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
  segment: segment as string | undefined,
})

const answer = (engine: Engine, metric: Metric, question: Asked) =>
  engine.query(metric.sql(question, engine.dialect), metric.row)

describe.each(enginesAndWire)('$name', ({ open }) => {
  let engine: Engine

  beforeAll(async () => {
    engine = await open()
    await migrate(engine, 'a test')
  })
  afterAll(() => engine.close())

  test.each(metrics)('%s answers without a single fact', async (id, metric) => {
    const rows = await answer(engine, metric, asked({ from: '2024-03-01', to: '2024-03-31', grain: 'month' }))
    expect(rows.length > 0).toBe(!lists.includes(id))
    for (const [name, cell] of rows.flatMap((row) => Object.entries(row))) {
      if (metric.columns[name]?.unit === 'customers') expect(cell).toBe(0)
      expect(cell).not.toBeNaN()
    }
  })

  describe('on the example shop', () => {
    beforeAll(() => loadExampleShop(engine))

    test.each(metrics)('%s gives its hand-worked example', async (_, metric) => {
      expect(await answer(engine, metric, asked(metric.example))).toEqual(metric.example.rows)
    })

    test.each(metrics.filter(([, { ofCodes }]) => ofCodes))(
      '%s is the same of codes that are given',
      async (_, metric) => {
        const question = asked(metric.example)
        const codes = await engine.query(codesAsked(question, engine.dialect), spendersOfCode)
        // A day on which nobody had bought: what is answered is of the codes.
        const given = { ...question, scoredOn: daySchema.parse('2020-01-01'), codes }
        expect(await answer(engine, metric, given)).toEqual(metric.example.rows)
      },
    )

    test('a day further on, a number as of an earlier day is the same', async () => {
      const before = await answer(engine, catalog['rfm-segments'], asked({ from: '2024-01-01', to: '2024-02-29' }))
      await engine.load(
        'orders',
        ['order_key', 'order_id', 'customer_key', 'at', 'day', 'channel', 'paid', 'items', 'status', 'currency'],
        [[99, 'later', 1, '2024-06-01 12:00:00', '2024-06-01', 'web', 100, 1, 'paid', 'EUR']],
      )
      await rebuildHistory(engine, 'everyone')
      expect(await answer(engine, catalog['rfm-segments'], asked({ from: '2024-01-01', to: '2024-02-29' }))).toEqual(
        before,
      )
    })

    test('channel and store narrow revenue together', async () => {
      const [row] = await answer(
        engine,
        catalog.revenue,
        asked({ from: '2024-01-01', to: '2024-03-31', channel: 'store', store: 'Oak' }),
      )
      expect(row).toEqual({ value: 5_000 + 50_000 + 2_500 })
    })

    test('several stores are any of them', async () => {
      const stores = (store: string[]) =>
        answer(engine, catalog['revenue-by-store'], asked({ from: '2024-03-01', to: '2024-03-31', store }))
      const [elm, oak] = catalog['revenue-by-store'].example.rows
      expect(await stores(['Oak', "O'Neil", 'Elm'])).toEqual([elm, oak])
      expect(await stores(['nowhere', 'Oak'])).toEqual([oak])
      expect(await stores(['nowhere', "O'Neil"])).toEqual([])
    })
  })
})
