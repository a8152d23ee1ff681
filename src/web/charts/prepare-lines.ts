import type { Behind } from '../../catalog/people/behind.ts'
import type { Day, Grain } from '../../sql/day.ts'
import type { Words } from '../messages/words.ts'
import { behindOf } from '../people/telling.ts'
import type { Described } from './narrow.ts'
import { bucketOf, isUnfinished } from './prepare-line.ts'
import { columnOf, figure, type Table, type TableColumn } from './table.ts'
import { smallestStep, valueTicks } from './value-axis.ts'

/** A bucket with the figure of every series as of its end. */
export type LinesPoint = {
  bucket: Day
  values: (number | null)[]
  isPartial: boolean
  /** Of every value. */
  people?: (Behind | undefined)[]
}

export type LinesModel = {
  kind: 'lines'
  series: TableColumn[]
  grain: Grain
  points: LinesPoint[]
  ticks: number[]
  hasPartial: boolean
  table: Table
}

export type LinesQuestion = Described & {
  period: { from: Day; to: Day; grain: Grain }
  /** The columns drawn, in their order. */
  series: readonly string[]
  /** The figures are of the days of their bucket, so one that began before the period is not whole. */
  isOfDays?: boolean
}

/** Decides several numbers over time on one axis from zero. Each is a state at the end of its bucket, or of the period, unless it is of the days. */
export function prepareLines(question: LinesQuestion, { say }: Words): LinesModel {
  const { description, rows, period, series, isOfDays = false } = question
  const drawn = series.map((column) => columnOf(description, column))
  const points = rows.map((row): LinesPoint => {
    const bucket = bucketOf(row)
    return {
      bucket,
      values: series.map((column) => figure(row, column)),
      isPartial: (isOfDays && bucket < period.from) || isUnfinished(bucket, period),
      people: series.map((column) => behindOf(row, column)),
    }
  })
  return {
    kind: 'lines',
    series: drawn,
    grain: period.grain,
    points,
    ticks: valueTicks(
      points.flatMap(({ values }) => values),
      smallestStep(drawn[0]?.unit ?? 'number'),
    ),
    hasPartial: points.some(({ isPartial }) => isPartial),
    table: {
      columns: description.columns,
      rows: [...rows],
      marks: points.map(({ isPartial }) => (isPartial ? say(isOfDays ? 'charts.not-whole' : 'charts.not-over') : null)),
    },
  }
}

/** Whether there is nobody in any line. */
export const areLinesEmpty = ({ points }: LinesModel): boolean =>
  points.every(({ values }) => values.every((value) => !value))
