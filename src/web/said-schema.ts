import './without-eval.ts'
import { z } from 'zod'
import type { Said } from '../sentences/sentence.ts'

/** What an English sentence of the server is made of. */
export const saidSchema: z.ZodType<Said> = z.object({
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
