import type { Dialect } from '../../sql/dialect.ts'
import { integer, join, type Sql, sql, textLiteral } from '../../sql/sql.ts'

/** A sum as a 64-bit integer, 0 where there is nothing to add. */
export const total = (value: Sql, words: Dialect): Sql => words.toInteger(sql`coalesce(sum(${value}), 0)`)

/** The part of a band's figure in the same figure of all bands. */
export const shareOfAll = (value: Sql, words: Dialect): Sql => words.ratio(value, sql`sum(${value}) over ()`)

/** A table of names in their order: bands and segments that an answer shows even when nobody is in them. */
export const namesInOrder = (column: Sql, names: readonly string[]): Sql =>
  join(
    names.map((name, place) => sql`select ${textLiteral(name)} as ${column}, ${integer(place)} as place`),
    sql`
    union all `,
  )
