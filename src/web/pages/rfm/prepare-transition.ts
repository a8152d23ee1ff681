import type { AnswerRow } from '../../../catalog/metric.ts'
import type { Behind } from '../../../catalog/people/behind.ts'
import { notYetSpender } from '../../../catalog/rfm/scheme.ts'
import { columnOf, type DescribedMetric, figure, nameOf, type TableColumn } from '../../charts/table.ts'
import { behindOf, together } from '../../people/telling.ts'

export type Move = { from: string; to: string; customers: number; share: number | null; people: Behind | undefined }
/** Everyone who was, or is, in a segment. */
export type Margin = { segment: string; customers: number; people: Behind | undefined }

export type TransitionModel = {
  from: TableColumn
  to: TableColumn
  /** A row for each segment on the first day, a cell for each on the last. */
  rows: { origin: Margin; moves: Move[] }[]
  destinations: Margin[]
  total: number
}

type Side = 'before' | 'after'

/**
 * Decides the table of moves: rows by segment on the first day, columns by segment on the last, sums at both margins.
 * `changes` are the rows of `rfm-changes` to the same question, which tell the people of a sum in one condition, and
 * `began` are those who were no spenders on the first day; without them they are those of the parts, which share nobody.
 */
export function prepareTransition(
  description: DescribedMetric,
  rows: readonly AnswerRow[],
  changes: readonly AnswerRow[] = [],
  began?: Behind,
): TransitionModel {
  const marginOf = (segment: string, moves: readonly Move[], side: Side): Margin => {
    const change = changes.find((row) => row.segment === segment)
    const parts = moves.filter(({ customers }) => customers > 0).map(({ people }) => people)
    return {
      segment,
      customers: moves.reduce((sum, { customers }) => sum + customers, 0),
      people: (segment === notYetSpender ? began : behindOf(change, side)) ?? together(parts),
    }
  }
  const [from, to] = [columnOf(description, 'from'), columnOf(description, 'to')]
  const [origins, destinations] = [from, to].map(({ names = {} }) => Object.keys(names))
  const moveOf = (origin: string, destination: string): Move => {
    const row = rows.find((candidate) => candidate.from === origin && candidate.to === destination)
    return {
      from: origin,
      to: destination,
      customers: figure(row, 'customers') ?? 0,
      share: figure(row, 'share'),
      people: behindOf(row, 'customers'),
    }
  }
  const table = (origins ?? []).map((origin) => {
    const moves = (destinations ?? []).map((destination) => moveOf(origin, destination))
    return { origin: marginOf(origin, moves, 'before'), moves }
  })
  return {
    from,
    to,
    rows: table,
    destinations: (destinations ?? []).map((segment, place) =>
      marginOf(
        segment,
        table.flatMap(({ moves }) => moves[place] ?? []),
        'after',
      ),
    ),
    total: table.reduce((sum, { origin }) => sum + origin.customers, 0),
  }
}

/** A move in words for those who hear its link alone: "Loyal → At risk". */
export const wordsOfMove = ({ from, to }: TransitionModel, move: Move): string =>
  `${nameOf(from, move.from)} → ${nameOf(to, move.to)}`
