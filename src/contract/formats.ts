import { z } from 'zod'

/** `GET /api/formats`: the files that an import recognises, by their columns. */
export const knownFormatSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** What one row is. */
  about: z.string(),
  columns: z.array(z.object({ name: z.string(), isRequired: z.boolean(), meaning: z.string() })),
  /** At least one column of each group must be there. */
  needsOneOf: z.array(z.array(z.string())),
  /** Which rows are sales, refunds, left out, and why; one sentence each. */
  rules: z.array(z.string()),
})
export type KnownFormat = z.output<typeof knownFormatSchema>
