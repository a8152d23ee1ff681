import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sql } from '../../src/sql/sql.ts'
import { definedSchemes } from '../oracle/schemes.ts'
import type { Customer, Order, Question, World } from '../oracle/world.ts'
import { answer, askedOf, metricIds } from './ask.ts'
import { differences, type FourWay, openFourWay } from './four-way.ts'
import { checkInvariants } from './invariants.ts'
import { worldCount } from './run.ts'
import { firstDifference } from './same-rows.ts'

/** Nightly; else ClickHouse is asked across its two shards, the harder case, and by itself in the worlds of four-way.test.ts. */
const isThorough = worldCount >= 100

const nothing: World = {
  customers: [],
  orders: [],
  subscriptions: [],
  profileFacts: [],
  visits: [],
  tags: [],
  stores: [],
  audienceMembers: [],
  engagementMembers: [],
  refundDating: 'ownDay',
}

const customers = (count: number): Customer[] =>
  Array.from({ length: count }, (_, index) => ({
    key: index + 1,
    firstDay: '2024-01-10',
    emailValid: true,
    phoneValid: null,
  }))

const orderOf = (customer: number, paid: number): Omit<Order, 'key' | 'id'> => ({
  customer,
  at: '2024-01-10 12:00:00',
  day: '2024-01-10',
  channel: 'web',
  store: null,
  gross: paid,
  discount: 0,
  paid,
  items: 1,
  status: 'paid',
  products: [],
})

const buying = (count: number, paid: readonly number[]): World => ({
  ...nothing,
  customers: customers(count),
  orders: customers(count)
    .flatMap(({ key }) => paid.map((amount) => orderOf(key, amount)))
    .map((order, index) => ({ key: index + 1, id: `o${index + 1}`, ...order })),
})

const bought = (day: string, world: World): World => ({
  ...world,
  customers: world.customers.map((customer) => ({ ...customer, firstDay: day })),
  orders: world.orders.map((order) => ({ ...order, at: `${day} 12:00:00`, day })),
})

const january: Question = {
  from: '2024-01-01',
  to: '2024-01-31',
  today: '2024-01-31',
  grain: 'week',
  filters: {},
  scheme: definedSchemes['standard-11'],
  segment: 'champions',
  frequencyAverage: 'repeatSpenders',
  refundDating: 'ownDay',
  weekStart: 'monday',
}

const smallWorlds: Record<string, World> = {
  'no customer': nothing,
  'one customer who did nothing': { ...nothing, customers: customers(1) },
  'one spender': buying(1, [1000]),
  'refunds alone': buying(7, [-1000, -5]),
  'spenders whose revenue is negative': buying(7, [1000, -2500]),
  'spenders whose revenue is zero': buying(7, [1000, -1000]),
  'orders of nothing': buying(3, [0]),
  // DuckDB's quantile of 30 and 30 at 0.200000000001 is 29.999999999999996: an equal value must not be above it.
  'two spenders of thirty days ago': bought('2024-01-01', buying(2, [1000])),
}

describe('special worlds', () => {
  let fourWay: FourWay
  beforeAll(async () => {
    fourWay = await openFourWay()
  })
  afterAll(() => fourWay.close())

  // On one engine: that the others say the same is shown beside it.
  const brokenLaws = async () => {
    const { DuckDB: engine } = fourWay.engines
    if (engine === undefined) throw new Error('No engine DuckDB')
    return checkInvariants(engine, askedOf(january))
  }

  describe.each(Object.entries(smallWorlds))('%s', (_, world) => {
    beforeEach(() => fourWay.load(world))

    test('every metric answers as the oracle does', async () => {
      const { ClickHouse: _, ...engines } = fourWay.engines
      const asked = isThorough ? fourWay : { ...fourWay, engines }
      expect(await differences(asked, world, january, metricIds)).toEqual([])
    })

    test('what must sum, sums', async () => {
      expect(await brokenLaws()).toEqual([])
    })
  })

  // The oracle compares each customer with each: too slow for so many.
  describe('four thousand equal customers', () => {
    beforeAll(() => fourWay.load(buying(4_000, [1000, 500])), 300_000)

    test('each shard holds half of them', async () => {
      const perShard = await fourWay.engines['ClickHouse across two shards']?.query(
        sql`select count(*) as customers from customers group by shardNum()`,
        z.object({ customers: z.int() }),
      )
      expect(perShard).toEqual([{ customers: 2_000 }, { customers: 2_000 }])
    })

    test.each(metricIds)('%s answers the same on every engine', async (id) => {
      const [first, ...others] = await Promise.all(
        Object.values(fourWay.engines).map((engine) => answer(engine, id, askedOf(january))),
      )
      expect(others.map((rows) => firstDifference(first ?? [], rows))).toEqual([null, null])
    })

    test('equal customers share one band, one segment and one cell', async () => {
      for (const engine of Object.values(fourWay.engines)) {
        for (const id of ['spenders-by-value', 'spenders-by-frequency', 'rfm-segments', 'rfm-matrix'] as const) {
          const rows = await answer(engine, id, askedOf(january))
          expect(rows.map((row) => row.customers).filter((count) => count !== 0)).toEqual([4_000])
        }
      }
    })

    test('what must sum, sums', async () => {
      expect(await brokenLaws()).toEqual([])
    })
  })
})
