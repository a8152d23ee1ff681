import type { Dialect } from '../../sql/dialect.ts'
import { day, identifier, integer, join, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { justAbove } from '../fragments/spender-bands.ts'
import { spendersAsOf } from '../fragments/state-as-of.ts'
import type { Asked } from '../metric.ts'
import type { Scheme } from './scheme.ts'

export const axes = ['recency', 'frequency', 'monetary'] as const
export type Axis = (typeof axes)[number]

/** Names of the columns that hold an axis' cut-points, lowest first. */
const cutPoints = (axis: Axis, { bins }: Scheme): Sql[] =>
  Array.from({ length: bins - 1 }, (_, index) => identifier(`${axis}_cut_${index + 1}`))

/** Raw value of each axis: whole days since the last purchase, number of purchases, revenue. */
const rawValues = (asked: Asked, words: Dialect): Sql => sql`
    select
      customer_key,
      ${words.daysBetween(sql`last_purchase_day`, sql`${day(asked.to)}`)} as recency,
      purchases as frequency,
      revenue as monetary
    from (${spendersAsOf(asked)}) as spenders_as_of`

const cutPointColumns = (scheme: Scheme, words: Dialect): Sql[] =>
  axes.flatMap((axis) =>
    cutPoints(axis, scheme).map(
      (name, index) => sql`${justAbove(identifier(axis), (index + 1) / scheme.bins, words)} as ${name}`,
    ),
  )

/** 1 + #{cut-points below the value}; for recency, where fewer days are better, bins − #{…}. */
function score(axis: Axis, scheme: Scheme, words: Dialect): Sql {
  const passed = join(
    cutPoints(axis, scheme).map((cutPoint) => sql`case when ${identifier(axis)} > ${cutPoint} then 1 else 0 end`),
    sql` + `,
  )
  return words.toInteger(axis === 'recency' ? sql`${integer(scheme.bins)} - (${passed})` : sql`1 + (${passed})`)
}

const segmentOf = (scheme: Scheme): Sql => {
  const cases = Object.entries(scheme.segments).map(
    ([key, { codes }]) => sql`when code in (${join(codes.map(textLiteral), sql`, `)}) then ${textLiteral(key)}`,
  )
  return sql`case ${join(cases, sql` `)} end`
}

/**
 * Common table expressions ending in `segmented_spenders`: customer_key, recency, frequency, monetary (raw values),
 * recency_score, frequency_score, monetary_score, segment. Quantile scores as in section 5 of the definitions.
 */
export const segmentedSpenders = (asked: Asked, scheme: Scheme, words: Dialect): Sql => sql`
    raw_values as (${rawValues(asked, words)}),
    cut_points as (
      select ${join(cutPointColumns(scheme, words), sql`, `)}
      from raw_values
    ),
    scored_spenders as (
      select
        customer_key,
        recency,
        frequency,
        monetary,
        ${join(
          axes.map((axis) => sql`${score(axis, scheme, words)} as ${identifier(`${axis}_score`)}`),
          sql`, `,
        )}
      from raw_values
      cross join cut_points
    ),
    coded_spenders as (
      select
        customer_key,
        recency,
        frequency,
        monetary,
        recency_score,
        frequency_score,
        monetary_score,
        ${words.concat(sql`recency_score`, sql`frequency_score`, sql`monetary_score`)} as code
      from scored_spenders
    ),
    segmented_spenders as (
      select
        customer_key,
        recency,
        frequency,
        monetary,
        recency_score,
        frequency_score,
        monetary_score,
        ${segmentOf(scheme)} as segment
      from coded_spenders
    )`

/** A table of the scores 1 … bins, in a column of the given name. */
export const scoresInOrder = (column: Sql, { bins }: Scheme): Sql =>
  join(
    Array.from({ length: bins }, (_, index) => sql`select ${integer(index + 1)} as ${column}`),
    sql` union all `,
  )
