import type { Dialect } from '../../sql/dialect.ts'
import { all, empty, join, numberLiteral, type Sql, sql } from '../../sql/sql.ts'

const revenueInStretch = numberLiteral(1024)

/** The stretch of minor units in which a revenue lies: of stretches there are far fewer than of revenues. */
export const stretchOf = (revenue: Sql, words: Dialect): Sql =>
  words.toInteger(sql`floor(${revenue} / ${revenueInStretch})`)

/** Revenue itself within the stretches given, and the least of its stretch within any other. */
export const withinStretches = (revenue: Sql, stretches: readonly Sql[], words: Dialect): Sql => sql`
          case
            when ${stretchOf(revenue, words)} in (${join(stretches, sql`, `)}) then ${revenue}
            else ${stretchOf(revenue, words)} * ${revenueInStretch}
          end`

/**
 * A relation (value, upto, counted, led by the columns that part it) over one of values with the customers that have each:
 * `upto` have the value or a smaller one, of `counted`. Who has no value is not counted.
 */
export function countedUpTo(sizes: Sql, parting: readonly Sql[] = []): Sql {
  const size = sql`sum(case when value is not null then customers end)`
  const parted = parting.length === 0 ? empty : sql`partition by ${join(parting, sql`, `)}`
  return sql`(
        select
          ${join([...parting, sql`value`], sql`, `)},
          ${size} over (${parted} order by value) as upto,
          ${size} over (${parted}) as counted
        from ${sizes}
      ) as counted_up_to`
}

/**
 * The value at position ⌊(n − 1) · part / parts⌋ of n values in their order, the first being 0: the smallest that more than
 * so many have or fall below. Over rows of `countedUpTo`, those of which the conditions hold.
 */
export const valueAt = (part: number, parts: number, ...conditions: readonly Sql[]): Sql => {
  const isBeyond = sql`upto * ${numberLiteral(parts)} > (counted - 1) * ${numberLiteral(part)}`
  return sql`min(case when ${all([...conditions, isBeyond])} then value end)`
}
