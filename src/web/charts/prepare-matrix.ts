import type { AnswerRow } from '../../catalog/metric.ts'
import type { Behind } from '../../catalog/people/behind.ts'
import { behindOf } from '../people/telling.ts'
import { columnOf, type DescribedMetric, figure, nameOf, type Table, type TableColumn, text } from './table.ts'

export type MatrixCell = {
  recency: number
  frequency: number
  value: number | null
  customers: number
  /** The value as part of the greatest, in [0, 1]: how strongly the cell is coloured. */
  strength: number
  /** Where a neighbour is in another segment, or there is none: there the segment ends. */
  edges: Edges
  segment: string | null
  segmentLabel: string | null
  /** The token of the segment's colour. */
  colour: string | null
  people?: Behind | undefined
  /** Every figure of the cell, in the order of the catalogue. */
  figures: { column: TableColumn; value: number | null }[]
}

export type Side = 'top' | 'right' | 'bottom' | 'left'
export type Edges = Readonly<Record<Side, boolean>>

/** Whether cells have the colours of their segments, or are the greener the more they hold. */
export type Colouring = 'segment' | 'heat'

export type MatrixModel = {
  kind: 'matrix'
  colouring: Colouring
  measure: TableColumn
  /** Recency scores of the columns, left to right. */
  recencies: number[]
  /** From the most frequent to the least. */
  rows: { frequency: number; cells: MatrixCell[] }[]
  table: Table
}

export type MatrixQuestion = {
  description: DescribedMetric
  rows: readonly AnswerRow[]
  measure: string
  colouring?: Colouring
}

const scoresOf = (rows: readonly AnswerRow[], axis: string): number[] =>
  [...new Set(rows.map((row) => figure(row, axis)).filter((score) => score !== null))].toSorted((a, b) => a - b)

/** Decides the grid of recency by frequency: rows from the highest frequency down, columns from the lowest recency up. */
export function prepareMatrix({ description, rows, measure, colouring = 'segment' }: MatrixQuestion): MatrixModel {
  const segments = columnOf(description, 'segment')
  const greatest = Math.max(0, ...rows.map((row) => figure(row, measure) ?? 0))
  const measures = description.columns.filter(({ unit }) => unit !== 'score' && unit !== 'name')
  const recencies = scoresOf(rows, 'recency')
  const segmentAt = (recency: number, frequency: number): string | null =>
    text(
      rows.find((row) => row.recency === recency && row.frequency === frequency),
      'segment',
    )
  const cellAt = (recency: number, frequency: number): MatrixCell => {
    const row = rows.find((candidate) => candidate.recency === recency && candidate.frequency === frequency)
    const value = figure(row, measure)
    const segment = text(row, 'segment')
    const ends = (r: number, f: number): boolean => segment !== null && segmentAt(r, f) !== segment
    return {
      recency,
      frequency,
      value,
      customers: figure(row, 'customers') ?? 0,
      people: behindOf(row, measure),
      strength: greatest > 0 && value !== null ? Math.max(0, value / greatest) : 0,
      edges: {
        top: ends(recency, frequency + 1),
        right: ends(recency + 1, frequency),
        bottom: ends(recency, frequency - 1),
        left: ends(recency - 1, frequency),
      },
      segment,
      figures: measures.map((column) => ({ column, value: figure(row, column.name) })),
      segmentLabel: segment === null ? null : nameOf(segments, segment),
      colour: segment === null ? null : (segments.colours?.[segment] ?? 'unknown'),
    }
  }
  return {
    kind: 'matrix',
    colouring,
    measure: columnOf(description, measure),
    recencies,
    rows: scoresOf(rows, 'frequency')
      .toReversed()
      .map((frequency) => ({ frequency, cells: recencies.map((recency) => cellAt(recency, frequency)) })),
    table: { columns: description.columns, rows: [...rows] },
  }
}
