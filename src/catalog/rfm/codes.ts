import { z } from 'zod'
import type { Dialect, WrittenColumn } from '../../sql/dialect.ts'
import { identifier, identifiers, join, type Sql, sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { axes, codesOf, type Scheme } from './scheme.ts'
import { scoredCode, scoresIn, spendingAndCutPoints, stateOf } from './scores.ts'
import { spendingOn } from './spending.ts'

const whole = z.int()

/** A row of `codes`: a code with its scores, its state, customers, and the sum, least and largest of each raw value. */
export const spendersOfCode = z.strictObject({
  code: whole,
  recency_score: whole,
  frequency_score: whole,
  monetary_score: whole,
  state: z.string(),
  customers: whole,
  recency_sum: whole,
  recency_least: whole,
  recency_most: whole,
  frequency_sum: whole,
  frequency_least: whole,
  frequency_most: whole,
  monetary_sum: whole,
  monetary_least: whole,
  monetary_most: whole,
})
export type SpendersOfCode = z.infer<typeof spendersOfCode>

/** Of more codes, reading the statement that is given them would cost more than scoring anew. */
const mostGiven = 250

/** Whether a question about a scheme is answered sooner from codes that are given. */
export const isSoonerGiven = (scheme: Scheme): boolean => codesOf(scheme).length <= mostGiven

function scoredCodes(asked: Asked, words: Dialect): Sql {
  const values = axes.flatMap((axis) => [
    sql`${words.toInteger(sql`sum(${identifier(axis)})`)} as ${identifier(`${axis}_sum`)}`,
    sql`min(${identifier(axis)}) as ${identifier(`${axis}_least`)}`,
    sql`max(${identifier(axis)}) as ${identifier(`${axis}_most`)}`,
  ])
  const on = asked.scoredOn ?? asked.to
  return sql`${spendingAndCutPoints(asked, on, words)},
    sizes_of_codes as (
      select
        ${scoredCode(asked.scheme, words)} as code,
        count(*) as customers,
        ${join(
          values,
          sql`,
        `,
        )}
      from ${words.onEachShard(sql`spending`, spendingOn(asked, on, words))}
      ${words.joinFew} cut_points on 1 = 1
      group by code
    ),
    codes as (
      select
        code,${scoresIn(sql`code`, words)},
        ${stateOf(sql`code`, asked.scheme)} as state,
        customers,
        ${join(
          axes.flatMap((axis) => ['sum', 'least', 'most'].map((of) => identifier(`${axis}_${of}`))),
          sql`, `,
        )}
      from sizes_of_codes
    )`
}

/** A statement of the spenders of each code. */
export const codesAsked = (asked: Asked, words: Dialect): Sql => sql`
    with ${scoredCodes(asked, words)}
    select ${identifiers(Object.keys(spendersOfCode.shape))}
    from codes
    order by code`

const columnsGiven = Object.entries(spendersOfCode.shape).map(
  ([name, { type }]): WrittenColumn => ({
    name,
    type: type === 'string' ? 'text' : 'integer',
  }),
)

/**
 * Common table expressions ending in `codes`, rows as in `spendersOfCode`: of the spenders on the day scored, or as they
 * are given in the question.
 */
export function spendersPerCode(asked: Asked, words: Dialect): Sql {
  const { codes = [] } = asked
  if (codes.length === 0) return scoredCodes(asked, words)
  const rows = codes.map((each) => Object.values(spendersOfCode.parse(each)))
  return sql`codes as (select ${identifiers(columnsGiven.map(({ name }) => name))} from ${words.written(columnsGiven, rows)})`
}
