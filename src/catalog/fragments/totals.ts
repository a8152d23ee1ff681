import type { Dialect } from '../../sql/dialect.ts'
import { integer, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'

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

/** The place of a name as `namesInOrder` has it; a million texts are slow to group. */
export const placeOf = (column: Sql, names: Readonly<Record<string, string>>): Sql =>
  sql`case ${column} ${join(
    Object.keys(names).map((name, place) => sql`when ${textLiteral(name)} then ${numberLiteral(place)}`),
    sql` `,
  )} end`

/** Orders with something paid: what is a purchase, over a relation of orders. */
export const purchasesIn: Sql = sql`count(*) filter (where paid > 0)`

/** Distinct customers with a purchase; orders without a customer count nobody. */
export const buyersIn = (words: Dialect): Sql => words.countDistinct(sql`case when paid > 0 then customer_key end`)
