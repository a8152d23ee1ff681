/** What the columns of a file might be in one of our formats. */
export type MappingGuess = {
  /** Id and words of the format. */
  format: string
  label: string
  /** How well the file fits, from 0 to 1. */
  fit: number
  /** Each column of the file, in its order; `ours` is null where none of the format's fits. The reason is in words. */
  columns: { theirs: string; ours: string | null; reason: string | null }[]
  /** Required columns that nothing was found for; a group of alternatives is one, `paid or unit_price`. */
  missing: string[]
  /** Every column of the format. */
  targets: { name: string; meaning: string; isRequired: boolean }[]
  /** At least one column of each group must be there. */
  needsOneOf: string[][]
}
