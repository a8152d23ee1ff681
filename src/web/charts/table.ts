import type { AnswerRow } from '../../catalog/metric.ts'
import type { MetricDescription } from '../../contract/metrics.ts'
import { behindOf, telling } from '../people/telling.ts'

/** A column of the catalogue; with `colours`, tokens by its values, where a scheme gives them. */
export type TableColumn = MetricDescription['columns'][number] & { colours?: Readonly<Record<string, string>> }
/** A metric whose columns bear the words and colours of a scheme. */
export type DescribedMetric = Omit<MetricDescription, 'columns'> & { columns: TableColumn[] }
export type Cell = string | number | null
/** The answer for the comparison period and the words for it ("a year before"). */
export type Compared = { rows: readonly AnswerRow[]; words: string }

/** What a chart shows, as a table: the table view, the CSV and the accessible text are made from this alone. */
export type Table = {
  columns: TableColumn[]
  rows: AnswerRow[]
  /** A word beside the first cell of a row ("not whole"); null where there is none. */
  marks?: (string | null)[]
}

/** The figure of a row under a column; null when there is none. */
export function figure(row: AnswerRow | undefined, column: string): number | null {
  const value = row?.[column]
  return typeof value === 'number' ? value : null
}

/** The text of a row under a column; null when there is none. */
export function text(row: AnswerRow | undefined, column: string): string | null {
  const value = row?.[column]
  return typeof value === 'string' ? value : null
}

/** The column of a metric with that name; a wrong name is a fault of the page, named here. */
export function columnOf(description: Pick<DescribedMetric, 'id' | 'columns'>, name: string): TableColumn {
  const column = description.columns.find((candidate) => candidate.name === name)
  if (column) return column
  const known = description.columns.map((candidate) => candidate.name).join(', ')
  throw new Error(`The metric ${description.id} has no column "${name}". It has: ${known}.`)
}

/** The words for the value of a `name` column. */
export const nameOf = (column: TableColumn, value: string): string => column.names?.[value] ?? value

/** Rows in the order in which the catalogue names the values of a column; unnamed values last, as they came. */
export function inNamedOrder(rows: readonly AnswerRow[], column: TableColumn): AnswerRow[] {
  const order = Object.keys(column.names ?? {})
  const place = (row: AnswerRow): number => {
    const index = order.indexOf(String(row[column.name]))
    return index < 0 ? order.length : index
  }
  return rows.toSorted((one, other) => place(one) - place(other))
}

/** The comparison's value of a figure as a column of its own, right after the figure; `before` has its row for each row. */
export function withComparison(
  table: Table,
  name: string,
  before: readonly (AnswerRow | undefined)[],
  words: string,
): Table {
  const added = `${name}Before`
  return {
    ...table,
    columns: table.columns.flatMap((column) =>
      column.name === name
        ? [column, { name: added, label: `${column.label}, ${words}`, unit: column.unit }]
        : [column],
    ),
    rows: table.rows.map((row, index) =>
      telling({ ...row, [added]: figure(before[index], name) }, (column) =>
        column === added ? behindOf(before[index], name) : behindOf(row, column),
      ),
    ),
  }
}
