import { z } from 'zod'
import { dateOrders } from '../contract/date-order.ts'

/** What a command hands over to the server that owns the data. */
export const pathsImportSchema = z.strictObject({
  paths: z.array(z.string().min(1)).min(1),
  format: z.string().min(1).optional(),
  currency: z.string().min(1).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  timeZone: z.string().min(1).optional(),
  mapping: z.record(z.string(), z.string()).optional(),
  /** Only tell what the import would do. */
  isRehearsal: z.boolean().optional(),
})
export type PathsImport = z.output<typeof pathsImportSchema>
