import type { AnswerRow } from '../../catalog/metric.ts'
import type { Described } from './narrow.ts'
import { type Compared, columnOf, figure, type Table, type TableColumn, withComparison } from './table.ts'

/** One column of a chart, made of parts that add up to it. */
export type Stack = { key: string; label: string; values: number[]; total: number; before: number | null }

export type StackModel = {
  kind: 'stacks'
  /** What is counted. */
  measure: TableColumn
  /** The parts, from the bottom up. */
  parts: TableColumn[]
  stacks: Stack[]
  extent: readonly [number, number]
  hasComparison: boolean
  table: Table
}

export type StackQuestion = Described & {
  /** The `name` column whose values are the columns of the chart. */
  by: string
  /** The `name` column whose values are the parts of each. */
  parts: string
  measure: string
  comparison?: Compared | undefined
}

const totalOf = (rows: readonly AnswerRow[], by: string, key: string, measure: string): number =>
  rows.filter((row) => row[by] === key).reduce((sum, row) => sum + (figure(row, measure) ?? 0), 0)

/** One line a stack: its parts side by side and their sum, the comparison's sum beside it. */
function tableOf({ by, measure, parts, stacks }: Omit<StackModel, 'table'> & { by: TableColumn }, words?: string) {
  const table: Table = {
    columns: [by, ...parts, measure],
    rows: stacks.map(({ key, values, total }) => ({
      [by.name]: key,
      ...Object.fromEntries(parts.map(({ name }, place) => [name, values[place] ?? 0])),
      [measure.name]: total,
    })),
  }
  const before = stacks.map((stack) => stack.before)
  return words === undefined ? table : withComparison(table, measure.name, before, words)
}

/** Decides a chart of stacked columns: every named value of `by`, parted by every named value of `parts`. */
export function prepareStacks({ description, rows, by, parts, measure, comparison }: StackQuestion): StackModel {
  const parting = columnOf(description, by)
  const counted = columnOf(description, measure)
  const partNames = Object.entries(columnOf(description, parts).names ?? {})
  const sizeOf = (key: string, part: string): number =>
    figure(
      rows.find((row) => row[by] === key && row[parts] === part),
      measure,
    ) ?? 0
  const stacks = Object.entries(parting.names ?? {}).map(([key, label]): Stack => {
    const values = partNames.map(([part]) => sizeOf(key, part))
    const before = comparison ? totalOf(comparison.rows, by, key, measure) : null
    return { key, label, values, total: values.reduce((sum, value) => sum + value, 0), before }
  })
  const model = {
    kind: 'stacks' as const,
    measure: counted,
    parts: partNames.map(([name, label]) => ({ name, label, unit: counted.unit })),
    stacks,
    extent: [0, Math.max(0, ...stacks.flatMap(({ total, before }) => [total, before ?? 0]))] as const,
    hasComparison: comparison !== undefined,
  }
  return { ...model, table: tableOf({ ...model, by: parting }, comparison?.words) }
}

/** Whether there is nobody in any stack. */
export const areStacksEmpty = ({ stacks }: StackModel): boolean => stacks.every(({ total }) => total === 0)
