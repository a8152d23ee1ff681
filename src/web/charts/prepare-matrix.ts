import type { AnswerRow } from '../../catalog/metric.ts'
import type { MetricDescription } from '../../server/contract.ts'
import { columnOf, figure, nameOf, type Table, type TableColumn, text } from './table.ts'

export type MatrixCell = {
  recency: number
  frequency: number
  value: number | null
  customers: number
  /** The value as part of the greatest, in [0, 1]: how strongly the cell is coloured. */
  strength: number
  segment: string | null
  segmentLabel: string | null
  /** Every figure of the cell, in the order of the catalogue. */
  figures: { column: TableColumn; value: number | null }[]
}

export type MatrixModel = {
  kind: 'matrix'
  measure: TableColumn
  /** Recency scores of the columns, left to right. */
  recencies: number[]
  /** From the most frequent to the least. */
  rows: { frequency: number; cells: MatrixCell[] }[]
  table: Table
}

export type MatrixQuestion = { description: MetricDescription; rows: readonly AnswerRow[]; measure: string }

const scoresOf = (rows: readonly AnswerRow[], axis: string): number[] =>
  [...new Set(rows.map((row) => figure(row, axis)).filter((score) => score !== null))].toSorted((a, b) => a - b)

/** Decides the grid of recency by frequency: rows from the highest frequency down, columns from the lowest recency up. */
export function prepareMatrix({ description, rows, measure }: MatrixQuestion): MatrixModel {
  const segments = columnOf(description, 'segment')
  const greatest = Math.max(0, ...rows.map((row) => figure(row, measure) ?? 0))
  const measures = description.columns.filter(({ unit }) => unit !== 'score' && unit !== 'name')
  const recencies = scoresOf(rows, 'recency')
  const cellAt = (recency: number, frequency: number): MatrixCell => {
    const row = rows.find((candidate) => candidate.recency === recency && candidate.frequency === frequency)
    const value = figure(row, measure)
    const segment = text(row, 'segment')
    return {
      recency,
      frequency,
      value,
      customers: figure(row, 'customers') ?? 0,
      strength: greatest > 0 && value !== null ? Math.max(0, value / greatest) : 0,
      segment,
      figures: measures.map((column) => ({ column, value: figure(row, column.name) })),
      segmentLabel: segment === null ? null : nameOf(segments, segment),
    }
  }
  return {
    kind: 'matrix',
    measure: columnOf(description, measure),
    recencies,
    rows: scoresOf(rows, 'frequency')
      .toReversed()
      .map((frequency) => ({ frequency, cells: recencies.map((recency) => cellAt(recency, frequency)) })),
    table: { columns: description.columns, rows: [...rows] },
  }
}
