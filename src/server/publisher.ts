import type { Engine } from '../engine/engine.ts'
import { UnavailableError } from '../engine/unavailable-error.ts'
import { type Sentence, sentence, type Told } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import type { Place } from '../warehouse/publication/place.ts'
import { type Course, type Publishing, publish } from '../warehouse/publication/publish.ts'
import { createReader } from './publication-reader.ts'

/** How far the place where numbers are asked is behind the facts. */
export type PublicationState = {
  place: string
  /** Version of the facts that is asked; null before the first publication was found or made. */
  version: number | null
  isBehind: boolean
  /** Why the last try to publish, or a question since, failed; null when none did. */
  fault: Told | null
}

export type Publisher = {
  /** Asks the last whole publication; an UnavailableError says why there is none. */
  readonly engine: Engine
  state: () => PublicationState
  /** Publishes the facts as they are now. Resolves when they are there, or when it failed: then it is tried again later. */
  publish: (onStep?: Course['onStep']) => Promise<void>
  /** Calls whenever the state changed. */
  onChange: (listener: () => void) => void
  close: () => Promise<void>
}

const firstPause = 2000
const longestPause = 60_000

/** What a try that failed says, also where no user can mend it. */
function toldOf(error: unknown, { hosts, database }: Place): Told {
  const what = error instanceof Error ? error.message : String(error)
  if (!(error instanceof UserError)) return sentence('publication.failed', { hosts, database, what })
  return { text: what, said: error.said }
}

const sentenceOf = ({ text, said }: Told): Sentence | string => (said === undefined ? text : { text, said })

function whyNone({ hosts, database }: Place, fault: Told | null): UnavailableError {
  return new UnavailableError(
    fault === null ? sentence('publication.none-yet', { hosts, database }) : sentenceOf(fault),
  )
}

/** Tries again after some seconds, then after twice as many, until it is told that all went well. */
function createRetrier(again: () => void) {
  let pause = firstPause
  let waiting: NodeJS.Timeout | undefined
  const cancel = () => {
    clearTimeout(waiting)
    waiting = undefined
  }
  return {
    later: () => {
      if (waiting !== undefined) return
      waiting = setTimeout(again, pause)
      waiting.unref()
      pause = Math.min(pause * 2, longestPause)
    },
    /** Does now what waits for its time. */
    hurry: () => {
      if (waiting === undefined) return
      cancel()
      again()
    },
    cancel,
    wentWell: () => {
      cancel()
      pause = firstPause
    },
  }
}

/** What is known of the place; whoever listens is told of every change. */
function createStanding(place: Place) {
  const listeners: (() => void)[] = []
  let fault: Told | null = null
  let unpublished = 1 // nobody knows what is there before the first try
  const tell = () => {
    for (const listener of listeners) listener()
  }
  return {
    now: () => ({ isBehind: unpublished > 0, fault }),
    onChange: (listener: () => void) => void listeners.push(listener),
    written: () => {
      unpublished += 1
      tell()
    },
    failed: (error: unknown) => {
      fault = toldOf(error, place)
      tell()
    },
    /** To be called when all is there that was written until now. */
    whenThere: () => {
      const taken = unpublished
      return () => {
        unpublished -= taken
        fault = null
        tell()
      }
    },
  }
}

type Turn = (onStep?: Course['onStep']) => Promise<void>

/** Takes one turn at a time; none begins after the close, which waits for the one under way. */
function createTurns(take: Turn) {
  let last: Promise<void> = Promise.resolve()
  let isClosed = false
  const next: Turn = (onStep) => {
    last = last.then(() => (isClosed ? undefined : take(onStep)))
    return last
  }
  return {
    next,
    close: (): Promise<void> => {
      isClosed = true
      return last
    },
  }
}

/**
 * Keeps a place as new as the facts. One publication goes on at a time, and takes all that was written until it begins;
 * one that failed is tried again after some seconds, later after a minute. So is a place that did not answer a question,
 * even when there is nothing to publish.
 */
export function createPublisher(publishing: Publishing, clock: () => Date): Publisher {
  const { place } = publishing
  const standing = createStanding(place)
  const failed = (error: unknown) => {
    retrier.later()
    standing.failed(error)
  }
  const reader = createReader(place, () => whyNone(place, standing.now().fault), {
    onAnswered: () => !standing.now().isBehind && retrier.hurry(),
    onUnavailable: (error) => standing.now().fault === null && failed(error),
  })
  const turns = createTurns(async (onStep) => {
    retrier.cancel()
    const isThere = standing.whenThere()
    try {
      const course = { onFound: reader.turnTo, onPublished: reader.turnTo, clock }
      await publish(publishing, { ...course, ...(onStep === undefined ? {} : { onStep }) })
      if (standing.now().fault !== null) await reader.tryOut()
      retrier.wentWell()
      isThere()
    } catch (error) {
      failed(error)
    }
  })
  const retrier = createRetrier(() => void turns.next())
  return {
    engine: reader.engine,
    state: () => ({ place: place.name, version: reader.recorded()?.version ?? null, ...standing.now() }),
    publish: (onStep) => {
      standing.written()
      return turns.next(onStep)
    },
    onChange: standing.onChange,
    close: async () => {
      await turns.close()
      retrier.cancel()
      await reader.close()
    },
  }
}
