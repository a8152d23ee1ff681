import { z } from 'zod'
import { saidSchema } from '../sentences/said.ts'

/** What the columns of a file might be in one of our formats. */
const mappingGuessSchema = z.object({
  /** Id and words of the format. */
  format: z.string(),
  label: z.string(),
  /** How well the file fits, from 0 to 1. */
  fit: z.number(),
  /** Each column of the file, in its order; `ours` is null where none of the format's fits. The reason is in words. */
  columns: z.array(
    z.object({
      theirs: z.string(),
      ours: z.string().nullable(),
      reason: z.string().nullable(),
      said: saidSchema.optional(),
    }),
  ),
  /** Required columns that nothing was found for; a group of alternatives is one, `paid or unit_price`. */
  missing: z.array(z.string()),
  /** Every column of the format. */
  targets: z.array(z.object({ name: z.string(), meaning: z.string(), isRequired: z.boolean() })),
  /** At least one column of each group must be there. */
  needsOneOf: z.array(z.array(z.string())),
})
export type MappingGuess = z.output<typeof mappingGuessSchema>

/** What is seen of a file before it is imported. */
export const fileInspectionSchema = z.object({
  /** Its name; with a number behind it where several files of an import bear the same. */
  file: z.string(),
  header: z.array(z.string()),
  /** At most eight, with as many cells as the header; long cells are cut. Empty where the format is known. */
  firstRows: z.array(z.array(z.string())),
  /** Id of the format where its columns tell it, or a mapping is remembered for them. */
  format: z.string().nullable(),
  /** Every own format, the best first. Empty where the format is known. */
  guesses: z.array(mappingGuessSchema),
})
export type FileInspection = z.output<typeof fileInspectionSchema>
