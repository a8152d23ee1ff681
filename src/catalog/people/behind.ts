import type { AnswerRow, Asked, Metric } from '../metric.ts'
import type { CustomerFilter } from './filter.ts'

/** What of a question decides who stands behind its answer. */
export type Asking = Pick<Asked, 'from' | 'to' | 'today' | 'grain' | 'filters' | 'rules'> & {
  /** The scheme that answered, for metrics that take one. */
  scheme?: { id: string; version: number } | undefined
  /** The segment looked at, for metrics that take one. */
  segment?: string | undefined
}

/** Why nobody can be told, in a sentence. */
export const nobodyReasons = {
  unattributed: 'Orders that name no customer have nobody behind them.',
  difference: 'A difference between two days is no group of people; the number of each day is.',
  cutPoint: 'A cut-point parts groups of people and is none itself.',
} as const
export type NobodyReason = keyof typeof nobodyReasons

/** Who stands behind a number: the filter that lists them, or the reason why nobody can be told. */
export type Behind = { who: CustomerFilter } | { nobody: NobodyReason }

/**
 * Who stands behind the number in a column of a row. Where the number counts customers, the list has exactly that many;
 * where it is money, purchases or a share, they are the customers whose facts make it. Undefined for a column that holds
 * no number of the shop: a name, a day, a score.
 */
export function peopleBehind(metric: Metric, column: string, row: AnswerRow, asking: Asking): Behind | undefined {
  const people = Object.entries(metric.behind).find(([name]) => name === column)?.[1]
  if (people === undefined) return undefined
  if (typeof people === 'function') return { who: people(row, asking) }
  return typeof people === 'string' ? { nobody: people } : peopleBehind(metric, people.sameAs, row, asking)
}
