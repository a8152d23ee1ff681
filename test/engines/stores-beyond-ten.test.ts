import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asked } from '../../src/catalog/metric.ts'
import { rulesSchema } from '../../src/catalog/question.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { daySchema } from '../../src/sql/day.ts'
import { rebuildHistory } from '../../src/warehouse/history.ts'
import { migrate } from '../../src/warehouse/migrations.ts'
import { numbersIn, wronglyListed } from '../properties/people-behind.ts'
import { enginesAndWire } from './engines.ts'

const asked: Asked = {
  from: daySchema.parse('2024-01-01'),
  to: daySchema.parse('2024-02-29'),
  today: daySchema.parse('2024-02-29'),
  grain: 'month',
  filters: {},
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
}

const stores = Array.from({ length: 12 }, (_, index) => `Store ${String(index + 1).padStart(2, '0')}`)

/** Each store has a customer of its own. Of both months the last two stores sell least; in January alone they sell most. */
const orders = stores.flatMap((store, index) =>
  (['2024-01-10', '2024-02-10'] as const).map((on, month) => {
    const paid = month === 0 ? 100 + index : 100_000 - 1_000 * index
    const key = 2 * index + month + 1
    return [key, `order ${key}`, index + 1, `${on} 12:00:00`, on, 'store', store, paid, 1, 'paid', 'EUR']
  }),
)

async function load(engine: Engine): Promise<void> {
  await migrate(engine, 'a test')
  await engine.load(
    'customers',
    ['customer_key', 'customer_id', 'first_day'],
    stores.map((_, index) => [index + 1, `customer ${index + 1}`, '2024-01-10']),
  )
  await engine.load(
    'orders',
    ['order_key', 'order_id', 'customer_key', 'at', 'day', 'channel', 'store', 'paid', 'items', 'status', 'currency'],
    orders,
  )
  await rebuildHistory(engine, 'everyone')
}

describe.each(enginesAndWire)('stores beyond the ten on $name', ({ open }) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    await load(engine)
  })
  afterAll(() => engine.close())

  test('are those of the whole period in every bucket, and so are the people behind them', async () => {
    const numbers = await numbersIn(engine, asked, ['revenue-by-store-over-time'])
    const ofRest = numbers.filter(({ row }) => 'kind' in row && row.kind === 'rest')
    const revenues = ofRest.filter(({ column }) => column === 'revenue').map(({ shown }) => shown)
    expect(revenues).toEqual([100 + 10 + 100 + 11, 90_000 + 89_000])
    expect(ofRest.filter(({ column }) => column === 'buyers').map(({ shown }) => shown)).toEqual([2, 2])
    const [january] = ofRest
    expect(january?.behind).toMatchObject({ who: { place: 'rest', until: '2024-02-29' } })
    expect(await wronglyListed(engine, asked, numbers)).toEqual([])
  })

  test('are ranked among the stores asked for', async () => {
    const eleven = { ...asked, filters: { store: stores.slice(1) } }
    const numbers = await numbersIn(engine, eleven, ['revenue-by-store', 'revenue-by-store-over-time'])
    const ofRest = numbers.filter(({ row }) => 'kind' in row && row.kind === 'rest')
    const revenues = ofRest.filter(({ column }) => column === 'revenue').map(({ shown }) => shown)
    expect(revenues.toSorted()).toEqual([100 + 11, 89_000, 100 + 11 + 89_000])
    expect(await wronglyListed(engine, eleven, numbers)).toEqual([])
  })
})
