import type { Dialect } from '../../sql/dialect.ts'
import { numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { total } from '../fragments/totals.ts'
import type { Asked } from '../metric.ts'
import { notYetSpender, type Scheme } from './scheme.ts'
import { scoredSpenders, stateOf } from './scores.ts'

/** The number in place of a code of those who were no spenders yet. */
const noSpender = numberLiteral(-1)

/** Like `stateOf`, for codes of which those of no spender are -1. */
export const originOf = (code: Sql, scheme: Scheme): Sql =>
  sql`case when ${code} = ${noSpender} then ${textLiteral(notYetSpender)} else ${stateOf(code, scheme)} end`

/** The code of the day before, of a left join. */
export const codeBefore = (code: Sql): Sql => sql`coalesce(${code}, ${noSpender})`

/**
 * Common table expressions ending in `moves` (origin, destination, customers): what the spenders on the last day of the
 * period are then, and what they were at the end of its first. Who was a spender once is one ever after.
 */
export const movesInPeriod = (
  asked: Asked,
  words: Dialect,
): Sql => sql`${scoredSpenders(asked, asked.from, words, 'before_')},
    ${scoredSpenders(asked, asked.to, words, 'after_')},
    code_moves as (
      select
        ${codeBefore(sql`before_scored_spenders.code`)} as code_before,
        after_scored_spenders.code as code_after,
        count(*) as customers
      from after_scored_spenders
      left join before_scored_spenders
        on before_scored_spenders.customer_key = after_scored_spenders.customer_key
      group by ${codeBefore(sql`before_scored_spenders.code`)}, after_scored_spenders.code
    ),
    named_moves as (
      select
        ${originOf(sql`code_before`, asked.scheme)} as origin,
        ${stateOf(sql`code_after`, asked.scheme)} as destination,
        customers
      from code_moves
    ),
    moves as (
      select origin, destination, ${total(sql`customers`, words)} as customers
      from named_moves
      group by origin, destination
    )`
