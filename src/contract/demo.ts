import { z } from 'zod'
import { saidSchema } from '../sentences/said.ts'

/**
 * `GET /api/demo`; `POST` (JSON `{ customers? }`) begins to make it, in an empty project only; `DELETE` removes it, with
 * `?imports=too` also when files were imported into it. Its making shows here; then `data` is told on `/api/live`.
 */
export const demoSchema = z.object({
  state: z.enum(['absent', 'making', 'made']),
  /** What is being done; null unless it is being made. */
  step: z
    .enum([
      'opening the shop',
      'inviting customers',
      'asking for consent',
      'selling lamps and oak',
      'taking things back',
      'writing receipts',
      'counting visits',
      'putting labels on',
      'drawing up history',
    ])
    .nullable(),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  /** Imports that count and would go with the demo store. */
  imports: z.array(z.object({ id: z.int(), files: z.array(z.string()) })),
  /** Why it could not be made the last time, in one sentence, and what that is made of. */
  error: z.string().nullable(),
  said: saidSchema.optional(),
})
export type Demo = z.output<typeof demoSchema>
