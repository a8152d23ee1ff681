import { z } from 'zod'
import type { Dialect } from '../../sql/dialect.ts'
import { integer, type Sql, sql } from '../../sql/sql.ts'
import { matchesSearch, matchRank, termsMeant } from '../fragments/search-text.ts'

const matches = ['exact', 'prefix', 'substring'] as const

/** A customer found, and how well: a whole id, e-mail address, phone number or name, its beginning, or a part of it. */
export const foundRow = z.object({
  key: z.int(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  match: z.int().transform((rank) => matches[rank] ?? 'substring'),
})

/** What is told of those found, whose `best` are rows with `customer_key` and `match_rank`. */
const told = (best: Sql, words: Dialect): Sql => sql`
    with found as (${best}
    )
    select
      found.customer_key as "key",
      customers.customer_id as id,
      nullif(trim(${words.concat(sql`coalesce(customers.first_name, '')`, sql`' '`, sql`coalesce(customers.last_name, '')`)}), '') as name,
      customers.email as email,
      customers.phone as phone,
      found.match_rank as "match"
    from found
    join customers on customers.customer_key = found.customer_key
    where customers.erased_at is null
    order by found.match_rank, found.customer_key`

/** The customers whom a text may mean, best first; of equals the oldest customer. Rows as in `foundRow`. */
export const customersFound = (wanted: string, limit: number, words: Dialect): Sql =>
  told(
    sql`
      select customer_key, ${matchRank(wanted, words)} as match_rank
      from customer_search
      where ${matchesSearch(wanted, words)}
      order by match_rank, customer_key
      limit ${integer(limit)}`,
    words,
  )

/** The same without those who only have the text within: found without reading everyone. */
export const customersFoundByTerms = (wanted: string, limit: number, words: Dialect): Sql =>
  told(
    sql`
      select customer_key, min(term_rank) as match_rank
      from (${termsMeant(wanted, words)}
      ) as terms
      group by customer_key
      order by match_rank, customer_key
      limit ${integer(limit)}`,
    words,
  )
