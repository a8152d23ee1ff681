import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerFilter } from '../../src/catalog/people/filter.ts'
import { filterOn } from '../../src/catalog/people/filter-on.ts'
import { type Day, daySchema } from '../../src/sql/day.ts'
import { peopleMeant } from '../oracle/people.ts'
import type { Question, World } from '../oracle/world.ts'
import { askedOf } from './ask.ts'
import { cases } from './cases.ts'
import { filtersOver } from './filters.ts'
import { type FourWay, openFourWay } from './four-way.ts'
import { keysOf, numbersIn, sampleOf, standingOf, wronglyListed, wronglySummed } from './people-behind.ts'
import { seed, worldCount } from './run.ts'
import { alikePeople, foundBothWays, loadPeople, searches } from './search-worlds.ts'

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
          const { [name]: engine, DuckDB: telling } = fourWay.engines
          if (engine === undefined || telling === undefined) throw new Error(`No engine ${name}`)
          await fourWay.load(world)
          const asked = askedOf(question)
          // That both tell the same numbers is four-way.test.ts's to show.
          const numbers = await numbersIn(telling, asked)
          expect(await wronglyListed(engine, asked, sampleOf(numbers, 6, place))).toEqual([])
          expect(await wronglySummed(engine, asked, numbers)).toEqual([])
        }),
        { seed, numRuns, endOnFailure: true }, // to make a failing world smaller takes minutes
      ),
    60_000 + worldCount * 5_000,
  )
})

type Meaning = { filters: CustomerFilter[]; world: World; question: Question; fourWay: FourWay }

/** Filters of a day that do not mean whom they would if the dashboard stood there. */
async function wronglyMeantOn(day: Day, { filters, world, question, fourWay }: Meaning) {
  const { DuckDB } = fourWay.engines
  if (DuckDB === undefined) throw new Error('No engine DuckDB')
  const asked = askedOf(question)
  const standing = { ...standingOf(asked), schemeOf: () => asked.scheme }
  const dated = filters.map((who) => filterOn(who, day))
  const keys = await keysOf(DuckDB, dated, standing)
  return filters.flatMap((who, index) => {
    const meant = peopleMeant(world, { all: [{ kind: 'everyone' }, who] }, { ...question, today: day })
    return keys[index]?.join() === meant.join() ? [] : [{ who, day, meant, keys: keys[index] }]
  })
}

describe('a filter means whom the oracle finds', () => {
  let fourWay: FourWay
  beforeAll(async () => {
    fourWay = await openFourWay()
  })
  afterAll(() => fourWay.close())

  test(
    `on every engine, over ${Math.ceil(worldCount / 10)} worlds`,
    () =>
      fc.assert(
        fc.asyncProperty(cases, fc.gen(), async ({ world, question }, generate) => {
          const segments = question.scheme.segments.map(({ key }) => key)
          const filters = generate(filtersOver, segments)
          await fourWay.load(world)
          const asked = askedOf(question)
          const expected = filters.map((who) => ({ who, keys: peopleMeant(world, who, question) }))
          for (const [name, engine] of Object.entries(fourWay.engines)) {
            if (name === 'ClickHouse') continue // its two shards are the harder case
            const standing = { ...standingOf(asked), schemeOf: () => asked.scheme }
            const keys = await keysOf(engine, filters, standing)
            expect({ name, lists: filters.map((who, index) => ({ who, keys: keys[index] })) }).toEqual({
              name,
              lists: expected,
            })
          }
          expect(await wronglyMeantOn(daySchema.parse(question.from), { filters, world, question, fourWay })).toEqual(
            [],
          )
        }),
        { seed, numRuns: Math.ceil(worldCount / 10), endOnFailure: true },
      ),
    60_000 + worldCount * 5_000,
  )

  test(
    'and a search finds by terms whom reading everyone finds, in the same order',
    () =>
      fc.assert(
        fc.asyncProperty(alikePeople, searches, fc.constantFrom(1, 3, 10), async (people, texts, limit) => {
          const { ClickHouse, ...asked } = fourWay.engines
          await Promise.all([asked.DuckDB, ClickHouse].map((engine) => engine && loadPeople(engine, people)))
          for (const [name, engine] of Object.entries(asked)) {
            for (const wanted of texts) {
              const { expected, found } = await foundBothWays(engine, wanted, limit)
              expect({ name, wanted, found }).toEqual({ name, wanted, found: expected })
            }
          }
        }),
        { seed, numRuns: Math.ceil(worldCount / 10), endOnFailure: true },
      ),
    60_000 + worldCount * 5_000,
  )
})
