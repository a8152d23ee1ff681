import { basename } from 'node:path'
import type { Logger } from 'pino'
import { UserError } from '../user-error.ts'
import type { ImportJob } from './contract.ts'
import type { House } from './house.ts'
import { type ImportProgress, type ImportWishes, importInto } from './import-into.ts'
import type { Live } from './live.ts'

/** What to import; with a plan it waits for `go`. `afterwards` runs whatever the outcome, once nothing more comes. */
export type ImportRequest = {
  paths: string[]
  wishes: ImportWishes
  isPlanned?: boolean
  afterwards?: () => Promise<void>
}

/** A job with what it is made of; `turn` ends when its last turn so far has. */
export type Entry = { job: ImportJob; request: ImportRequest; stopping: AbortController; turn: Promise<void> }

const millisecondsBetweenNews = 200

/** Whether nothing more happens to a job. */
export const hasEnded = ({ state }: ImportJob): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled'

const cancelled: Partial<ImportJob> = {
  state: 'cancelled',
  step: 'Cancelled',
  error: 'The import was cancelled, and nothing of it was kept.',
}

const bugSentence = (error: unknown): string =>
  `This is a bug in Regulars, and nothing was imported: ${error instanceof Error ? error.message : String(error)}`

/** An upload's files have a place of passage, which says nothing to whoever sent them. */
const inTheirNames = (sentence: string, { paths, afterwards }: ImportRequest): string =>
  afterwards === undefined ? sentence : paths.reduce((words, path) => words.replaceAll(path, basename(path)), sentence)

/** Tells of progress a few times a second, and of everything else at once. */
function createTeller(live: Live) {
  let lastTold = 0
  let lastState = ''
  return (job: ImportJob) => {
    const now = performance.now()
    const news = `${job.job} ${job.state} ${job.step}`
    if (news === lastState && now - lastTold < millisecondsBetweenNews) return
    lastTold = now
    lastState = news
    live.publish({ type: 'import', job: { ...job } })
  }
}

const nothing = (): void => undefined

type Change = (job: ImportJob, changes: Partial<ImportJob>) => void

/** One import's turn: the job's changes as it goes, and what became of it. */
function createAttempt(house: House, log: Logger, closing: AbortSignal, change: Change) {
  const failureOf = ({ job, request, stopping }: Entry, error: unknown): Partial<ImportJob> => {
    if (stopping.signal.aborted) return cancelled
    const isBug = !(error instanceof UserError)
    if (isBug) log.error({ err: error, job: job.job }, 'import failed')
    return {
      state: 'failed',
      step: 'Failed',
      error: inTheirNames(isBug ? bugSentence(error) : error.message, request),
      isBug,
    }
  }
  return async (entry: Entry, isRehearsal: boolean): Promise<Partial<ImportJob>> => {
    const { job, request, stopping } = entry
    try {
      stopping.signal.throwIfAborted()
      if (closing.aborted) throw new UserError('Regulars was stopped before this import began; import it again.')
      change(job, { state: 'running', step: 'Reading', rowsDone: 0, rowsTotal: null })
      const onProgress = (progress: ImportProgress) => change(job, progress)
      const signal = AbortSignal.any([closing, stopping.signal])
      const report = await importInto(house, request.paths, request.wishes, { isRehearsal, onProgress, signal })
      const ended = { rowsDone: report.rows, rowsTotal: report.rows }
      return isRehearsal
        ? { ...ended, state: 'planned', step: 'Planned', plan: report }
        : { ...ended, state: 'done', step: 'Done', report }
    } catch (error) {
      return failureOf(entry, error)
    }
  }
}

/** One turn after the other: imports and rehearsals of them, each from its start to what became of it. */
export function createImportTurns(house: House, live: Live, log: Logger) {
  const tell = createTeller(live)
  const closing = new AbortController()
  let last: Promise<void> = Promise.resolve()
  const change: Change = (job, changes) => tell(Object.assign(job, changes))
  const attempt = createAttempt(house, log, closing.signal, change)

  const end = async ({ job, request }: Entry, outcome: Partial<ImportJob>) => {
    // Before the outcome is told: who has heard of it finds no upload left.
    await request.afterwards?.().catch((error: unknown) => log.error({ err: error }, 'an upload could not be removed'))
    change(job, outcome)
    if (outcome.state === 'done') live.publish({ type: 'data', dataVersion: await house.warehouse.version() })
  }
  const run = async (entry: Entry, isRehearsal: boolean) => {
    const outcome = await attempt(entry, isRehearsal)
    if (outcome.state === 'planned') change(entry.job, outcome)
    else await end(entry, outcome)
  }
  return {
    enqueue: (entry: Entry, isRehearsal: boolean): ImportJob => {
      change(entry.job, { state: 'waiting', step: 'Waiting' })
      last = last.then(() => run(entry, isRehearsal))
      entry.turn = last
      return entry.job
    },
    cancel: async (entry: Entry): Promise<ImportJob> => {
      entry.stopping.abort()
      await entry.turn
      // Planned, it has no turn in which to notice.
      if (!hasEnded(entry.job)) await end(entry, cancelled)
      return entry.job
    },
    between: <Result>(work: () => Promise<Result>): Promise<Result> => {
      const done = last.then(work)
      last = done.then(nothing, nothing)
      return done
    },
    close: (): Promise<void> => {
      closing.abort()
      return last
    },
  }
}
