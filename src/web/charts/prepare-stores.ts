import type { MetricDescription } from '../../contract/metrics.ts'
import type { Described } from './narrow.ts'
import { columnOf, nameOf, text } from './table.ts'

/** Stores with the rest and those that are not named as the catalogue names them. The web store would dwarf them all; it is told beside. */
export function namedStores({ description, rows }: Described): Described {
  const kinds = columnOf(description, 'kind')
  return {
    description: { ...description, columns: description.columns.filter(({ name }) => name !== 'kind') },
    rows: rows
      .filter(({ kind }) => kind !== 'web')
      .map(({ kind, ...row }) => ({ ...row, store: text(row, 'store') ?? nameOf(kinds, String(kind)) })),
  }
}

/** What of an earlier answer may stand beside a later one: not the rest, which is another set of stores each time. */
export const comparableStores = ({ description, rows }: Described): Described =>
  namedStores({ description, rows: rows.filter(({ kind }) => kind !== 'rest') })

/** The colour of every line that is no store. */
export const linesWithoutStore = (description: MetricDescription, colour: string) => {
  const { rest, none } = columnOf(description, 'kind').names ?? {}
  return Object.fromEntries([rest, none].flatMap((name) => (name === undefined ? [] : [[name, colour]])))
}
