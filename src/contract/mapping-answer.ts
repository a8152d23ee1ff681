import { z } from 'zod'
import { dateOrders } from './date-order.ts'

/**
 * `POST /api/imports/jobs/:job/map`: what each unknown file is. Answers the job, which goes on to be planned; a 400 with
 * one sentence leaves it waiting. The mappings are remembered once the import is done, unless `remember` is false.
 */
export const mappingAnswerSchema = z.strictObject({
  /** `file` as in the inspections; `columns`: their name → ours, without the columns that are not used. */
  mappings: z
    .array(z.strictObject({ file: z.string(), format: z.string(), columns: z.record(z.string(), z.string()) }))
    .min(1),
  remember: z.boolean().optional(),
  /** For columns of dates that may be read both ways. */
  dateOrder: z.enum(dateOrders).optional(),
  /** ISO 4217 of amounts whose rows name none. */
  currency: z.string().min(1).optional(),
})
export type MappingAnswer = z.output<typeof mappingAnswerSchema>
