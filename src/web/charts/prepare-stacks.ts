import type { AnswerRow } from '../../catalog/metric.ts'
import type { Behind } from '../../catalog/people/behind.ts'
import { behindOf, telling, together } from '../people/telling.ts'
import type { Described } from './narrow.ts'
import { type Compared, columnOf, figure, type Table, type TableColumn, withComparison } from './table.ts'

/** One column of a chart, made of parts that add up to it. */
export type Stack = {
  key: string
  label: string
  values: number[]
  total: number
  before: number | null
  /** Of every part, and of the whole. */
  people?: (Behind | undefined)[]
  peopleOfTotal?: Behind | undefined
}

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

/** The whole of a stack, as a row of its own. */
function totalOf(rows: readonly AnswerRow[], by: string, key: string, measure: string): AnswerRow {
  const own = rows.filter((row) => row[by] === key)
  const total = own.reduce((sum, row) => sum + (figure(row, measure) ?? 0), 0)
  return telling({ [measure]: total }, () => together(own.map((row) => behindOf(row, measure))))
}

/** One line a stack: its parts side by side and their sum, the comparison's sum beside it. */
function tableOf(
  { by, measure, parts, stacks }: Omit<StackModel, 'table'> & { by: TableColumn },
  comparison: Compared | undefined,
): Table {
  const table: Table = {
    columns: [by, ...parts, measure],
    rows: stacks.map(({ key, values, total, people, peopleOfTotal }) =>
      telling(
        {
          [by.name]: key,
          ...Object.fromEntries(parts.map(({ name }, place) => [name, values[place] ?? 0])),
          [measure.name]: total,
        },
        (column) =>
          column === measure.name ? peopleOfTotal : people?.[parts.findIndex(({ name }) => name === column)],
      ),
    ),
  }
  if (comparison === undefined) return table
  const before = stacks.map(({ key }) => totalOf(comparison.rows, by.name, key, measure.name))
  return withComparison(table, measure.name, before, comparison.words)
}

/** Decides a chart of stacked columns: every named value of `by`, parted by every named value of `parts`. */
export function prepareStacks({ description, rows, by, parts, measure, comparison }: StackQuestion): StackModel {
  const parting = columnOf(description, by)
  const counted = columnOf(description, measure)
  const partNames = Object.entries(columnOf(description, parts).names ?? {})
  const stacks = Object.entries(parting.names ?? {}).map(([key, label]): Stack => {
    const own = partNames.map(([part]) => rows.find((row) => row[by] === key && row[parts] === part))
    const total = totalOf(rows, by, key, measure)
    return {
      key,
      label,
      values: own.map((row) => figure(row, measure) ?? 0),
      total: figure(total, measure) ?? 0,
      before: comparison ? figure(totalOf(comparison.rows, by, key, measure), measure) : null,
      people: own.map((row) => behindOf(row, measure)),
      peopleOfTotal: behindOf(total, measure),
    }
  })
  const model = {
    kind: 'stacks' as const,
    measure: counted,
    parts: partNames.map(([name, label]) => ({ name, label, unit: counted.unit })),
    stacks,
    extent: [0, Math.max(0, ...stacks.flatMap(({ total, before }) => [total, before ?? 0]))] as const,
    hasComparison: comparison !== undefined,
  }
  return { ...model, table: tableOf({ ...model, by: parting }, comparison) }
}

/** Whether there is nobody in any stack. */
export const areStacksEmpty = ({ stacks }: StackModel): boolean => stacks.every(({ total }) => total === 0)
