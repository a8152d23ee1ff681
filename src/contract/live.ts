import { z } from 'zod'
import { importJobSchema } from './import-job.ts'
import { publicationSchema } from './project.ts'
import { rebuildSchema } from './settings.ts'

/** Events of `GET /api/live` (server-sent; the event's name is `type`). */
export const liveEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('data'), dataVersion: z.int() }),
  z.object({ type: z.literal('import'), job: importJobSchema }),
  /** Settings have changed, and perhaps numbers with them. */
  z.object({ type: z.literal('settings') }),
  z.object({ type: z.literal('rebuild'), rebuild: rebuildSchema }),
  /** The ClickHouse that numbers are asked of is behind, cannot be asked, or is well again. */
  z.object({ type: z.literal('publication'), publication: publicationSchema }),
])
export type LiveEvent = z.output<typeof liveEventSchema>
