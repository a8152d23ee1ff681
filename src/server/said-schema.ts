import { z } from '@hono/zod-openapi'
import type { Said } from '../sentences/sentence.ts'

/** What an English sentence beside it is made of: the id of its message, and what fills its places. */
export const saidSchema = z
  .object({ id: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
  .openapi('Said') satisfies z.ZodType<Said>
