import type { Column } from '../column.ts'
import type { Columns } from '../metric.ts'
import { originNames, type SchemeDraft, stateNames } from './scheme.ts'

const namings = { states: stateNames, origins: originNames } as const

/** The words for the values of a column, in the order shown: the scheme's where they are the scheme's to give. */
export const namesIn = (
  { names, namesOf }: Pick<Column, 'names' | 'namesOf'>,
  scheme: Pick<SchemeDraft, 'segments' | 'windowMonths'> | undefined,
): Readonly<Record<string, string>> | undefined =>
  namesOf === undefined || scheme === undefined ? names : namings[namesOf](scheme)

const columnIn = (column: Column, scheme: SchemeDraft | undefined): Column => {
  const names = namesIn(column, scheme)
  return names === undefined ? column : { ...column, names }
}

/** The columns of an answer with the words of the scheme that answered. */
export const columnsIn = (columns: Columns, scheme: SchemeDraft | undefined): Columns =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, columnIn(column, scheme)]))
