import type { Dialect } from '../../sql/dialect.ts'
import { identifier, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { total } from '../fragments/totals.ts'
import type { Asked } from '../metric.ts'
import { axes, notYetSpender, type Scheme } from './scheme.ts'
import { type Sources, scoredCode, spendingAndCutPoints, stateOf } from './scores.ts'
import { spendingOn } from './spending.ts'

/** The number in place of a code of those who were no spenders yet. */
const noSpender = numberLiteral(-1)

/** Like `stateOf`, for codes of which those of no spender are -1. */
export const originOf = (code: Sql, scheme: Scheme): Sql =>
  sql`case when ${code} = ${noSpender} then ${textLiteral(notYetSpender)} else ${stateOf(code, scheme)} end`

/** The code of the day before, of a left join. */
export const codeBefore = (code: Sql): Sql => sql`coalesce(${code}, ${noSpender})`

const ends = ['before', 'after'] as const
type End = (typeof ends)[number]

/** Where the raw values and the cut-points of an end of the period are, in a select over `spending_at_ends`. */
const sourcesOf = (end: End): Sources => ({
  value: (axis) => identifier(`${axis}_${end}`),
  cutPoint: (column) => sql`${identifier(`${end}_cut_points`)}.${column}`,
})

const valuesAt = (end: End): Sql[] =>
  axes.map((axis) => sql`${identifier(`${end}_spending`)}.${identifier(axis)} as ${sourcesOf(end).value(axis)}`)

/** Each spender on the last day with the raw values of both ends; none before, of who was no spender yet. */
const spendingAtEnds = sql`
      select
        ${join(
          ends.flatMap(valuesAt),
          sql`,
        `,
        )}
      from after_spending
      left join before_spending on before_spending.customer_key = after_spending.customer_key`

/**
 * Common table expressions ending in `moves` (origin, destination, customers): what the spenders on the last day of the
 * period are then, and what they were at the end of its first. Who was a spender once is one ever after.
 */
export function movesInPeriod(asked: Asked, words: Dialect): Sql {
  const onShard = sql`
      with before_spending as (${spendingOn(asked, asked.from, words)}),
      after_spending as (${spendingOn(asked, asked.to, words)})
      ${spendingAtEnds}`
  const before = sourcesOf('before')
  return sql`${spendingAndCutPoints(asked, asked.from, words, 'before_')},
    ${spendingAndCutPoints(asked, asked.to, words, 'after_')},
    spending_at_ends as (${spendingAtEnds}
    ),
    code_moves as (
      select
        case
          when ${before.value('recency')} is null then ${noSpender}
          else ${scoredCode(asked.scheme, words, before)}
        end as code_before,
        ${scoredCode(asked.scheme, words, sourcesOf('after'))} as code_after,
        count(*) as customers
      from ${words.onEachShard(sql`spending_at_ends`, onShard)}
      ${words.joinFew} before_cut_points on 1 = 1
      ${words.joinFew} after_cut_points on 1 = 1
      group by code_before, code_after
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
}
