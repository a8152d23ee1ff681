import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Logger } from 'pino'
import { UserError } from '../user-error.ts'
import type { ImportJob } from './contract.ts'
import type { House } from './house.ts'
import { type ImportProgress, type ImportWishes, importInto } from './import-into.ts'
import type { Live } from './live.ts'

/** What to import; `afterwards` runs whatever the outcome. */
export type ImportRequest = { paths: string[]; wishes: ImportWishes; afterwards?: () => Promise<void> }

/** Imports wait here and run one at a time. */
export type ImportQueue = {
  add: (request: ImportRequest) => ImportJob
  find: (job: string) => ImportJob | undefined
  /** The jobs that have not ended, the running one first. */
  unfinished: () => ImportJob[]
  /** Stops what runs, which leaves nothing of it behind, and fails what only waited. */
  close: () => Promise<void>
}

const jobsRemembered = 200
const millisecondsBetweenNews = 200

const newJob = (paths: string[]): ImportJob => ({
  job: randomUUID(),
  files: paths.map((path) => basename(path)),
  state: 'waiting',
  step: 'Waiting',
  rowsDone: 0,
  rowsTotal: null,
  report: null,
  error: null,
})

const bugSentence = (error: unknown): string =>
  `This is a bug in Regulars, and nothing was imported: ${error instanceof Error ? error.message : String(error)}`

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

export function createImportQueue(house: House, live: Live, log: Logger): ImportQueue {
  const jobs = new Map<string, ImportJob>()
  const tell = createTeller(live)
  let last: Promise<void> = Promise.resolve()
  const closing = new AbortController()

  const change = (job: ImportJob, changes: Partial<ImportJob>) => tell(Object.assign(job, changes))

  const failureOf = (job: ImportJob, error: unknown): Partial<ImportJob> => {
    const isBug = !(error instanceof UserError)
    if (isBug) log.error({ err: error, job: job.job }, 'import failed')
    return { state: 'failed', step: 'Failed', error: isBug ? bugSentence(error) : error.message, isBug }
  }

  const attempt = async (job: ImportJob, { paths, wishes }: ImportRequest): Promise<Partial<ImportJob>> => {
    try {
      if (closing.signal.aborted) throw new UserError('Regulars was stopped before this import began; import it again.')
      change(job, { state: 'running', step: 'Reading' })
      const onProgress = (progress: ImportProgress) => change(job, progress)
      const report = await importInto(house, paths, wishes, { onProgress, signal: closing.signal })
      return { state: 'done', step: 'Done', rowsDone: report.rows, rowsTotal: report.rows, report }
    } catch (error) {
      return failureOf(job, error)
    }
  }

  const run = async (job: ImportJob, request: ImportRequest) => {
    const outcome = await attempt(job, request)
    // Before the outcome is told: who has heard of it finds no upload left.
    await request.afterwards?.().catch((error: unknown) => log.error({ err: error }, 'an upload could not be removed'))
    change(job, outcome)
    if (outcome.state === 'done') live.publish({ type: 'data', dataVersion: await house.warehouse.version() })
  }

  return {
    add: (request) => {
      const job = newJob(request.paths)
      jobs.set(job.job, job)
      const oldest = jobs.keys().next().value
      if (jobs.size > jobsRemembered && oldest !== undefined) jobs.delete(oldest)
      tell(job)
      last = last.then(() => run(job, request))
      return job
    },
    find: (job) => jobs.get(job),
    unfinished: () => [...jobs.values()].filter(({ state }) => state === 'waiting' || state === 'running'),
    close: () => {
      closing.abort()
      return last
    },
  }
}
