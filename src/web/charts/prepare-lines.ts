import type { Behind } from '../../catalog/people/behind.ts'
import type { Day, Grain } from '../../sql/day.ts'
import type { Words } from '../messages/words.ts'
import { behindOf, telling, together } from '../people/telling.ts'
import type { Described } from './narrow.ts'
import { bucketOf, isUnfinished } from './prepare-line.ts'
import { columnOf, figure, type Table, type TableColumn } from './table.ts'
import { valueTicks } from './value-axis.ts'

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
  period: { to: Day; grain: Grain }
  /** The columns drawn, in their order. */
  series: readonly string[]
}

/** Decides several sizes over time on one axis from zero. Each is a state at the end of its bucket, or of the period. */
export function prepareLines({ description, rows, period, series }: LinesQuestion, { say }: Words): LinesModel {
  const points = rows.map((row): LinesPoint => {
    const bucket = bucketOf(row)
    return {
      bucket,
      values: series.map((column) => figure(row, column)),
      isPartial: isUnfinished(bucket, period),
      people: series.map((column) => behindOf(row, column)),
    }
  })
  return {
    kind: 'lines',
    series: series.map((column) => columnOf(description, column)),
    grain: period.grain,
    points,
    ticks: valueTicks(
      points.flatMap(({ values }) => values),
      1,
    ),
    hasPartial: points.some(({ isPartial }) => isPartial),
    table: {
      columns: description.columns,
      rows: [...rows],
      marks: points.map(({ isPartial }) => (isPartial ? say('charts.not-over') : null)),
    },
  }
}

/** Whether there is nobody in any line. */
export const areLinesEmpty = ({ points }: LinesModel): boolean =>
  points.every(({ values }) => values.every((value) => !value))

/** From statuses per channel: everyone there is, and how many are subscribed on each channel, bucket by bucket. */
export function subscribedPerChannel({ description, rows }: Described, { say }: Words): Described {
  const channels = columnOf(description, 'channel').names ?? {}
  const statuses = ['subscribed', 'unsubscribed', 'unknown']
  const of = (bucket: unknown, channel: string) => rows.find((row) => row.bucket === bucket && row.channel === channel)
  const [first = ''] = Object.keys(channels)
  return {
    description: {
      ...description,
      columns: [
        columnOf(description, 'bucket'),
        { name: 'users', label: say('charts.all-users'), unit: 'customers' },
        ...Object.keys(channels).map((name) => ({
          name,
          label: say('charts.subscribed-on', { channel: name }),
          unit: 'customers' as const,
        })),
      ],
    },
    rows: rows
      .filter(({ channel }) => channel === first)
      .map((row) =>
        telling(
          {
            bucket: row.bucket ?? null,
            // The three statuses of a channel are everyone, by definition.
            users: statuses.reduce((sum, status) => sum + (figure(row, status) ?? 0), 0),
            ...Object.fromEntries(
              Object.keys(channels).map((channel) => [channel, figure(of(row.bucket, channel), 'subscribed')]),
            ),
          },
          (column) =>
            column === 'users'
              ? together(statuses.map((status) => behindOf(row, status)))
              : behindOf(of(row.bucket, column), 'subscribed'),
        ),
      ),
  }
}
