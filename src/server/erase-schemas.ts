import { z } from '@hono/zod-openapi'
import { erasureKeeps } from '../state/settings.ts'
import type { Erasure, Maintenance } from './erase-contract.ts'

// The shapes of erase-contract.ts as schemas.

export const erasureSchema = z
  .object({ erased: z.int(), keep: z.enum(erasureKeeps) })
  .openapi('Erasure') satisfies z.ZodType<Erasure>

export const maintenanceSchema = z
  .object({ erasedSince: z.string().nullable(), renewedAt: z.string() })
  .openapi('Maintenance') satisfies z.ZodType<Maintenance>
