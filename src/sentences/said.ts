import { z } from 'zod'

/**
 * What a sentence is made of, from which any language says it; a day among the values is written 2024-01-31. The id is that
 * of a message, perhaps of one that an older or a newer Regulars has.
 */
export const saidSchema = z.object({
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Said = z.output<typeof saidSchema>
