import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askedOf } from './ask.ts'
import { cases } from './cases.ts'
import { type FourWay, openFourWay } from './four-way.ts'
import { type Number_, numbersIn, wronglyListed, wronglySummed } from './people-behind.ts'
import { seed, worldCount } from './run.ts'

const listsPerMetric = 6

/** Some numbers of each metric, others in each world: first those that count somebody. */
function sample(numbers: readonly Number_[], place: number): Number_[] {
  const byMetric = Map.groupBy(numbers, ({ id }) => id)
  return [...byMetric.values()].flatMap((all) => {
    const inhabited = all.filter(({ shown }) => shown !== 0)
    const of = inhabited.length > 0 ? inhabited : all
    return Array.from(
      { length: Math.min(listsPerMetric, of.length) },
      (_, index) => of[(place + index * 7) % of.length],
    )
  }) as Number_[]
}

describe('the list behind a number has exactly that many, whatever the world and the question', () => {
  let fourWay: FourWay
  beforeAll(async () => {
    fourWay = await openFourWay()
  })
  afterAll(() => fourWay.close())

  // What one server of ClickHouse says, the example shop shows; here it has to gather what two shards hold.
  test.each([
    ['DuckDB', Math.ceil(worldCount / 10)],
    ['ClickHouse across two shards', Math.ceil(worldCount / 100)],
  ])(
    '%s',
    (name, numRuns) =>
      fc.assert(
        fc.asyncProperty(cases, fc.nat(1000), async ({ world, question }, place) => {
          const engine = fourWay.engines[name]
          if (engine === undefined) throw new Error(`No engine ${name}`)
          await fourWay.load(world)
          const asked = askedOf(question)
          const numbers = await numbersIn(engine, asked)
          expect(await wronglyListed(engine, asked, sample(numbers, place))).toEqual([])
          expect(await wronglySummed(engine, asked, numbers)).toEqual([])
        }),
        { seed, numRuns, endOnFailure: true }, // to make a failing world smaller takes minutes
      ),
    60_000 + worldCount * 5_000,
  )
})
