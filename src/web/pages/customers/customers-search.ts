import '../../without-eval.ts'
import { z } from 'zod'
import { daySchema } from '../../../sql/day.ts'

/**
 * What the address says of the list. The filter is read by the page, which knows the conditions: JSON, or one condition
 * written by hand, as in the API.
 */
export const customersSearchSchema = z.object({
  who: z
    .union([z.record(z.string(), z.unknown()), z.string()])
    .optional()
    .catch(undefined),
  /** The name of a column; `-revenue` the largest first. */
  sort: z.string().optional().catch(undefined),
  /** Names of the columns shown, parted by commas. */
  columns: z.string().optional().catch(undefined),
  /** The day of the columns. */
  asOf: daySchema.optional().catch(undefined),
})
export type CustomersSearch = z.infer<typeof customersSearchSchema>
