import type { Day } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { empty, identifier, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { cutPoints, cutPointsOf, cutPointsPerPlace } from './cut-points.ts'
import {
  type Axis,
  type AxisRule,
  axes,
  binCountOf,
  originNames,
  outOfWindow,
  type Scheme,
  scoresOf,
  scoresOfCode,
  stateNames,
} from './scheme.ts'
import { type Place, spendingOn, spendingOnEach } from './spending.ts'

/** What a value must exceed to be a bin further, lowest first. */
function thresholds(axis: Axis, rule: AxisRule): Sql[] {
  if (rule.method === 'fixed') return rule.cutPoints.map(numberLiteral)
  const beyond = rule.beyond === undefined ? [] : [numberLiteral(rule.beyond)]
  return [...beyond, ...cutPointsOf(axis, rule)]
}

/** 1 + #{thresholds below the value}; where fewer is better, bins − #{…}. */
function scoreOf(axis: Axis, rule: AxisRule, words: Dialect): Sql {
  const passed = join(
    thresholds(axis, rule).map((threshold) => sql`case when ${identifier(axis)} > ${threshold} then 1 else 0 end`),
    sql` + `,
  )
  const score = rule.better === 'fewer' ? sql`${numberLiteral(binCountOf(rule))} - (${passed})` : sql`1 + ${passed}`
  return words.toInteger(score)
}

/** A code as one number. Scores run from 1 to 10, so hundreds, tens and ones tell them apart. */
const codeNumber = (code: string): number => {
  const [recency = 0, frequency = 0, monetary = 0] = scoresOfCode(code)
  return recency * 100 + frequency * 10 + monetary
}

/** The number that stands for no code: out of the window, or no spender. */
export const noCode = 0

/**
 * What an answer calls a spender of a code: the key of a segment, or out of the window. For a grouped column of codes;
 * for each of a million spenders it would be slow.
 */
export function stateOf(code: Sql, { segments, windowMonths }: Scheme): Sql {
  const cases = segments
    .filter(({ codes }) => codes.length > 0)
    .map(({ key, codes }) => {
      const numbers = join(
        codes.map((each) => numberLiteral(codeNumber(each))),
        sql`, `,
      )
      return sql`when ${code} in (${numbers}) then ${textLiteral(key)}`
    })
  const out =
    windowMonths === null ? empty : sql`when ${code} = ${numberLiteral(noCode)} then ${textLiteral(outOfWindow)}`
  return sql`case ${join([...cases, out], sql` `)} end`
}

/** The numbers of the codes that a state holds, for a condition on `code`; an empty list for a state of nobody. */
export const codeNumbersOf = (state: string, { segments }: Scheme): number[] =>
  state === outOfWindow ? [noCode] : (segments.find(({ key }) => key === state)?.codes ?? []).map(codeNumber)

const code = sql`recency_score * 100 + frequency_score * 10 + monetary_score`

/** The scores of spenders on one day, or with their place on several. */
function scoring(asked: Asked, on: Day | readonly Place[], words: Dialect, prefix: string): Sql {
  const { axes: rules, windowMonths } = asked.scheme
  const named = (name: string) => identifier(`${prefix}${name}`)
  const [spending, ofScheme] = [named('spending'), named('cut_points')]
  const isOneDay = typeof on === 'string'
  const perPlace = (whenSeveral: Sql): Sql => (isOneDay ? empty : whenSeveral)
  const scores = axes.map((axis) => sql`${scoreOf(axis, rules[axis], words)} as ${identifier(`${axis}_score`)}`)
  return sql`
    ${spending} as (${isOneDay ? spendingOn(asked, on, words) : spendingOnEach(asked, on, words)}
    ),
    ${(isOneDay ? cutPoints : cutPointsPerPlace)(asked.scheme, spending, named, words)},
    ${named('axis_scores')} as (
      select
        ${perPlace(sql`${spending}.place as place, `)}customer_key, recency, frequency, monetary,
        ${join(
          scores,
          sql`,
        `,
        )}
      from ${spending}
      ${isOneDay ? sql`cross join ${ofScheme}` : sql`join ${ofScheme} on ${ofScheme}.place = ${spending}.place`}
    ),
    ${named('scored_spenders')} as (
      select
        ${perPlace(sql`place, `)}customer_key, recency, frequency, monetary,
        recency_score, frequency_score, monetary_score,
        ${windowMonths === null ? code : sql`case when frequency > 0 then ${code} else ${numberLiteral(noCode)} end`} as code
      from ${named('axis_scores')}
    )`
}

/**
 * Common table expressions ending in `<prefix>scored_spenders`, everyone who was a spender on the day: customer_key,
 * recency, frequency, monetary (raw values), recency_score, frequency_score, monetary_score, code (a number, see
 * `stateOf`; 0 out of the window). Scores as in section 5 of the definitions.
 */
export const scoredSpenders = (asked: Asked, on: Day, words: Dialect, prefix = ''): Sql =>
  scoring(asked, on, words, prefix)

/** The same with a row for each place on whose day the customer was a spender; cut-points are those of each day. */
export const scoredSpendersPerPlace = (asked: Asked, places: readonly Place[], words: Dialect): Sql =>
  scoring(asked, places, words, '')

/**
 * Common table expressions ending in `segmented_spenders`, everyone who was a spender on the last day of the period:
 * customer_key, recency, frequency, monetary, recency_score, frequency_score, monetary_score, code, segment.
 */
export const segmentedSpenders = (
  asked: Asked,
  scheme: Scheme,
  words: Dialect,
): Sql => sql`${scoredSpenders({ ...asked, scheme }, asked.to, words)},
    segmented_spenders as (
      select
        customer_key,
        recency,
        frequency,
        monetary,
        recency_score,
        frequency_score,
        monetary_score,
        code,
        ${stateOf(sql`code`, scheme)} as segment
      from scored_spenders
    )`

/** What an answer may call a spender, in the order shown. */
export const statesOf = (scheme: Scheme): string[] => Object.keys(stateNames(scheme))

/** The same and those who were no spenders yet. */
export const originsOf = (scheme: Scheme): string[] => Object.keys(originNames(scheme))

/** A table of the scores 1 … bins of an axis, in a column of the given name. */
export const scoresInOrder = (column: Sql, rule: AxisRule): Sql =>
  join(
    scoresOf(rule).map((each) => sql`select ${numberLiteral(each)} as ${column}`),
    sql` union all `,
  )
