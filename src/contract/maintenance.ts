import { z } from 'zod'

/**
 * `POST /api/maintenance` writes the files of the data folder anew, so that no byte of an erased person is left in them.
 * While serving this happens by itself within a day after an erasure.
 */
export const maintenanceSchema = z.object({ erasedSince: z.string().nullable(), renewedAt: z.string() })
export type Maintenance = z.output<typeof maintenanceSchema>
