import { z } from 'zod'
import type { Engine } from '../../src/engine/engine.ts'
import { identifier, sql } from '../../src/sql/sql.ts'
import { factTables, historyTables } from '../../src/warehouse/tables.ts'

const printRow = z.object({ rows: z.int(), hash: z.string().nullable() })

/** Rows and a sum of hashes of every fact and history table, in no order; the log of imports is left out. */
export async function fingerprint(engine: Engine): Promise<string> {
  const prints: string[] = []
  for (const name of Object.keys({ ...factTables, ...historyTables })) {
    if (name === 'imports' || name === 'rejects') continue
    const statement = sql`select count(*) as rows, cast(sum(cast(hash(t) as hugeint)) as varchar) as hash from ${identifier(name)} as t`
    const [print] = await engine.query(statement, printRow)
    prints.push(`${name} ${print?.rows} ${print?.hash}`)
  }
  return prints.join('\n')
}
