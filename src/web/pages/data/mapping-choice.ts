import type { FileInspection, MappingGuess } from '../../../contract/file-inspection.ts'
import type { MappingAnswer } from '../../../contract/mapping-answer.ts'

/** What a reader says of one file: its format, and which of its columns (by their place) is which of ours. */
export type FileChoice = { format: string; targets: readonly (string | null)[] }
/** The choice for each file, by its name in the inspections. */
export type Choices = Readonly<Record<string, FileChoice>>

const targetsOf = ({ columns }: MappingGuess): (string | null)[] => columns.map(({ ours }) => ours)

/** The files whose columns somebody has to explain. */
export const unknownFiles = (inspections: readonly FileInspection[]): FileInspection[] =>
  inspections.filter(({ format, guesses }) => format === null && guesses.length > 0)

/** What was guessed of every unknown file; the reader's choices start from there. */
export const guessedChoices = (inspections: readonly FileInspection[]): Choices =>
  Object.fromEntries(
    unknownFiles(inspections).flatMap(({ file, guesses: [best] }) =>
      best === undefined ? [] : [[file, { format: best.format, targets: targetsOf(best) }]],
    ),
  )

/** Another format, with what was guessed for it. */
export const chooseFormat = (guess: MappingGuess): FileChoice => ({ format: guess.format, targets: targetsOf(guess) })

/** A column of ours belongs to one of theirs, so whichever had it before lets go of it. */
export const chooseTarget = (choice: FileChoice, place: number, ours: string | null): FileChoice => ({
  ...choice,
  targets: choice.targets.map((target, index) => {
    if (index === place) return ours
    return target === ours ? null : target
  }),
})

/** Needed columns of ours that no column is yet, each with its alternatives: `[['order_id'], ['paid', 'unit_price']]`. */
export function missingTargets({ targets, needsOneOf }: MappingGuess, choice: FileChoice): string[][] {
  const required = targets.filter(({ isRequired }) => isRequired).map(({ name }) => [name])
  return [...required, ...needsOneOf].filter((group) => !group.some((name) => choice.targets.includes(name)))
}

/** The words that fit a guess of that fit, in [0, 1]. */
export function fitOf({ fit, missing }: MappingGuess): 'whole' | 'part' | 'hardly' {
  if (missing.length === 0) return 'whole'
  return fit >= 0.4 ? 'part' : 'hardly'
}

/** What is sent: their name → ours, without the columns that are not used. */
export function answerOf(inspections: readonly FileInspection[], choices: Choices): MappingAnswer['mappings'] {
  return unknownFiles(inspections).flatMap(({ file, header }) => {
    const choice = choices[file]
    if (choice === undefined) return []
    const named = choice.targets.flatMap((ours, place) => {
      const theirs = header[place]
      return ours === null || theirs === undefined ? [] : [[theirs, ours]]
    })
    return [{ file, format: choice.format, columns: Object.fromEntries(named) }]
  })
}
