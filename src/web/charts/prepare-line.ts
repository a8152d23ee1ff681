import type { AnswerRow } from '../../catalog/metric.ts'
import type { Behind } from '../../catalog/people/behind.ts'
import type { MetricDescription } from '../../contract/metrics.ts'
import { addDays, type Day, daySchema, type Grain, nextBucket } from '../../sql/day.ts'
import type { Words } from '../messages/words.ts'
import { behindOf } from '../people/telling.ts'
import { type Compared, columnOf, figure, type Table, type TableColumn, withComparison } from './table.ts'
import { smallestStep, valueTicks } from './value-axis.ts'

export type LinePoint = {
  bucket: Day
  value: number | null
  before: number | null
  /** First day of the comparison's bucket in the same place. */
  beforeBucket: Day | null
  /** The period begins after the bucket does, or ends before it is over: the figure is not yet the whole one. */
  isPartial: boolean
  people?: Behind | undefined
  peopleBefore?: Behind | undefined
}

export type LineModel = {
  kind: 'line'
  measure: TableColumn
  grain: Grain
  points: LinePoint[]
  ticks: number[]
  hasComparison: boolean
  hasPartial: boolean
  table: Table
}

export type LineQuestion = {
  description: MetricDescription
  rows: readonly AnswerRow[]
  period: { from: Day; to: Day; grain: Grain }
  measure: string
  /** The figures are states at the end of their bucket, so a bucket that began before the period is whole. */
  isState?: boolean
  comparison?: Compared | undefined
}

/** The day of a row; a row without one is a broken answer and stops here. */
export const bucketOf = (row: AnswerRow): Day => daySchema.parse(row.bucket)

/** Whether the period ends before the bucket is over. */
export const isUnfinished = (bucket: Day, { to, grain }: { to: Day; grain: Grain }): boolean =>
  addDays(nextBucket(grain, bucket), -1) > to

/**
 * Decides a line over time. Buckets come complete from the server and stay as they are: a missing value is a gap, never
 * a zero. The comparison is laid over by place: its first bucket under the first one.
 */
export function prepareLine(question: LineQuestion, { say }: Words): LineModel {
  const { description, rows, period, measure, comparison, isState = false } = question
  const drawn = columnOf(description, measure)
  const { grain } = period
  const before = rows.map((_, index) => figure(comparison?.rows[index], measure))
  const points = rows.map((row, index): LinePoint => {
    const bucket = bucketOf(row)
    const earlier = comparison?.rows[index]
    return {
      bucket,
      value: figure(row, measure),
      before: before[index] ?? null,
      beforeBucket: earlier ? bucketOf(earlier) : null,
      isPartial: (!isState && bucket < period.from) || isUnfinished(bucket, period),
      people: behindOf(row, measure),
      peopleBefore: behindOf(earlier, measure),
    }
  })
  const table: Table = {
    columns: description.columns,
    rows: [...rows],
    marks: points.map(({ isPartial }) => (isPartial ? say(isState ? 'charts.not-over' : 'charts.not-whole') : null)),
  }
  return {
    kind: 'line',
    measure: drawn,
    grain,
    points,
    ticks: valueTicks([...points.map(({ value }) => value), ...before], smallestStep(drawn.unit)),
    hasComparison: comparison !== undefined,
    hasPartial: points.some(({ isPartial }) => isPartial),
    table: comparison ? withComparison(table, measure, comparison.rows, comparison.words) : table,
  }
}

/** What the two strokes of a line draw: whole buckets solid, and the steps from or to an unfinished one dotted. */
export function strokes(
  points: readonly Pick<LinePoint, 'value' | 'isPartial'>[],
): { solid: number | null; dotted: number | null }[] {
  return points.map(({ value, isPartial }, index) => {
    const besidePartial = Boolean(points[index - 1]?.isPartial || points[index + 1]?.isPartial)
    return { solid: isPartial ? null : value, dotted: isPartial || besidePartial ? value : null }
  })
}

/** Whether there is nothing to draw: no buckets, or nothing in any of them. */
export const isLineEmpty = ({ points }: LineModel): boolean => points.every(({ value, before }) => !value && !before)
