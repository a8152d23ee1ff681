import { z } from 'zod'
import type { Engine } from '../../engine/engine.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { identifier, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import type { ColumnType, Table } from '../tables.ts'

/** How much finer than one the parts of a real number are that a double can tell. */
const finest = sql`9007199254740992.0`

/** A value as a text that is the same on every engine: of reals their whole and their exact rest, as whole numbers. */
function textOf(column: Sql, type: ColumnType, words: Dialect): Sql {
  const asText = (value: Sql): Sql => sql`cast(${value} as ${words.nullable(words.types.text)})`
  if (type.startsWith('flag')) return sql`case when ${column} then '1' when not ${column} then '0' end`
  if (type.startsWith('instant')) return sql`substring(${asText(column)}, 1, 19)`
  if (!type.startsWith('real')) return asText(column)
  const whole = asText(words.toInteger(sql`floor(${column})`))
  const rest = asText(words.toInteger(sql`floor((${column} - floor(${column})) * ${finest})`))
  return words.concat(whole, textLiteral('+'), rest)
}

/** A row as a text; a value is told from no value. */
function rowText({ columns }: Table, words: Dialect): Sql {
  const texts = Object.entries(columns).map(([name, type]) => {
    const column = identifier(name)
    const value = words.concat(textLiteral('='), textOf(column, type, words))
    return [sql`case when ${column} is null then '-' else ${value} end`, textLiteral('\n')]
  })
  return words.concat(...texts.flat())
}

const printRow = z.object({ rows: z.int(), hash: z.string() })
export type Fingerprint = z.output<typeof printRow>

/**
 * How many rows a table has, and the sum of a hash of each, whatever their order: two tables with the same columns have
 * the same fingerprint, on whichever engine, when they hold the same rows. Instants count to the second.
 * @param from where the rows are, when not in the table of that name.
 */
export async function fingerprintOf(engine: Engine, table: Table, from: Sql): Promise<Fingerprint> {
  const words = engine.dialect
  const statement = sql`
    select count(*) as rows, ${words.hashSum(rowText(table, words))} as hash
    from ${from}`
  const [print] = await engine.query(statement, printRow)
  return print ?? { rows: 0, hash: '0' }
}

export const samePrint = (one: Fingerprint, other: Fingerprint): boolean =>
  one.rows === other.rows && one.hash === other.hash
