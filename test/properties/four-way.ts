import { catalog } from '../../src/catalog/index.ts'
import { openDuckDB } from '../../src/engine/duckdb/open-duckdb.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { migrate } from '../../src/warehouse/migrations.ts'
import { openTwoShards } from '../clickhouse/open-two-shards.ts'
import { oracle } from '../oracle/oracle.ts'
import type { Question, Row, World } from '../oracle/world.ts'
import { answer, askedOf, type MetricId, narrowed, readableSql } from './ask.ts'
import { loadWorld, migrateTwoShards } from './load-world.ts'
import { firstDifference } from './same-rows.ts'

/** DuckDB, ClickHouse, and ClickHouse across two shards, with the same facts in each. */
export type FourWay = {
  engines: Readonly<Record<string, Engine>>
  load: (world: World) => Promise<void>
  close: () => Promise<void>
}

/** The three engines, their tables made. */
export async function openFourWay(): Promise<FourWay> {
  const duckdb = await openDuckDB(':memory:')
  await migrate(duckdb, 'a test')
  const clickhouse = await openTwoShards({ max_threads: 1 }) // worlds are small, and threads take longer than they save
  await migrateTwoShards(clickhouse)
  return {
    engines: { DuckDB: duckdb, ClickHouse: clickhouse.plain, 'ClickHouse across two shards': clickhouse.sharded },
    load: async (world) => {
      await Promise.all([loadWorld(duckdb, world), loadWorld(clickhouse.plain, world)])
    },
    close: async () => {
      await duckdb.close()
      await clickhouse.close()
    },
  }
}

/** What a person working through the definitions would answer. */
function expectedOf(world: World, question: Question, id: MetricId): Row[] {
  const number = oracle[id]
  if (number === undefined) throw new Error(`The oracle does not know ${id}`)
  return number(world, narrowed(catalog[id], question))
}

const differenceOn = async (engine: Engine, id: MetricId, question: Question, expected: Row[]) => {
  try {
    return firstDifference(expected, await answer(engine, id, askedOf(question)))
  } catch (error) {
    return `the engine refuses: ${String(error)}`
  }
}

/** The engine's name, and the metric's SQL in its words. */
export type Difference = { id: MetricId; engine: string; difference: string; sql: string }

/** Where an engine says something else than the oracle, over the metrics given. The world is loaded. */
export async function differences(
  { engines }: FourWay,
  world: World,
  question: Question,
  ids: readonly MetricId[],
): Promise<Difference[]> {
  const asked = ids.map((id) => ({ id, expected: expectedOf(world, question, id) }))
  const perEngine = Object.entries(engines).map(async ([name, engine]) => {
    const found: Difference[] = []
    for (const { id, expected } of asked) {
      const difference = await differenceOn(engine, id, question, expected)
      if (difference === null) continue
      found.push({ id, engine: name, difference, sql: readableSql(engine, id, askedOf(question)) })
    }
    return found
  })
  return (await Promise.all(perEngine)).flat()
}
