import type { Dialect } from '../sql/dialect.ts'
import { join, type Sql, sql, textLiteral } from '../sql/sql.ts'

const orNothing = (column: Sql): Sql => sql`coalesce(${column}, '')`
const space = textLiteral(' ')

/**
 * What customers are found by. `searched` holds the id, the e-mail address, the name both ways round and the digits of the
 * phone number, folded, each after a line end and the last before a tab: one look into one column tells whether a text is
 * one of them, begins one, or occurs in one. `name` is what a list of names is ordered by. `within` picks the customers.
 */
export function customerSearch(within: Sql, words: Dialect): Sql {
  const [first, last] = [orNothing(sql`first_name`), orNothing(sql`last_name`)]
  const name = sql`trim(${words.concat(first, space, last)})`
  const nameReversed = sql`trim(${words.concat(last, space, first)})`
  const digits = sql`ltrim(replace(${orNothing(sql`phone`)}, '+', ''), '0')`
  const lines = [orNothing(sql`customer_id`), orNothing(sql`email`), name, nameReversed, digits]
  const searched = words.concat(...lines.flatMap((line) => [textLiteral('\n'), line]), textLiteral('\t'))
  const columns = [
    sql`customer_key`,
    sql`nullif(${words.fold(name)}, '') as name`,
    sql`${words.fold(searched)} as searched`,
  ]
  return sql`
  select ${join(columns, sql`, `)}
  from customers
  where erased_at is null ${within}
  order by customer_key`
}
