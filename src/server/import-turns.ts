import { basename } from 'node:path'
import type { Logger } from 'pino'
import type { FileInspection } from '../contract/file-inspection.ts'
import type { ImportJob } from '../contract/import-job.ts'
import { inspectFiles } from '../import/inspect.ts'
import { type Sentence, sentence, type Told } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import type { House } from './house.ts'
import { type ImportProgress, type ImportWishes, importInto } from './import-into.ts'
import type { Live } from './live.ts'
import { memoryOf } from './remembered-mappings.ts'
import { workFolderOf } from './work-folder.ts'

/** What to import; with a plan it waits for `go`. `afterwards` runs whatever the outcome, once nothing more comes. */
export type ImportRequest = {
  paths: string[]
  wishes: ImportWishes
  isPlanned?: boolean
  /** Whether a person is there to say what files of unknown columns are. */
  waitsForMapping?: boolean
  afterwards?: () => Promise<void>
}

/** A job with what it is made of; `turn` ends when its last turn so far has. */
export type Entry = {
  job: ImportJob
  request: ImportRequest
  /** What was seen of the files; null while nobody had to be asked. */
  inspections: FileInspection[] | null
  stopping: AbortController
  turn: Promise<void>
}

const millisecondsBetweenNews = 200

const untold = { error: null, said: undefined } satisfies Partial<ImportJob>

/** A sentence as a job tells it. */
const toldOf = ({ text, said }: Told): Pick<ImportJob, 'error' | 'said'> => ({ error: text, said })

/** Whether nothing more happens to a job. */
export const hasEnded = ({ state }: ImportJob): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled'

const cancelled: Partial<ImportJob> = {
  state: 'cancelled',
  inspections: null,
  step: 'Cancelled',
  ...toldOf(sentence('import.cancelled')),
}

const bugSentence = (error: unknown): Sentence =>
  sentence('fault.import-bug', { what: error instanceof Error ? error.message : String(error) })

/** An upload's files have a place of passage, which says nothing to whoever sent them. */
const inTheirNames = ({ text, said }: Told, { paths, afterwards }: ImportRequest): Told => {
  if (afterwards === undefined) return { text, said }
  const named = (words: string) => paths.reduce((rest, path) => rest.replaceAll(path, basename(path)), words)
  const values = Object.entries(said?.values ?? {}).map(([place, value]) => [
    place,
    typeof value === 'string' ? named(value) : value,
  ])
  return { text: named(text), said: said && { ...said, values: Object.fromEntries(values) } }
}

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

/** What a person has to say before files can be imported; null when nothing. */
async function whatToAsk(house: House, { request }: Entry, signal: AbortSignal): Promise<FileInspection[] | null> {
  const { paths, wishes, waitsForMapping = false } = request
  if (!waitsForMapping || wishes.fileMappings !== undefined) return null
  const course = { workFolder: workFolderOf(house.folder), signal }
  const inspections = await inspectFiles(paths, { ...wishes, memory: memoryOf(house) }, course)
  return inspections.some(({ format }) => format === null) ? inspections : null
}

const asking = (inspections: FileInspection[], refusal: Told | null): Partial<ImportJob> => ({
  state: 'mapping',
  step: 'Mapping',
  rowsDone: 0,
  rowsTotal: null,
  inspections,
  error: refusal?.text ?? null,
  said: refusal?.said,
})

/** One import's turn: the job's changes as it goes, and what became of it. */
function createAttempt(house: House, log: Logger, closing: AbortSignal, change: Change) {
  const failureOf = (entry: Entry, isRehearsal: boolean, error: unknown): Partial<ImportJob> => {
    const { job, request, inspections, stopping } = entry
    if (stopping.signal.aborted) return cancelled
    const isBug = !(error instanceof UserError)
    if (isBug) log.error({ err: error, job: job.job }, 'import failed')
    const told = inTheirNames(isBug ? bugSentence(error) : { text: error.message, said: error.said }, request)
    // What a person said of the files may be what was wrong, and can be said anew.
    if (inspections !== null && isRehearsal && !isBug && !closing.aborted) return asking(inspections, told)
    return { state: 'failed', step: 'Failed', ...toldOf(told), isBug }
  }
  return async (entry: Entry, isRehearsal: boolean): Promise<Partial<ImportJob>> => {
    const { job, request, stopping } = entry
    try {
      stopping.signal.throwIfAborted()
      if (closing.aborted) throw new UserError(sentence('import.stopped'))
      change(job, { state: 'running', step: 'Reading', rowsDone: 0, rowsTotal: null })
      const onProgress = (progress: ImportProgress) => change(job, progress)
      const signal = AbortSignal.any([closing, stopping.signal])
      const asked = isRehearsal ? await whatToAsk(house, entry, signal) : null
      if (asked !== null) return asking(asked, null)
      const report = await importInto(house, request.paths, request.wishes, { isRehearsal, onProgress, signal })
      const ended = { rowsDone: report.rows, rowsTotal: report.rows }
      return isRehearsal
        ? { ...ended, state: 'planned', step: 'Planned', plan: report }
        : { ...ended, state: 'done', step: 'Done', report }
    } catch (error) {
      return failureOf(entry, isRehearsal, error)
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
    if (outcome.state === 'mapping') entry.inspections = outcome.inspections ?? null
    if (outcome.state === 'planned' || outcome.state === 'mapping') change(entry.job, outcome)
    else await end(entry, outcome)
  }
  return {
    enqueue: (entry: Entry, isRehearsal: boolean): ImportJob => {
      change(entry.job, { state: 'waiting', step: 'Waiting', secondsLeft: null, inspections: null, ...untold })
      last = last.then(() => run(entry, isRehearsal))
      entry.turn = last
      return entry.job
    },
    cancel: async (entry: Entry): Promise<ImportJob> => {
      entry.stopping.abort()
      await entry.turn
      // Planned or asking, it has no turn in which to notice.
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
