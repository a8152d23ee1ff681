import type { MappingGuess } from '../../../contract/file-inspection.ts'
import type { KnownFormat } from '../../../contract/formats.ts'
import type { Words } from '../../messages/words.ts'

/** A format with its words in the reader's language. */
export function formatInWords(format: KnownFormat, words: Words): KnownFormat {
  const known = words.format(format.id)
  if (known === undefined) return format
  const columns = format.columns.map((column) => ({ ...column, meaning: known.columns[column.name] ?? column.meaning }))
  return { ...format, label: known.label, about: known.about, columns, rules: [...known.rules] }
}

/** What files are, in the reader's language: of one format, or of several, their ids joined by `+`. */
export function formatLabel({ format, formatLabel: label }: { format: string; formatLabel: string }, words: Words) {
  const labels = format.split('+').map((id) => words.format(id)?.label)
  return labels.every((one) => one !== undefined) ? labels.join(', ') : label
}

/** What a file may be, in the reader's language: the format, its columns, and why each was taken for one of them. */
export function guessInWords(guess: MappingGuess, words: Words): MappingGuess {
  const known = words.format(guess.format)
  const columns = guess.columns.map((column) => ({
    ...column,
    reason: column.reason === null ? null : words.sentence(column.reason, column.said),
  }))
  const targets = guess.targets.map((target) => ({ ...target, meaning: known?.columns[target.name] ?? target.meaning }))
  return { ...guess, label: known?.label ?? guess.label, columns, targets }
}
