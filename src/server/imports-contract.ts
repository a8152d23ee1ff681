import type { MappingGuess } from '../import/guess-mapping.ts'
import type { FileInspection } from '../import/inspect.ts'
import type { ImportReport } from '../import/report.ts'
import type { Said } from '../sentences/sentence.ts'
import type { Day } from '../sql/day.ts'

export type { FileInspection, ImportReport, MappingGuess }

/** `GET /api/imports`: past reports, the newest first. `DELETE /api/imports/:id` undoes one. */
export type PastImport = ImportReport & {
  /** When it was taken back (ISO 8601, UTC); null while it counts. */
  undoneAt: string | null
  /** Whether it can be undone now: the newest that counts, while what was before it is kept. */
  isUndoable: boolean
}

/**
 * `POST /api/imports` (multipart, field `files`, several allowed; optional fields `format`, `currency`, `plan`) answers
 * `202 { job }`; `GET /api/imports/jobs/:job` the state below; `GET /api/imports/:id/rejects.csv` every rejected row.
 * With `plan=yes` nothing is kept until `POST /api/imports/jobs/:job/go`. `DELETE /api/imports/jobs/:job` cancels.
 * With `plan=yes`, files of no known format wait as `mapping` for `POST /api/imports/jobs/:job/map`.
 */
export type ImportJob = {
  job: string
  files: string[]
  /** Mapping, planned: it waits for a person to say which column is which, or to say go; or to cancel. */
  state: 'waiting' | 'running' | 'mapping' | 'planned' | 'done' | 'failed' | 'cancelled'
  /** What is being done, in words: "Reading", "Checking", "Writing", "Rebuilding history". */
  step: string
  /** Rows handled so far and in all, when known. */
  rowsDone: number
  rowsTotal: number | null
  /** How long this turn will take still, estimated; null while nothing tells. */
  secondsLeft: number | null
  /** While the state is `mapping`: every file of the job, those that need no mapping too. Else null. */
  inspections: FileInspection[] | null
  /** What the import would do, once that is known; its id is not kept. */
  plan: ImportReport | null
  report: ImportReport | null
  /** One clear sentence when it failed or was cancelled; or, in the state `mapping`, why the last mapping did not do. */
  error: string | null
  /** What the error is made of. */
  said?: Said | undefined
  /** Whether it failed through a fault of ours rather than of the file. */
  isBug?: boolean | undefined
}

/**
 * `POST /api/imports/jobs/:job/map`: what each unknown file is. Answers the job, which goes on to be planned; a 400 with
 * one sentence leaves it waiting. The mappings are remembered once the import is done, unless `remember` is false.
 */
export type MappingAnswer = {
  /** `file` as in the inspections; `columns`: their name → ours, without the columns that are not used. */
  mappings: { file: string; format: string; columns: Record<string, string> }[]
  remember?: boolean | undefined
  /** For columns of dates that may be read both ways. */
  dateOrder?: 'dmy' | 'mdy' | undefined
  /** ISO 4217 of amounts whose rows name none. */
  currency?: string | undefined
}

/**
 * `GET /api/mappings`, the newest first: files with these columns, in any order and case, go in without being asked.
 * `DELETE /api/mappings/:id` forgets one and answers `{ forgotten: id }`.
 */
export type RememberedMapping = {
  id: number
  /** Columns of the file, as they stood there. */
  header: string[]
  format: string
  formatLabel: string
  /** Their name → ours. */
  columns: Record<string, string>
  rememberedOn: Day
}
