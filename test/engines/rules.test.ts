import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import type { AnswerRow, Asked, Metric } from '../../src/catalog/metric.ts'
import { filtersSchema, type RuleName, rulesSchema } from '../../src/catalog/question.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import { openDuckDB } from '../../src/engine/duckdb/open-duckdb.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { type Day, daySchema, type Grain } from '../../src/sql/day.ts'
import { writeDating } from '../../src/warehouse/dating.ts'
import { rebuildHistory } from '../../src/warehouse/history.ts'
import { engines } from './engines.ts'
import { loadExampleShop } from './load-example-shop.ts'

const on = (day: string): Day => daySchema.parse(day)
/** The other choice of each rule. */
const others = { frequencyAverage: 'allSpenders', refundDating: 'orderDay', weekStart: 'sunday' } as const
const ruleNames = Object.keys(others) as RuleName[]

/** Questions among which every rule shows: between Ben's order and his refund, and weeks that Sundays part. */
const questions: readonly { from: Day; to: Day; grain: Grain }[] = [
  { from: on('2024-03-04'), to: on('2024-03-05'), grain: 'day' },
  { from: on('2024-03-01'), to: on('2024-03-31'), grain: 'week' },
]

const asked = ({ from, to, grain }: (typeof questions)[number], rules: Partial<Asked['rules']> = {}): Asked => ({
  from,
  to,
  today: to,
  grain,
  filters: filtersSchema.parse({}),
  rules: rulesSchema.parse(rules),
  scheme: defaultScheme,
})

async function countRefunds(engine: Engine, refundDating: 'ownDay' | 'orderDay') {
  await writeDating(engine, { timeZone: 'UTC', refundDating })
  await rebuildHistory(engine, 'everyone')
}

// On one engine: that the other answers alike under every rule is four-way.test.ts's to show.
describe('rules', () => {
  let engine: Engine
  const answers = new Map<string, AnswerRow[][]>()
  const answer = async (metric: Metric, rules?: Partial<Asked['rules']>) => {
    const rows: AnswerRow[][] = []
    for (const question of questions) {
      rows.push(await engine.query(metric.sql(asked(question, rules), engine.dialect), metric.row))
    }
    return rows
  }
  const answerAll = async (under: string, rules?: Partial<Asked['rules']>) => {
    for (const [id, metric] of Object.entries(catalog)) answers.set(`${id} ${under}`, await answer(metric, rules))
  }

  beforeAll(async () => {
    engine = await openDuckDB(':memory:')
    await loadExampleShop(engine)
    await answerAll('as it is')
    for (const rule of ['frequencyAverage', 'weekStart'] as const) await answerAll(rule, { [rule]: others[rule] })
    await countRefunds(engine, 'orderDay')
    await answerAll('refundDating', { refundDating: 'orderDay' })
  })
  afterAll(() => engine.close())

  test.each(Object.entries(catalog))('%s declares every rule that changes its answer', (id, { rules }) => {
    const changing = ruleNames.filter(
      (rule) => JSON.stringify(answers.get(`${id} ${rule}`)) !== JSON.stringify(answers.get(`${id} as it is`)),
    )
    expect(changing.filter((rule) => !rules.includes(rule))).toEqual([])
  })

  test('each rule changes answers here, so that this test shows something', () => {
    for (const rule of ruleNames) {
      const changed = Object.keys(catalog).filter(
        (id) => JSON.stringify(answers.get(`${id} ${rule}`)) !== JSON.stringify(answers.get(`${id} as it is`)),
      )
      expect(changed.length, rule).toBeGreaterThan(0)
    }
  })
})

test.each(engines)(
  'a refund on the day of its order leaves every other day and the whole as they are, on $name',
  async ({ open }) => {
    const engine = await open()
    await loadExampleShop(engine)
    const revenueOf = async (from: string, to: string, refundDating: 'ownDay' | 'orderDay') => {
      const question = asked({ from: on(from), to: on(to), grain: 'day' }, { refundDating })
      const [row] = await engine.query(catalog.revenue.sql(question, engine.dialect), catalog.revenue.row)
      return row?.value
    }
    await countRefunds(engine, 'orderDay')
    expect(await revenueOf('2024-03-04', '2024-03-04', 'orderDay')).toBe(3_000 + 2_000 - 3_000)
    expect(await revenueOf('2024-03-06', '2024-03-06', 'orderDay')).toBe(0)
    const whole = await revenueOf('2024-01-01', '2024-04-30', 'orderDay')
    await countRefunds(engine, 'ownDay')
    expect(await revenueOf('2024-01-01', '2024-04-30', 'ownDay')).toBe(whole)
    expect(await revenueOf('2024-03-06', '2024-03-06', 'ownDay')).toBe(-3_000)
    await engine.close()
  },
)
