import type { Dialect } from '../../sql/dialect.ts'
import { empty, identifier, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { total } from '../fragments/totals.ts'
import type { Asked } from '../metric.ts'
import { cutPointsOf } from './cut-points.ts'
import { axes, notYetSpender, type Scheme } from './scheme.ts'
import { type Sources, scoredCode, spendingAndCutPoints, spendingAndCutPointsPerPlace, stateOf } from './scores.ts'
import { type Place, spendingOn, spendingOnEach } from './spending.ts'

/** The number in place of a code of those who were no spenders yet. */
const noSpender = numberLiteral(-1)

/** Like `stateOf`, for codes of which those of no spender are -1. */
export const originOf = (code: Sql, scheme: Scheme): Sql =>
  sql`case when ${code} = ${noSpender} then ${textLiteral(notYetSpender)} else ${stateOf(code, scheme)} end`

const ends = ['before', 'after'] as const
type End = (typeof ends)[number]

/** Where the raw values of an end are in `spending_at_ends`, with cut-points beside it. */
const sourcesOf = (end: End, cutPoints: Sources['cutPoints']): Sources => ({
  value: (axis) => identifier(`${axis}_${end}`),
  cutPoints,
})

const valuesAt = (end: End): Sql[] =>
  axes.map((axis) => sql`${identifier(`${end}_spending`)}.${identifier(axis)} as ${identifier(`${axis}_${end}`)}`)

/** The raw values of both ends of each spender of the last; of one who was none before there are none. */
const valuesAtEnds: Sql = join(
  ends.flatMap(valuesAt),
  sql`,
        `,
)

/** The codes of both ends, over `spending_at_ends` and its cut-points: columns `code_before` and `code_after`. */
const codesAtEnds = (scheme: Scheme, words: Dialect, before: Sources, after: Sources): Sql => sql`
        case
          when ${before.value('recency')} is null then ${noSpender}
          else ${scoredCode(scheme, words, before)}
        end as code_before,
        ${scoredCode(scheme, words, after)} as code_after`

const spendingAtEnds = sql`
      select
        ${valuesAtEnds}
      from after_spending
      left join before_spending on before_spending.customer_key = after_spending.customer_key`

const cutPointsAt =
  (end: End): Sources['cutPoints'] =>
  (axis, rule) =>
    cutPointsOf(axis, rule).map((column) => sql`${identifier(`${end}_cut_points`)}.${column}`)

/**
 * Common table expressions ending in `moves` (origin, destination, customers): what the spenders on the last day of the
 * period are then, and what they were at the end of its first. Who was a spender once is one ever after.
 */
export function movesInPeriod(asked: Asked, words: Dialect): Sql {
  const onShard = sql`
      with before_spending as (${spendingOn(asked, asked.from, words)}),
      after_spending as (${spendingOn(asked, asked.to, words)})
      ${spendingAtEnds}`
  const [before, after] = [sourcesOf('before', cutPointsAt('before')), sourcesOf('after', cutPointsAt('after'))]
  return sql`${spendingAndCutPoints(asked, asked.from, words, 'before_')},
    ${spendingAndCutPoints(asked, asked.to, words, 'after_')},
    spending_at_ends as (${spendingAtEnds}
    ),
    code_moves as (
      select${codesAtEnds(asked.scheme, words, before, after)},
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

const spendingAtEndsPerPlace = sql`
      select
        after_spending.place as place,
        ${valuesAtEnds}
      from spending as after_spending
      left join spending as before_spending
        on before_spending.customer_key = after_spending.customer_key
        and before_spending.place = after_spending.place - 1
      where after_spending.place > 0`

/** Over `cut_points` of places: those of each with those of the place before, `before_…`. */
const cutPointsAtEnds = ({ axes: rules }: Scheme): Sql => {
  const columns = axes.flatMap((axis) => cutPointsOf(axis, rules[axis]))
  const before = axes.flatMap((axis) => cutPointsOf(axis, rules[axis], 'before_'))
  const lagged = columns.map((column, index) => sql`lag(${column}) over (order by place) as ${before[index] ?? empty}`)
  return sql`
      select ${join([sql`place`, ...columns, ...lagged], sql`, `)}
      from cut_points`
}

/**
 * Common table expressions ending in `code_moves` (place, code_before, code_after, customers): what the spenders at each place
 * but the first (0) are then, and what they were at the one before; -1 of those who were no spenders yet.
 */
export function movesPerPlace(asked: Asked, places: readonly Place[], words: Dialect): Sql {
  const onShard = sql`
      with spending as (${spendingOnEach(asked, places, words)})
      ${spendingAtEndsPerPlace}`
  const before = sourcesOf('before', (axis, rule) => cutPointsOf(axis, rule, 'before_'))
  return sql`${spendingAndCutPointsPerPlace(asked, places, words)},
    cut_points_at_ends as (${cutPointsAtEnds(asked.scheme)}
    ),
    spending_at_ends as (${spendingAtEndsPerPlace}
    ),
    code_moves as (
      select
        spending_at_ends.place as place,${codesAtEnds(asked.scheme, words, before, sourcesOf('after', cutPointsOf))},
        count(*) as customers
      from ${words.onEachShard(sql`spending_at_ends`, onShard)}
      ${words.joinFew} cut_points_at_ends on cut_points_at_ends.place = spending_at_ends.place
      group by spending_at_ends.place, code_before, code_after
    )`
}
