import type { AnswerRow } from '../metric.ts'
import type { Axis } from './scheme.ts'

/** One row of `rfm-bins`: the least and the largest value of those who have a score; both null when nobody has it. */
export type Bin = { score: number; from: number | null; to: number | null; customers: number }

const numberOrNull = (cell: AnswerRow[string] | undefined): number | null => (typeof cell === 'number' ? cell : null)

/** The bins of an axis, the lowest score first, out of the rows of `rfm-bins`. */
export const binsOfAxis = (rows: readonly AnswerRow[], axis: Axis): Bin[] =>
  rows
    .filter((row) => row.axis === axis)
    .map((row) => ({
      score: numberOrNull(row.score) ?? 0,
      from: numberOrNull(row.from),
      to: numberOrNull(row.to),
      customers: numberOrNull(row.customers) ?? 0,
    }))
    .toSorted((one, other) => one.score - other.score)

export type Band = { score: number; from: number; to: number }

/** Bins that somebody is in. */
export const bandsOf = (bins: readonly Bin[]): Band[] =>
  bins.flatMap(({ score, from, to }) => (from === null || to === null ? [] : [{ score, from, to }]))
