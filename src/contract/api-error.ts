import { z } from 'zod'
import { saidSchema } from '../sentences/said.ts'

/** An error body: one clear sentence in English, and what it is made of where the page can say it in its own language. */
export const apiErrorSchema = z.object({ error: z.string(), said: saidSchema.optional() })
export type ApiError = z.output<typeof apiErrorSchema>
