import { z } from 'zod'
import { customerFilterSchema } from '../catalog/people/filter.ts'
import { schemeSchema } from '../catalog/rfm/scheme.ts'
import { daySchema } from '../sql/day.ts'

const customerRowSchema = z.object({ key: z.int() }).catchall(z.union([z.string(), z.number(), z.null()]))
export type CustomerRow = z.output<typeof customerRowSchema>

/**
 * `GET /api/customers?who&asOf&sort&columns&scheme&limit&cursor` (as `text/csv`, the whole selection, when asked by Accept
 * or `format=csv`). `who` is a CustomerFilter as JSON (catalog/people/filter.ts); everyone when left out. `sort` is the
 * name of a column, `-revenue` the largest first; rows without a value come last. `columns` are names separated by commas,
 * all when left out.
 */
export const customerListSchema = z.object({
  who: customerFilterSchema,
  /** The day of the columns; today unless asked. */
  asOf: daySchema,
  /** How many customers the filter means: not only those of this page. */
  count: z.int(),
  dataVersion: z.int(),
  currency: z.string().nullable(),
  /** The scheme of the column `segment`, whose values are the keys of its segments, or `out-of-window`. */
  scheme: schemeSchema,
  /** `key`, and the columns asked, as in catalog/people/customer-columns.ts. */
  rows: z.array(customerRowSchema),
  /** What `cursor` has to be for the next page; null after the last. */
  next: z.string().nullable(),
})
export type CustomerList = z.output<typeof customerListSchema>

/** `GET /api/customers/count?who`: how many customers a filter means. */
export const customerCountSchema = z.object({ count: z.int(), dataVersion: z.int() })
export type CustomerCount = z.output<typeof customerCountSchema>
