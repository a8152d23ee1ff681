import '../../without-eval.ts'
import { z } from 'zod'

/** What the address says of one engagement: which of its counts is open, as `outcome` or `outcome:reason`. */
export const engagementSearchSchema = z.object({ people: z.string().optional().catch(undefined) })

/** And of a new one: for which audience it is to be. */
export const newEngagementSearchSchema = engagementSearchSchema.extend({
  audience: z.number().int().optional().catch(undefined),
})
