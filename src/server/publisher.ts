import { clickhouseDialect } from '../engine/clickhouse/clickhouse-dialect.ts'
import type { ClickHouseEngine } from '../engine/clickhouse/clickhouse-engine.ts'
import type { Engine } from '../engine/engine.ts'
import { UserError } from '../user-error.ts'
import { facesOf } from '../warehouse/publication/generations.ts'
import type { Place } from '../warehouse/publication/place.ts'
import { type Course, type Publishing, publish } from '../warehouse/publication/publish.ts'
import type { Recorded } from '../warehouse/publication/record.ts'

/** How far the place where numbers are asked is behind the facts. */
export type PublicationState = {
  place: string
  /** Version of the facts that is asked; null before the first publication was found or made. */
  version: number | null
  isBehind: boolean
  /** Why the last try failed; null when it did not. */
  fault: string | null
}

export type Publisher = {
  /** Asks the last whole publication; a UserError says why there is none. */
  readonly engine: Engine
  state: () => PublicationState
  /** Publishes the facts as they are now. Resolves when they are there, or when it failed: then it is tried again later. */
  publish: (onStep?: Course['onStep']) => Promise<void>
  /** Calls whenever the state changed. */
  onChange: (listener: () => void) => void
  close: () => Promise<void>
}

/** A publication that is asked, with how many questions are under way. */
type Reading = { recorded: Recorded; engine: ClickHouseEngine; underWay: Set<Promise<unknown>> }

const firstPause = 2000
const longestPause = 60_000

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const readOnly = (): Promise<never> => Promise.reject(new Error('What is published is only read'))

/** The publication that is asked. A newer one takes its place at once, and it closes when its questions have ended. */
function createReader(place: Place, whyNone: () => string) {
  let current: Reading | null = null

  const during = <Result>(work: (engine: ClickHouseEngine) => Promise<Result>): Promise<Result> => {
    if (current === null) return Promise.reject(new UserError(whyNone()))
    const { engine, underWay } = current
    const question = work(engine)
    underWay.add(question)
    const end = () => underWay.delete(question)
    question.then(end, end)
    return question
  }
  const retire = async (reading: Reading | null): Promise<void> => {
    while (reading !== null && reading.underWay.size > 0) await Promise.allSettled(reading.underWay)
    await reading?.engine.close()
  }
  const engine: Engine = {
    dialect: clickhouseDialect,
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

type Standing = Pick<PublicationState, 'isBehind' | 'fault'>

const whyNone = (place: Place, { fault }: Standing): string =>
  `The numbers are asked of ${place.name}, where those of this project are not yet.${fault === null ? '' : ` ${fault}`}`

/** Tries again after some seconds, then after twice as many, until it is told that all went well. */
function createRetrier(again: () => void) {
  let pause = firstPause
  let waiting: NodeJS.Timeout | undefined
  return {
    later: () => {
      waiting = setTimeout(again, pause)
      waiting.unref()
      pause = Math.min(pause * 2, longestPause)
    },
    cancel: () => clearTimeout(waiting),
    wentWell: () => {
      pause = firstPause
    },
  }
}

/**
 * Keeps a place as new as the facts. One publication goes on at a time, and takes all that was written until it begins;
 * one that failed is tried again after some seconds, later after a minute.
 */
export function createPublisher(publishing: Publishing, clock: () => Date): Publisher {
  const { place } = publishing
  const listeners: (() => void)[] = []
  const standing: Standing = { isBehind: true, fault: null }
  let isClosed = false
  let last: Promise<void> = Promise.resolve()
  const reader = createReader(place, () => whyNone(place, standing))
  const retrier = createRetrier(() => void enqueue())

  const once = async (onStep: Course['onStep']): Promise<void> => {
    if (isClosed) return
    retrier.cancel()
    standing.isBehind = true
    try {
      const course = { onFound: reader.turnTo, onPublished: reader.turnTo, clock }
      await publish(publishing, { ...course, ...(onStep === undefined ? {} : { onStep }) })
      Object.assign(standing, { isBehind: false, fault: null })
      retrier.wentWell()
    } catch (error) {
      standing.fault = sentenceOf(error)
      retrier.later()
    }
    for (const listener of listeners) listener()
  }
  const enqueue = (onStep?: Course['onStep']): Promise<void> => {
    last = last.then(() => once(onStep))
    return last
  }
  return {
    engine: reader.engine,
    state: () => ({ ...standing, place: place.name, version: reader.recorded()?.version ?? null }),
    publish: enqueue,
    onChange: (listener) => void listeners.push(listener),
    close: async () => {
      isClosed = true
      await last
      retrier.cancel()
      await reader.close()
    },
  }
}
