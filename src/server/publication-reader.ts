import { z } from 'zod'
import { acrossShardsDialect } from '../engine/clickhouse/across-shards.ts'
import { clickhouseDialect } from '../engine/clickhouse/clickhouse-dialect.ts'
import type { ClickHouseEngine } from '../engine/clickhouse/clickhouse-engine.ts'
import type { Engine } from '../engine/engine.ts'
import { UnavailableError } from '../engine/unavailable-error.ts'
import type { Dialect } from '../sql/dialect.ts'
import { sql } from '../sql/sql.ts'
import { facesOf } from '../warehouse/publication/generations.ts'
import type { Place } from '../warehouse/publication/place.ts'
import { tablesByCustomer } from '../warehouse/publication/published-tables.ts'
import type { Recorded } from '../warehouse/publication/record.ts'

/** A publication that is asked, with how many questions are under way. */
type Reading = { recorded: Recorded; engine: ClickHouseEngine; underWay: Set<Promise<unknown>> }

/** Told how each question ended. */
export type Watch = {
  onAnswered: () => unknown
  onUnavailable: (error: UnavailableError) => unknown
}

const countRow = z.object({ customers: z.int() })
/** Every shard must answer it. */
const countEveryone = sql`select count(*) as customers from customers`

const readOnly = (): Promise<never> => Promise.reject(new Error('What is published is only read'))

const dialectOf = ({ cluster }: Place): Dialect =>
  cluster === null ? clickhouseDialect : acrossShardsDialect(cluster, Object.keys(tablesByCustomer))

/**
 * The publication that is asked. A newer one takes its place at once, and it closes when its questions have ended.
 * `whyNone` is what a question is answered while there is none.
 */
export function createReader(place: Place, whyNone: () => UnavailableError, { onAnswered, onUnavailable }: Watch) {
  let current: Reading | null = null

  const watch = (question: Promise<unknown>, { underWay }: Reading): void => {
    underWay.add(question)
    question.then(onAnswered, (error: unknown) => {
      if (error instanceof UnavailableError) onUnavailable(error)
    })
    const end = () => underWay.delete(question)
    question.then(end, end)
  }
  const during = <Result>(work: (engine: ClickHouseEngine) => Promise<Result>): Promise<Result> => {
    if (current === null) return Promise.reject(whyNone())
    const question = work(current.engine)
    watch(question, current)
    return question
  }
  const retire = async (reading: Reading | null): Promise<void> => {
    while (reading !== null && reading.underWay.size > 0) await Promise.allSettled(reading.underWay)
    await reading?.engine.close()
  }
  const engine: Engine = {
    dialect: dialectOf(place),
    query: (statement, row, options) => during((reading) => reading.query(statement, row, options)),
    stream: (statement, row, onRows, options) => during((reading) => reading.stream(statement, row, onRows, options)),
    execute: readOnly,
    transaction: readOnly,
    load: readOnly,
    close: async () => undefined,
  }
  return {
    engine,
    recorded: () => current?.recorded ?? null,
    /** Asks for something small; throws where no question would be answered. */
    tryOut: async (): Promise<void> => void (await current?.engine.query(countEveryone, countRow)),
    turnTo: async (recorded: Recorded): Promise<void> => {
      if (current?.recorded.publication === recorded.publication) return
      const next = await place.openDatabase(facesOf(place, recorded.generation))
      const before = current
      current = { recorded, engine: next, underWay: new Set() }
      await retire(before)
    },
    close: async () => {
      const before = current
      current = null
      await retire(before)
    },
  }
}
