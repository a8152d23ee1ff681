import type { AnswerRow } from '../../catalog/metric.ts'
import { behindOf, telling } from '../people/telling.ts'
import type { Described } from './narrow.ts'
import { type Cell, columnOf, nameOf, type TableColumn, text } from './table.ts'

/** Which part of its bucket a row tells of, and what that part is called. */
type Part = { key: string; label: string }
type PartOf = (row: AnswerRow) => Part

/** Parts by the names of a column: channels, kinds of purchases. */
export function partsByName({ description }: Described, by: string): PartOf {
  const column = columnOf(description, by)
  return (row) => {
    const key = text(row, by) ?? ''
    return { key, label: nameOf(column, key) }
  }
}

/** Parts by who sold: each store by its own name, the others by what the catalogue calls them. */
export function partsBySeller({ description }: Described): PartOf {
  const kinds = columnOf(description, 'kind')
  return (row) => {
    const [kind, store] = [text(row, 'kind') ?? '', text(row, 'store')]
    return { key: `${kind} ${store ?? ''}`.trim(), label: store ?? nameOf(kinds, kind) }
  }
}

/** One number of every bucket and part, laid side by side: a row for each bucket, a column for each part, in the order of the rows. */
export function sideBySide({ description, rows }: Described, measure: string, partOf: PartOf): Described {
  const { unit } = columnOf(description, measure)
  const columns = new Map<string, TableColumn>()
  const buckets = new Map<Cell, Map<string, AnswerRow>>()
  for (const row of rows) {
    const { key, label } = partOf(row)
    columns.set(key, { name: key, label, unit })
    const bucket = row.bucket ?? null
    buckets.set(bucket, (buckets.get(bucket) ?? new Map<string, AnswerRow>()).set(key, row))
  }
  return {
    description: { ...description, columns: [columnOf(description, 'bucket'), ...columns.values()] },
    rows: [...buckets].map(([bucket, parts]) =>
      telling(
        {
          ...Object.fromEntries([...columns.keys()].map((key) => [key, parts.get(key)?.[measure] ?? null])),
          bucket,
        },
        (key) => behindOf(parts.get(key), measure),
      ),
    ),
  }
}
