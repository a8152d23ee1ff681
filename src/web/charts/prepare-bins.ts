import { type Unit, unitOfCell } from '../../catalog/column.ts'
import type { AnswerRow } from '../../catalog/metric.ts'
import type { Behind } from '../../catalog/people/behind.ts'
import type { MetricDescription } from '../../contract/metrics.ts'
import { formatValue, type MoneyOf } from '../format.ts'
import type { Words } from '../messages/words.ts'
import { behindOf } from '../people/telling.ts'
import { columnOf, figure, type Table } from './table.ts'

export type Bin = {
  score: number
  from: number | null
  to: number | null
  customers: number
  people?: Behind | undefined
}
export type BinAxis = { axis: string; label: string; unit: Unit; bins: Bin[] }
/** The bins of each axis, the best score first, and their table. */
export type BinModel = { axes: BinAxis[]; customersLabel: string; table: Table }

/** Decides the table of bins: an axis a line, its scores from 5 down. */
export function prepareBins(description: MetricDescription, rows: readonly AnswerRow[]): BinModel {
  const { names = {} } = columnOf(description, 'axis')
  const binOf = (row: AnswerRow): Bin => ({
    score: figure(row, 'score') ?? 0,
    from: figure(row, 'from'),
    to: figure(row, 'to'),
    customers: figure(row, 'customers') ?? 0,
    people: behindOf(row, 'customers'),
  })
  return {
    customersLabel: columnOf(description, 'customers').label,
    axes: Object.entries(names).map(([axis, label]) => ({
      axis,
      label,
      unit: unitOfCell(columnOf(description, 'from'), { axis }),
      bins: rows
        .filter((row) => row.axis === axis)
        .map(binOf)
        .toSorted((one, other) => other.score - one.score),
    })),
    table: { columns: description.columns, rows: [...rows] },
  }
}

/** The range of a bin in words: "0–11 days", "1 purchase", "€12–€40"; null when it is empty. */
export function binWords(unit: Unit, { from, to }: Bin, money: MoneyOf, words: Words): string | null {
  if (from === null || to === null) return null
  const say = (value: number): string => formatValue(value, unit, money, words, { short: unit === 'money' })
  const range = from === to ? say(from) : `${say(from)}${from < 0 ? ' – ' : '–'}${say(to)}`
  if (unit !== 'days' && unit !== 'purchases') return range
  return words.say(`charts.range.${unit}`, { range, count: to })
}
