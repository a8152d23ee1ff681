import type { Standing } from '../catalog/people/condition.ts'
import { customersIn } from '../catalog/people/filter.ts'
import type { Dialect } from '../sql/dialect.ts'
import { integer, type Sql, sql } from '../sql/sql.ts'
import type { Audience } from '../state/audiences.ts'

/** A select of the `customer_key` of everyone in an audience, each once. Who was erased is in none. */
export const membersOf = (
  { id, who, isFixed }: Pick<Audience, 'id' | 'who' | 'isFixed'>,
  standing: Standing,
  words: Dialect,
): Sql =>
  isFixed
    ? sql`
    select customer_key
    from customers
    where erased_at is null
      and customer_key in (select customer_key from audience_members where audience = ${integer(id)})`
    : customersIn(who, standing, words)
