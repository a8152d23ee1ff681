import type { Day } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { empty, identifier, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { cutPoints, cutPointsOf } from './cut-points.ts'
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

/** Where a select finds a raw value of a spender, and the cut-points of its axis. */
export type Sources = { value: (axis: Axis) => Sql; cutPoints: (axis: Axis, rule: AxisRule) => Sql[] }

const bare: Sources = { value: identifier, cutPoints: cutPointsOf }

/** What a value must exceed to be a bin further, lowest first. */
function thresholds(axis: Axis, rule: AxisRule, { cutPoints: found }: Sources): Sql[] {
  if (rule.method === 'fixed') return rule.cutPoints.map(numberLiteral)
  const beyond = rule.beyond === undefined ? [] : [numberLiteral(rule.beyond)]
  return [...beyond, ...found(axis, rule)]
}

/** 1 + #{thresholds below the value}; where fewer is better, bins − #{…}. */
function scoreOf(axis: Axis, rule: AxisRule, words: Dialect, sources: Sources): Sql {
  const passed = join(
    thresholds(axis, rule, sources).map(
      (threshold) => sql`case when ${sources.value(axis)} > ${threshold} then 1 else 0 end`,
    ),
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

const codeFrom = (score: (axis: Axis) => Sql): Sql =>
  sql`${score('recency')} * 100 + ${score('frequency')} * 10 + ${score('monetary')}`

/** What is scored, and no code for what is out of the window. */
const inWindow = (code: Sql, { windowMonths }: Scheme, { value }: Sources): Sql =>
  windowMonths === null ? code : sql`case when ${value('frequency')} > 0 then ${code} else ${numberLiteral(noCode)} end`

/** The code of a spender straight from the raw values and the cut-points: a select that has both may group by it. */
export const scoredCode = (scheme: Scheme, words: Dialect, sources: Sources = bare): Sql =>
  inWindow(
    codeFrom((axis) => scoreOf(axis, scheme.axes[axis], words, sources)),
    scheme,
    sources,
  )

/** The columns of the scores that a code is made of; of no meaning out of the window. */
export function scoresIn(code: Sql, words: Dialect): Sql {
  const recency = sql`floor((${code} - 11) / 100.0)`
  const upToFrequency = sql`floor((${code} - 1) / 10.0)`
  return sql`
        ${words.toInteger(recency)} as recency_score,
        ${words.toInteger(sql`${upToFrequency} - 10 * ${recency}`)} as frequency_score,
        ${words.toInteger(sql`${code} - 10 * ${upToFrequency}`)} as monetary_score`
}

/** Common table expressions ending in `<prefix>cut_points`, those of the spenders on a day; the first is their `<prefix>spending`. */
export function spendingAndCutPoints(asked: Asked, on: Day, words: Dialect, prefix = ''): Sql {
  const named = (name: string) => identifier(`${prefix}${name}`)
  const [name, spending] = [named('spending'), spendingOn(asked, on, words)]
  const found = { name, rows: words.onEachShard(name, spending), named, isPlaced: false }
  return sql`
    ${name} as (${spending}
    ),
    ${cutPoints(asked.scheme, found, words)}`
}

/**
 * Ends at which each value of each spender is kept while it is read thrice: those of a year of months, the month it begins
 * in and the eve. Of more, ten million spenders would fill gigabytes.
 */
const mostKept = 14

/** The same on several days, each row led by its place. */
export function spendingAndCutPointsPerPlace(asked: Asked, places: readonly Place[], words: Dialect): Sql {
  const spending = spendingOnEach(asked, places, words)
  const rows = words.onEachShard(sql`spending`, spending)
  return sql`
    spending as ${places.length > mostKept ? words.madeAnew : empty}(${spending}
    ),
    ${cutPoints(asked.scheme, { name: sql`spending`, rows, named: identifier, isPlaced: true }, words)}`
}

/** Common table expressions ending in `scored_spenders`, from those of `spending` and `cut_points`; `isPlaced` on several days. */
function scoresFrom(prepared: Sql, { scheme }: Asked, words: Dialect, isPlaced: boolean): Sql {
  const place = isPlaced ? sql`place, ` : empty
  const scores = axes.map(
    (axis) => sql`${scoreOf(axis, scheme.axes[axis], words, bare)} as ${identifier(`${axis}_score`)}`,
  )
  return sql`${prepared},
    axis_scores as (
      select
        ${isPlaced ? sql`spending.place as place, ` : empty}customer_key, recency, frequency, monetary,
        ${join(
          scores,
          sql`,
        `,
        )}
      from spending
      ${isPlaced ? sql`join cut_points on cut_points.place = spending.place` : sql`cross join cut_points`}
    ),
    scored_spenders as (
      select
        ${place}customer_key, recency, frequency, monetary,
        recency_score, frequency_score, monetary_score,
        ${inWindow(
          codeFrom((axis) => identifier(`${axis}_score`)),
          scheme,
          bare,
        )} as code
      from axis_scores
    )`
}

/**
 * Common table expressions ending in `scored_spenders`, everyone who was a spender on the day: customer_key, recency,
 * frequency, monetary (raw values), recency_score, frequency_score, monetary_score, code (a number, see `stateOf`; 0 out
 * of the window). Scores as in section 5 of the definitions.
 */
export const scoredSpenders = (asked: Asked, on: Day, words: Dialect): Sql =>
  scoresFrom(spendingAndCutPoints(asked, on, words), asked, words, false)

/** The same with a row for each place on whose day the customer was a spender; cut-points are those of each day. */
export const scoredSpendersPerPlace = (asked: Asked, places: readonly Place[], words: Dialect): Sql =>
  scoresFrom(spendingAndCutPointsPerPlace(asked, places, words), asked, words, true)

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
