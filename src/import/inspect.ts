import type { MappingGuess } from './guess-mapping.ts'

/** What is seen of a file before it is imported. */
export type FileInspection = {
  /** Its name; with a number behind it where several files of an import bear the same. */
  file: string
  header: string[]
  /** At most eight, with as many cells as the header; long cells are cut. Empty where the format is known. */
  firstRows: string[][]
  /** Id of the format where its columns tell it, or a mapping is remembered for them. */
  format: string | null
  /** Every own format, the best first. Empty where the format is known. */
  guesses: MappingGuess[]
}
