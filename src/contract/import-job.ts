import { z } from 'zod'
import { saidSchema } from '../sentences/said.ts'
import { fileInspectionSchema } from './file-inspection.ts'
import { importReportSchema } from './import-report.ts'

/** The job that an import waits or runs as. */
export const startedImportSchema = z.object({ job: z.string() })

/**
 * `POST /api/imports` (multipart, field `files`, several allowed; optional fields `format`, `currency`, `plan`) answers
 * `202 { job }`; `GET /api/imports/jobs/:job` the state below; `GET /api/imports/:id/rejects.csv` every rejected row.
 * With `plan=yes` nothing is kept until `POST /api/imports/jobs/:job/go`. `DELETE /api/imports/jobs/:job` cancels.
 * With `plan=yes`, files of no known format wait as `mapping` for `POST /api/imports/jobs/:job/map`.
 */
export const importJobSchema = z.object({
  job: z.string(),
  files: z.array(z.string()),
  /** Mapping, planned: it waits for a person to say which column is which, or to say go; or to cancel. */
  state: z.enum(['waiting', 'running', 'mapping', 'planned', 'done', 'failed', 'cancelled']),
  /** What is being done, in words: "Reading", "Checking", "Writing", "Rebuilding history". */
  step: z.string(),
  /** Rows handled so far and in all, when known. */
  rowsDone: z.int(),
  rowsTotal: z.int().nullable(),
  /** How long this turn will take still, estimated; null while nothing tells. */
  secondsLeft: z.number().nullable(),
  /** While the state is `mapping`: every file of the job, those that need no mapping too. Else null. */
  inspections: z.array(fileInspectionSchema).nullable(),
  /** What the import would do, once that is known; its id is not kept. */
  plan: importReportSchema.nullable(),
  report: importReportSchema.nullable(),
  /** One clear sentence when it failed or was cancelled; or, in the state `mapping`, why the last mapping did not do. */
  error: z.string().nullable(),
  /** What the error is made of. */
  said: saidSchema.optional(),
  /** Whether it failed through a fault of ours rather than of the file. */
  isBug: z.boolean().optional(),
})
export type ImportJob = z.output<typeof importJobSchema>
