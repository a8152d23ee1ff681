import type { Dialect } from '../sql/dialect.ts'
import { type Sql, sql, textLiteral } from '../sql/sql.ts'

const orNothing = (column: Sql): Sql => sql`coalesce(${column}, '')`
const [space, newLine, tab] = [textLiteral(' '), textLiteral('\n'), textLiteral('\t')]
const phoneDigits = sql`ltrim(replace(${orNothing(sql`phone`)}, '+', ''), '0')`

/**
 * What customers are found by. `searched` holds the id, the e-mail address, the name both ways round and the digits of the
 * phone number, folded, each after a line end and the last before a tab: one look into one column tells whether a text is
 * one of them, begins one, or occurs in one. `name` is what a list of names is ordered by. `within` picks the customers.
 */
export function customerSearch(within: Sql, words: Dialect): Sql {
  const contact = words.concat(orNothing(sql`customer_id`), newLine, orNothing(sql`email`))
  const name = sql`trim(${words.concat(sql`folded_first`, space, sql`folded_last`)})`
  const nameReversed = sql`trim(${words.concat(sql`folded_last`, space, sql`folded_first`)})`
  const lines = [sql`contact`, name, nameReversed, sql`phone_digits`]
  const searched = words.concat(...lines.flatMap((line) => [newLine, line]), tab)
  // Folding takes longer than all else, so no letter is folded twice.
  return sql`
  with folded as (
    select
      customer_key,
      ${words.fold(contact)} as contact,
      ${words.fold(orNothing(sql`first_name`))} as folded_first,
      ${words.fold(orNothing(sql`last_name`))} as folded_last,
      ${phoneDigits} as phone_digits
    from customers
    where erased_at is null ${within}
  )
  select customer_key, nullif(${name}, '') as name, ${searched} as searched
  from folded
  order by customer_key`
}

/**
 * The lines of `searched`, each in a row of its own, and the digits of the phone number from the last to the first after
 * a tab. They are laid down in order of the term, so an engine that looks for a beginning, or for what a number ends with,
 * reads little else.
 */
export const customerTerms = (within: Sql, words: Dialect): Sql => sql`
  with terms as (
    select customer_key, ${words.lines(sql`searched`)} as term
    from customer_search
    where 1 = 1 ${within}
    union all
    select customer_key, ${words.concat(tab, sql`reverse(${phoneDigits})`)} as term
    from customers
    where erased_at is null ${within}
  )
  select customer_key, term
  from terms
  where term not in ('', ${tab})
  order by term, customer_key`

/**
 * Makes the temporary table `found_otherwise` of those in `touched_otherwise` who came, went, or are found by something else than
 * before. Orders touch many and change nothing of that, so the terms stay in the order in which they were laid down.
 */
export const createFoundOtherwise = (words: Dialect): Sql => sql`
  create or replace temporary table found_otherwise as
  select customer_key from touched_otherwise
  except
  select now.customer_key
  from (${customerSearch(sql`and customer_key in (select customer_key from touched_otherwise)`, words)}) as now
  join customer_search as before on before.customer_key = now.customer_key
  where before.searched = now.searched`
