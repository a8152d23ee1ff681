import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnswerRow } from '../../src/catalog/metric.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { migrate } from '../../src/warehouse/migrations.ts'
import { engines } from '../engines/engines.ts'
import { answer, askedOf, metricIds } from './ask.ts'
import { cases } from './cases.ts'
import { cutWorld } from './cut-world.ts'
import { checkInvariants } from './invariants.ts'
import { loadWorld } from './load-world.ts'
import { seed, worldCount } from './run.ts'

const run = { seed, numRuns: Math.ceil(worldCount / 4) }
const timeout = 120_000 + worldCount * 15_000

describe.each(engines)('$name', ({ open }) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    await migrate(engine, 'a test')
  })
  afterAll(() => engine.close())

  test(
    'what must sum, sums, whatever the world and the question',
    () =>
      fc.assert(
        fc.asyncProperty(cases, async ({ world, question }) => {
          await loadWorld(engine, world)
          expect(await checkInvariants(engine, askedOf(question))).toEqual([])
        }),
        run,
      ),
    timeout,
  )

  test(
    'a number as of a day does not change when facts of later days are added',
    () =>
      fc.assert(
        fc.asyncProperty(cases, async (each) => {
          // A later refund that counts on the day of its order changes what was earned by then: that is what it is for.
          const world = { ...each.world, refundDating: 'ownDay' } as const
          const question = { ...each.question, refundDating: world.refundDating }
          const asked = askedOf({ ...question, today: question.to })
          const answers = async () => {
            const rows: Record<string, AnswerRow[]> = {}
            for (const id of metricIds) rows[id] = await answer(engine, id, asked)
            return rows
          }
          await loadWorld(engine, cutWorld(world, question.to))
          const before = await answers()
          await loadWorld(engine, world)
          expect(await answers()).toEqual(before)
        }),
        run,
      ),
    timeout,
  )
})
