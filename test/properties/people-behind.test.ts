import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asked } from '../../src/catalog/metric.ts'
import { filtersSchema, rulesSchema } from '../../src/catalog/question.ts'
import { beganBetween } from '../../src/catalog/rfm/people-moved.ts'
import { notYetSpender } from '../../src/catalog/rfm/scheme.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { daySchema } from '../../src/sql/day.ts'
import { engines } from '../engines/engines.ts'
import { loadExampleShop } from '../engines/load-example-shop.ts'
import { answer } from './ask.ts'
import { keysOf, numbersIn, sampleOf, standingOf, wronglyListed, wronglySummed } from './people-behind.ts'

const asked = (change: Partial<Asked> = {}): Asked => ({
  from: daySchema.parse('2024-02-07'),
  to: daySchema.parse('2024-03-31'),
  today: daySchema.parse('2024-03-31'),
  grain: 'month',
  filters: {},
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
  ...change,
})

const questions: [string, Asked][] = [
  ['without filters', asked({ grain: 'week' })],
  [
    'under every filter',
    asked({ filters: filtersSchema.parse({ channel: 'store', consent: 'with-email', recency: 'last-12-months' }) }),
  ],
  ['of people without consent', asked({ filters: filtersSchema.parse({ consent: 'without-sms' }) })],
  ['of one store', asked({ filters: filtersSchema.parse({ store: 'Oak' }) })],
  ['of several stores', asked({ filters: filtersSchema.parse({ store: ['Oak', 'nowhere', 'Elm'] }) })],
]

describe.each(engines)('people on $name', ({ name, open }) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    await loadExampleShop(engine)
  })
  afterAll(() => engine.close())

  test('those who began to buy are the row of those who were no spenders yet', async () => {
    const question = asked()
    const rows = await answer(engine, 'rfm-transition', question)
    const began = rows.filter(({ from }) => from === notYetSpender).reduce((sum, row) => sum + Number(row.customers), 0)
    const who = beganBetween(question, question.from, question.to)
    expect((await keysOf(engine, [who], standingOf(question)))[0]).toHaveLength(began)
    expect(began).toBeGreaterThan(0)
  })

  test.each(questions)(
    'the list behind each number has exactly that many, %s',
    async (_, question) => {
      const numbers = await numbersIn(engine, question)
      // Every number on one engine; on the other, which takes ten times as long, one of each metric, each time another.
      const place = questions.findIndex(([, one]) => one === question)
      const listed = name === 'DuckDB' ? numbers : sampleOf(numbers, 1, place)
      expect(await wronglyListed(engine, question, listed)).toEqual([])
      expect(await wronglySummed(engine, question, numbers)).toEqual([])
    },
    120_000,
  )
})
