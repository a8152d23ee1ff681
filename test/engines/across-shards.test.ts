import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { valueCuts } from '../../src/catalog/fragments/spender-bands.ts'
import { spendersAsOf } from '../../src/catalog/fragments/state-as-of.ts'
import { catalog } from '../../src/catalog/index.ts'
import type { Asked, Metric } from '../../src/catalog/metric.ts'
import { filtersSchema, rulesSchema } from '../../src/catalog/question.ts'
import { builtInSchemes, defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import { spendingAndCutPoints } from '../../src/catalog/rfm/scores.ts'
import { daySchema } from '../../src/sql/day.ts'
import { sql } from '../../src/sql/sql.ts'
import { openTwoShards, type TwoShards } from '../clickhouse/open-two-shards.ts'
import { gatheredBy } from '../clickhouse/query-plan.ts'
import { narrowed } from '../properties/ask.ts'
import { migrateTwoShards } from '../properties/load-world.ts'
import { loadExampleShop } from './load-example-shop.ts'

/** Whose rows are gathered on the server that is asked; docs/scale.md says what that costs. */
const gathered = new Set<string>([
  'subscription-over-time',
  'identified-over-time',
  'tags-over-time',
  'users-over-time',
  'new-users-over-time',
  'revenue-over-time',
  'revenue-by-channel-over-time',
  'revenue-by-store-over-time',
  'new-vs-returning-over-time',
  'revenue-by-store',
  'new-vs-returning',
  'retention-cohorts',
])

const [from, to] = [daySchema.parse('2024-02-01'), daySchema.parse('2024-03-31')]
const everyFilter = filtersSchema.parse({
  channel: 'store',
  store: 'Oak',
  consent: 'without-sms',
  recency: 'last-12-months',
})

const common: Asked = {
  from,
  to,
  today: to,
  grain: 'month',
  filters: {},
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
}

describe('across two shards', () => {
  let shards: TwoShards
  beforeAll(async () => {
    shards = await openTwoShards({ max_threads: 1 })
    await migrateTwoShards(shards)
    await loadExampleShop(shards.plain)
  })
  afterAll(() => shards.close())

  test.each(Object.entries(catalog))('where the rows of customers end: %s', async (id, metric: Metric) => {
    const found: string[] = []
    for (const filters of [{}, everyFilter]) {
      const asked = narrowed(metric, { ...common, filters })
      found.push(...(await gatheredBy(shards.sharded, metric.sql(asked, shards.sharded.dialect))))
    }
    if (gathered.has(id)) expect(found).not.toEqual([])
    else expect(found).toEqual([])
  })

  test.each(builtInSchemes)(
    'what shards are told of everyone comes of groups, too: cut-points of $id',
    async (scheme) => {
      // What a global join sends is not explained.
      const words = { ...shards.sharded.dialect, joinFew: sql`join` }
      const cutPoints = spendingAndCutPoints({ ...common, scheme }, to, words)
      expect(await gatheredBy(shards.sharded, sql`with ${cutPoints} select * from cut_points`)).toEqual([])
    },
  )

  test('what shards are told of everyone comes of groups, too: cut-points of value', async () => {
    const words = { ...shards.sharded.dialect, joinFew: sql`join` }
    const cuts = sql`with spenders_as_of as (${spendersAsOf(common)}), ${valueCuts(common, words)}`
    expect(await gatheredBy(shards.sharded, sql`${cuts} select * from value_cuts`)).toEqual([])
  })
})
