import type { Readable } from 'node:stream'

/** Where a command writes, what surrounds it, and what tells it to stop. */
export type Terminal = {
  /** What was asked for. */
  print: (text: string) => void
  /** What happens meanwhile; never mixed into what was asked for. */
  tell: (text: string) => void
  /** Whether a person watches what is told, so that progress may be drawn. */
  isWatched: boolean
  /** What is read where a file is named `-`. */
  input: Readable
  environment: Readonly<Record<string, string | undefined>>
  /** The reader's locale; the machine's when left out. */
  locale: string | undefined
  clock: () => Date
  /** Resolves when the command is asked to stop (Ctrl-C). */
  untilStopped: () => Promise<void>
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process as if nobody listened. */
const untilSignalled = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })

export const realTerminal: Terminal = {
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
  input: process.stdin,
  isWatched: process.stderr.isTTY === true,
  environment: process.env,
  locale: undefined,
  clock: () => new Date(),
  untilStopped: untilSignalled,
}
