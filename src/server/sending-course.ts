import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { linkKeyOf } from './engagement-letters.ts'
import { engagementOf } from './engagements.ts'
import type { House } from './house.ts'

export type Pace = {
  /** Milliseconds between looks, and before the first repetition; each further one waits twice as long. */
  lookEvery: number
  repeatAfter: number
}

const longestWait = 5 * 60_000
/** How often a message or a batch is tried. */
export const mostAttempts = 8

/** An engagement's surroundings while it is sent. */
export type Course = { house: House; stopping: AbortSignal; pace: Pace }

export const isRunning = ({ house, stopping }: Course, id: number): boolean =>
  !stopping.aborted && engagementOf(house, id).state === 'running'

const betweenLooksAtState = 1000

/** Waits as long as an engagement runs: one that is stopped meanwhile ends at once. */
export async function pause(milliseconds: number, course: Course, id: number): Promise<void> {
  const end = Date.now() + Math.min(milliseconds, longestWait)
  for (let left = end - Date.now(); left > 0 && isRunning(course, id); left = end - Date.now()) {
    await wait(Math.min(left, betweenLooksAtState), undefined, { signal: course.stopping })
  }
}

/** What no two shops share, so that keys and ids of messages are told apart. */
export const shopOf = (house: House): string =>
  createHash('sha256')
    .update(`shop ${linkKeyOf(house)}`)
    .digest('hex')
    .slice(0, 16)
