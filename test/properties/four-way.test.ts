import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Sql, sql } from '../../src/sql/sql.ts'
import { oracle } from '../oracle/oracle.ts'
import { type MetricId, metricIds } from './ask.ts'
import { type Case, cases } from './cases.ts'
import { differences, type FourWay, openFourWay } from './four-way.ts'
import { seed, worldCount } from './run.ts'

// One question to a world: a new world costs a tenth of what the answers of all metrics cost, and shows more.
const run = { seed, numRuns: worldCount, endOnFailure: false }

const comparable = metricIds.filter((id) => id in oracle)

describe(`DuckDB = ClickHouse = two shards = oracle, over ${worldCount} worlds`, () => {
  let fourWay: FourWay
  const compared = new Map<MetricId, number>()
  const differing = new Set<MetricId>()

  const differencesIn = async ({ world, question }: Case, ids: readonly MetricId[]) => {
    await fourWay.load(world)
    return differences(fourWay, world, question, ids)
  }

  beforeAll(
    async () => {
      fourWay = await openFourWay()
      await fc.assert(
        fc.asyncProperty(cases, async (each) => {
          for (const { id } of await differencesIn(each, comparable)) differing.add(id)
          for (const id of comparable) compared.set(id, (compared.get(id) ?? 0) + 3)
        }),
        run,
      )
      const total = [...compared.values()].reduce((sum, count) => sum + count, 0)
      console.log(`${total} answers of ${metricIds.length} metrics compared over ${worldCount} worlds, seed ${seed}`)
    },
    120_000 + worldCount * 30_000,
  )
  afterAll(() => fourWay.close())

  /** Finds the smallest world on which the metric differs, and tells all that is needed to see it again. */
  const explain = async (id: MetricId): Promise<string> => {
    const smallest = await fc.check(
      fc.asyncProperty(cases, async (each) => (await differencesIn(each, [id])).length === 0),
      run,
    )
    const found = smallest.counterexample?.[0]
    if (found === undefined) return `${id} differed once with seed ${seed} and not again`
    const told = (await differencesIn(found, [id])).map(
      ({ engine, sql, difference }) => `
${engine}: ${difference}
${sql}`,
    )
    return `${id} differs from the oracle. Again with REGULARS_SEED=${seed} REGULARS_WORLDS=${worldCount}.
Smallest world: ${JSON.stringify(found.world)}
Asked: ${JSON.stringify(found.question)}
${told.join('\n')}`
  }

  test('across shards, what is grouped by customer is finished on the shard of the customer', async () => {
    const sharded = fourWay.engines['ClickHouse across two shards']
    const plan = async (by: Sql) => {
      const grouped = sql`select ${by}, max(revenue) as revenue from purchase_history group by ${by}`
      const lines = await sharded?.query(sql`explain ${grouped}`, z.object({ explain: z.string() }))
      return (lines ?? []).map(({ explain: line }) => line).join('\n')
    }
    expect(await plan(sql`customer_key`)).toContain('Keys: customer_key')
    expect(await plan(sql`customer_key`)).not.toContain('MergingAggregated')
    expect(await plan(sql`valid_from`)).toContain('MergingAggregated')
  })

  test.each(metricIds)(
    '%s',
    async (id) => {
      expect(oracle, 'a metric needs a second implementation in test/oracle').toHaveProperty(id)
      expect(compared.get(id)).toBeGreaterThan(0)
      if (differing.has(id)) expect.fail(await explain(id))
    },
    600_000,
  )
})
