import { z } from 'zod'
import { daySchema } from '../sql/day.ts'

/**
 * `GET /api/mappings`, the newest first: files with these columns, in any order and case, go in without being asked.
 * `DELETE /api/mappings/:id` forgets one.
 */
export const rememberedMappingSchema = z.object({
  id: z.int(),
  /** Columns of the file, as they stood there. */
  header: z.array(z.string()),
  format: z.string(),
  formatLabel: z.string(),
  /** Their name → ours. */
  columns: z.record(z.string(), z.string()),
  rememberedOn: daySchema,
})
export type RememberedMapping = z.output<typeof rememberedMappingSchema>

/** The mapping that was forgotten. */
export const forgottenMappingSchema = z.object({ forgotten: z.int() })
