import type { AnswerRow } from '../../catalog/metric.ts'
import type { MetricDescription } from '../../contract/metrics.ts'

/** Rows with the description of their columns. */
export type Described = { description: MetricDescription; rows: readonly AnswerRow[] }

/** The rows that have a value in a column, without that column: what a switch between its values shows. */
export const narrowed = ({ description, rows }: Described, column: string, value: string): Described => ({
  description: { ...description, columns: description.columns.filter(({ name }) => name !== column) },
  rows: rows.filter((row) => row[column] === value).map(({ [column]: _, ...row }) => row),
})
