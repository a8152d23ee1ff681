import type { AnswerRow } from '../../../catalog/metric.ts'
import type { Behind } from '../../../catalog/people/behind.ts'
import type { Day, Grain } from '../../../sql/day.ts'
import type { Described } from '../../charts/narrow.ts'
import { bucketOf, isUnfinished } from '../../charts/prepare-line.ts'
import { columnOf, type DescribedMetric, figure, nameOf } from '../../charts/table.ts'
import { valueTicks } from '../../charts/value-axis.ts'
import { behindOf, telling } from '../../people/telling.ts'

const bucketsIn = (rows: readonly AnswerRow[]) => [...new Set(rows.map(({ bucket = null }) => bucket))]

/** From a row for each segment at the end of each bucket: a row for each bucket, with a column for each segment. */
export function sizesPerSegment({ description, rows }: Described): Described {
  const segments = columnOf(description, 'segment')
  const keys = Object.keys(segments.names ?? {})
  const { unit } = columnOf(description, 'customers')
  const of = (bucket: unknown, segment: string) => rows.find((row) => row.bucket === bucket && row.segment === segment)
  return {
    description: {
      ...description,
      columns: [
        columnOf(description, 'bucket'),
        ...keys.map((name) => ({ name, label: nameOf(segments, name), unit })),
      ],
    },
    rows: bucketsIn(rows).map((bucket) =>
      telling(
        { bucket, ...Object.fromEntries(keys.map((key) => [key, figure(of(bucket, key), 'customers')])) },
        (column) => behindOf(of(bucket, column), 'customers'),
      ),
    ),
  }
}

/** One other segment of a zoom: where people came from, or went to. */
export type Neighbour = { segment: string; label: string; colour: string; arrivals: number; departures: number }
export type FlowPoint = {
  bucket: Day
  isPartial: boolean
  arrivals: number[]
  /** Below zero, as they are drawn. */
  departures: number[]
  peopleArrived: (Behind | undefined)[]
  peopleLeft: (Behind | undefined)[]
}
export type FlowsModel = {
  grain: Grain
  /** Those whom somebody came from or went to, in the order of the scheme. */
  neighbours: Neighbour[]
  points: FlowPoint[]
  ticks: number[]
}

const sum = (rows: readonly AnswerRow[], column: string): number =>
  rows.reduce((total, row) => total + (figure(row, column) ?? 0), 0)

function neighboursOf(description: DescribedMetric, rows: readonly AnswerRow[]): Neighbour[] {
  const segments = columnOf(description, 'segment')
  return Object.entries(segments.names ?? {})
    .map(([segment, label]) => {
      const own = rows.filter((row) => row.segment === segment)
      const colour = segments.colours?.[segment] ?? 'unknown'
      return { segment, label, colour, arrivals: sum(own, 'arrivals'), departures: sum(own, 'departures') }
    })
    .filter(({ arrivals, departures }) => arrivals + departures > 0)
}

const total = (values: readonly number[]): number => values.reduce((whole, value) => whole + value, 0)

/** Decides the columns of a zoom: who came upwards, who left downwards, bucket by bucket. */
export function prepareFlows(
  description: DescribedMetric,
  rows: readonly AnswerRow[],
  period: { to: Day; grain: Grain },
): FlowsModel {
  const neighbours = neighboursOf(description, rows)
  const points = bucketsIn(rows).map((named): FlowPoint => {
    const own = neighbours.map(({ segment }) => rows.find((row) => row.bucket === named && row.segment === segment))
    const bucket = bucketOf({ bucket: named })
    return {
      bucket,
      isPartial: isUnfinished(bucket, period),
      arrivals: own.map((row) => figure(row, 'arrivals') ?? 0),
      departures: own.map((row) => 0 - (figure(row, 'departures') ?? 0)),
      peopleArrived: own.map((row) => behindOf(row, 'arrivals')),
      peopleLeft: own.map((row) => behindOf(row, 'departures')),
    }
  })
  const heights = points.flatMap(({ arrivals, departures }) => [total(arrivals), total(departures)])
  return { grain: period.grain, neighbours, points, ticks: valueTicks(heights, 1) }
}
