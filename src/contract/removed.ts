import { z } from 'zod'

/** What a `DELETE` removed, by its id. */
export const removedSchema = z.object({ removed: z.int() })
