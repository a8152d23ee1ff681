import type { AnswerRow } from '../../catalog/metric.ts'
import type { Behind } from '../../catalog/people/behind.ts'
import type { MetricDescription } from '../../contract/metrics.ts'
import { behindOf } from '../people/telling.ts'
import {
  type Compared,
  columnOf,
  figure,
  inNamedOrder,
  nameOf,
  type Table,
  type TableColumn,
  text,
  withComparison,
} from './table.ts'

/** Which column is drawn, and which is told beside it. */
export type SeriesChoice = { measure: string; detail?: string }

export type BandSeries = { measure: TableColumn; detail: TableColumn | null }
export type BandFigure = {
  value: number | null
  detail: number | null
  before: number | null
  people?: Behind | undefined
  peopleBefore?: Behind | undefined
}

/** One band (a group of customers): its words and a figure for every series. */
export type Band = { key: string; label: string; figures: BandFigure[] }

export type BandModel = {
  kind: 'bands'
  series: BandSeries[]
  bands: Band[]
  /** From zero (or below) to the greatest value, the comparison's too. Figures stand on the bars, so there are no ticks. */
  extent: readonly [number, number]
  hasComparison: boolean
  table: Table
}

export type BandQuestion = {
  description: MetricDescription
  rows: readonly AnswerRow[]
  comparison?: Compared | undefined
  /** The `name` column that parts the customers. */
  by: string
  series: readonly SeriesChoice[]
}

/** The table of the bands, the comparison of the first figure beside it. */
function tableOf({ description, by, comparison }: BandQuestion, ordered: AnswerRow[], first?: BandSeries): Table {
  const table: Table = { columns: description.columns, rows: ordered }
  if (!comparison || !first) return table
  const before = ordered.map((row) => sameBand(comparison.rows, by, row))
  return withComparison(table, first.measure.name, before, comparison.words)
}

const sameBand = (rows: readonly AnswerRow[] | undefined, by: string, row: AnswerRow): AnswerRow | undefined =>
  rows?.find((candidate) => candidate[by] === row[by])

/** Decides a chart of bands: order, words, figures with their comparison, and an axis from zero. */
export function prepareBands(question: BandQuestion): BandModel {
  const { description, rows, comparison, by, series } = question
  const parting = columnOf(description, by)
  const drawn = series.map(
    ({ measure, detail }): BandSeries => ({
      measure: columnOf(description, measure),
      detail: detail ? columnOf(description, detail) : null,
    }),
  )
  const ordered = inNamedOrder(rows, parting)
  const bands = ordered.map((row): Band => {
    const key = text(row, by) ?? ''
    const earlier = sameBand(comparison?.rows, by, row)
    const figures = drawn.map(({ measure, detail }) => ({
      value: figure(row, measure.name),
      detail: detail ? figure(row, detail.name) : null,
      before: figure(earlier, measure.name),
      people: behindOf(row, measure.name),
      peopleBefore: behindOf(earlier, measure.name),
    }))
    return { key, label: nameOf(parting, key), figures }
  })
  const [first] = drawn
  const values = bands.flatMap((band) => band.figures.flatMap(({ value, before }) => [value ?? 0, before ?? 0]))
  return {
    kind: 'bands',
    series: drawn,
    bands,
    extent: [Math.min(0, ...values), Math.max(0, ...values)],
    hasComparison: comparison !== undefined,
    table: tableOf(question, ordered, first),
  }
}

/** Whether there is nothing to draw: no rows, or not one customer in them. */
export const areBandsEmpty = ({ bands }: BandModel): boolean =>
  bands.every((band) => band.figures.every(({ value }) => !value))
