import type { AnswerRow } from '../../catalog/metric.ts'
import type { MetricDescription } from '../../server/contract.ts'
import { columnOf, figure, inNamedOrder, nameOf, type Table, type TableColumn, text } from './table.ts'
import { valueTicks } from './value-axis.ts'

/** Which column is drawn, and which is told beside it. */
export type SeriesChoice = { measure: string; detail?: string }

export type BandSeries = { measure: TableColumn; detail: TableColumn | null }
export type BandFigure = { value: number | null; detail: number | null; before: number | null }

/** One band (a group of customers): its words and a figure for every series. */
export type Band = { key: string; label: string; figures: BandFigure[] }

export type BandModel = {
  kind: 'bands'
  series: BandSeries[]
  bands: Band[]
  ticks: number[]
  hasComparison: boolean
  table: Table
}

export type BandQuestion = {
  description: MetricDescription
  rows: readonly AnswerRow[]
  /** The same answer for the comparison period; absent without comparison. */
  before?: readonly AnswerRow[] | undefined
  /** The `name` column that parts the customers. */
  by: string
  series: readonly SeriesChoice[]
}

const smallestStep = ({ unit }: TableColumn): number => (unit === 'percent' ? 0.01 : 1)

/** Decides a chart of bands: order, words, figures with their comparison, and an axis from zero. */
export function prepareBands({ description, rows, before, by, series }: BandQuestion): BandModel {
  const parting = columnOf(description, by)
  const drawn = series.map(({ measure, detail }): BandSeries => ({
    measure: columnOf(description, measure),
    detail: detail ? columnOf(description, detail) : null,
  }))
  const ordered = inNamedOrder(rows, parting)
  const bands = ordered.map((row): Band => {
    const key = text(row, by) ?? ''
    const earlier = before?.find((candidate) => candidate[by] === key)
    return {
      key,
      label: nameOf(parting, key),
      figures: drawn.map(({ measure, detail }) => ({
        value: figure(row, measure.name),
        detail: detail ? figure(row, detail.name) : null,
        before: figure(earlier, measure.name),
      })),
    }
  })
  const first = drawn[0]
  const values = bands.flatMap((band) => band.figures.flatMap(({ value, before: earlier }) => [value, earlier]))
  return {
    kind: 'bands',
    series: drawn,
    bands,
    ticks: valueTicks(values, first ? smallestStep(first.measure) : 1),
    hasComparison: before !== undefined,
    table: { columns: description.columns, rows: ordered },
  }
}

/** Whether there is nothing to draw: no rows, or not one customer in them. */
export const areBandsEmpty = ({ bands }: BandModel): boolean =>
  bands.every((band) => band.figures.every(({ value }) => !value))
