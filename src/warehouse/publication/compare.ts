import type { Engine } from '../../engine/engine.ts'
import { identifier } from '../../sql/sql.ts'
import { fingerprintOf, samePrint } from './fingerprint.ts'
import { publishedTables, sourceOf } from './published-tables.ts'

/** A table that was compared; `isSame` when both sides have the same rows. */
export type Compared = { table: string; rows: number; isSame: boolean }

/** Compares every table of the file with what is published: all rows, by their fingerprint. */
export async function compareAll(
  local: Engine,
  published: Engine,
  onTable: (table: string, done: number, total: number) => void = () => undefined,
): Promise<Compared[]> {
  const compared: Compared[] = []
  const tables = Object.entries(publishedTables)
  for (const [index, [name, table]] of tables.entries()) {
    onTable(name, index, tables.length)
    const here = await fingerprintOf(local, table, sourceOf(name))
    const there = await fingerprintOf(published, table, identifier(name))
    compared.push({ table: name, rows: here.rows, isSame: samePrint(here, there) })
  }
  return compared
}
