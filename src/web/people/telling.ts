import type { AnswerRow } from '../../catalog/metric.ts'
import type { Behind } from '../../catalog/people/behind.ts'

type PeopleOf = (column: string) => Behind | undefined

/**
 * Under which a row keeps who stands behind its numbers: beside its cells, so that no table or file shows it, and on the
 * row itself, so that it goes along when charts choose, order, rename or lay rows side by side.
 */
const told = Symbol('who stands behind the numbers of a row')

const tells = (row: AnswerRow): row is AnswerRow & { readonly [told]: PeopleOf } => told in row

/** The row, telling who stands behind the numbers of its columns. Copies by spread tell it too. */
export const telling = (row: AnswerRow, peopleOf: PeopleOf): AnswerRow =>
  Object.assign({ ...row }, { [told]: peopleOf })

/** Who stands behind a number of a row, or why nobody can be told; undefined while that is not known, and for what is no number. */
export const behindOf = (row: AnswerRow | undefined, column: string): Behind | undefined =>
  row !== undefined && tells(row) ? row[told](column) : undefined

/** The people behind a sum of numbers that share nobody. Where one of them tells nobody, neither does the sum. */
export function together(parts: readonly (Behind | undefined)[]): Behind | undefined {
  const filters = parts.flatMap((part) => (part !== undefined && 'who' in part ? [part.who] : []))
  if (filters.length < parts.length) return parts.find((part) => part === undefined || 'nobody' in part)
  const [only] = filters
  return filters.length === 1 && only !== undefined ? { who: only } : { who: { any: filters } }
}
