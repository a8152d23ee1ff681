import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Logger } from 'pino'
import type { FileInspection } from '../contract/file-inspection.ts'
import type { ImportJob } from '../contract/import-job.ts'
import type { MappingAnswer } from '../contract/mapping-answer.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { fileMappingsOf } from './apply-mapping.ts'
import type { House } from './house.ts'
import { createImportTurns, type Entry, hasEnded, type ImportRequest } from './import-turns.ts'
import type { Live } from './live.ts'
import { NotFoundError } from './not-found.ts'

/** Imports wait here and run one at a time. */
export type ImportQueue = {
  add: (request: ImportRequest) => ImportJob
  /** The job of that id; a NotFoundError when there is none. */
  find: (job: string) => ImportJob
  /** Goes on with what waits for its mapping; a UserError leaves it waiting. */
  map: (job: string, answer: MappingAnswer) => ImportJob
  /** Imports what was planned. */
  go: (job: string) => ImportJob
  /** Stops a job that has not ended, and nothing of it is kept; resolves when that is so. */
  cancel: (job: string) => Promise<ImportJob>
  /** The jobs that have not ended, the running one first. */
  unfinished: () => ImportJob[]
  /** Does other work on the data when no import runs; those asked for meanwhile wait. */
  between: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Stops what runs, which leaves nothing of it behind, and fails what only waited. */
  close: () => Promise<void>
}

const jobsRemembered = 200

const newJob = (paths: string[]): ImportJob => ({
  job: randomUUID(),
  files: paths.map((path) => basename(path)),
  state: 'waiting',
  step: 'Waiting',
  rowsDone: 0,
  rowsTotal: null,
  secondsLeft: null,
  inspections: null,
  plan: null,
  report: null,
  error: null,
})

const wishesOf = ({ paths, wishes }: ImportRequest, inspections: FileInspection[], answer: MappingAnswer) => ({
  ...wishes,
  fileMappings: fileMappingsOf(paths, inspections, answer),
  remember: answer.remember,
  dateOrder: answer.dateOrder ?? wishes.dateOrder,
  currency: answer.currency ?? wishes.currency,
})

export function createImportQueue(house: House, live: Live, log: Logger): ImportQueue {
  const entries = new Map<string, Entry>()
  const turns = createImportTurns(house, live, log)

  const find = (id: string): Entry => {
    const entry = entries.get(id)
    if (entry === undefined) throw new NotFoundError(sentence('import.no-job'))
    return entry
  }
  const forgetOldest = () => {
    const [oldest] = entries.values()
    if (oldest === undefined || entries.size <= jobsRemembered) return
    entries.delete(oldest.job.job)
    if (oldest.job.state === 'planned' || oldest.job.state === 'mapping') void turns.cancel(oldest)
  }

  return {
    add: (request) => {
      const turn = Promise.resolve()
      const entry: Entry = {
        job: newJob(request.paths),
        request,
        inspections: null,
        stopping: new AbortController(),
        turn,
      }
      entries.set(entry.job.job, entry)
      forgetOldest()
      return turns.enqueue(entry, request.isPlanned ?? false)
    },
    find: (id) => find(id).job,
    map: (id, answer) => {
      const entry = find(id)
      const { job, request, inspections } = entry
      if (job.state !== 'mapping' || inspections === null)
        throw new UserError(sentence('import.not-mapping', { state: job.state }))
      entry.request = { ...request, wishes: wishesOf(request, inspections, answer) }
      return turns.enqueue(entry, true)
    },
    go: (id) => {
      const entry = find(id)
      if (entry.job.state === 'planned') return turns.enqueue(entry, false)
      throw new UserError(sentence('import.not-planned', { state: entry.job.state }))
    },
    cancel: async (id) => turns.cancel(find(id)),
    unfinished: () => [...entries.values()].map(({ job }) => job).filter((job) => !hasEnded(job)),
    between: turns.between,
    close: turns.close,
  }
}
