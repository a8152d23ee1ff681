import type { Dialect } from '../../sql/dialect.ts'
import { all, empty, identifier, join, numberLiteral, type Sql, sql } from '../../sql/sql.ts'
import { countedUpTo, stretchOf, valueAt, withinStretches } from '../fragments/counted-positions.ts'
import { type Axis, type AxisRule, axes, type Scheme } from './scheme.ts'

type Ranked = Extract<AxisRule, { method: 'quantile' }>
/** An axis whose cut-points are to be found, with its rule. */
type RankedAxis = readonly [Axis, Ranked]

/** How many of its bins the quantiles of an axis part. */
const partsOf = ({ bins, beyond }: Ranked): number => (beyond === undefined ? bins : bins - 1)

/** The columns of the cut-points of an axis, lowest first; none where they are fixed. */
export const cutPointsOf = (axis: Axis, rule: AxisRule, prefix = ''): Sql[] =>
  rule.method === 'fixed'
    ? []
    : Array.from({ length: Math.max(0, partsOf(rule) - 1) }, (_, index) =>
        identifier(`${prefix}${axis}_cut_${index + 1}`),
      )

const rankedAxes = ({ axes: rules }: Scheme): RankedAxis[] =>
  axes.flatMap((axis): RankedAxis[] => {
    const rule = rules[axis]
    return rule.method === 'quantile' && partsOf(rule) > 1 ? [[axis, rule]] : []
  })

/** Conditions under which an axis ranks a spender; only a window has some without a purchase. */
const rankedWhen = ([axis, { beyond }]: RankedAxis, { windowMonths }: Scheme): Sql[] => [
  ...(windowMonths === null ? [] : [sql`frequency > 0`]),
  ...(beyond === undefined ? [] : [sql`${identifier(axis)} > ${numberLiteral(beyond)}`]),
]

/** Axes as numbers: a million texts are slow to group. */
const numberOf = (axis: Axis): Sql => numberLiteral(axes.indexOf(axis))

/** Cut-point i of k parts is the value at position ⌊(n − 1) · i / k⌋ of those that the axis ranks. */
const cutPointColumns = ([axis, rule]: RankedAxis): Sql[] =>
  cutPointsOf(axis, rule).map(
    (name, index) => sql`
        ${valueAt(index + 1, partsOf(rule), sql`axis = ${numberOf(axis)}`)} as ${name}`,
  )

/** Several days at once: each row of spenders, of sizes and of cut-points is then led by its place. */
type Placing = { isPlaced: boolean }

const placeOf = ({ isPlaced }: Placing): Sql => (isPlaced ? sql`place, ` : empty)

/** From a relation (axis, value, customers) to one row, or one of each place: the cut-points of the axes given. */
const fromSizes = (sizes: Sql, ranked: readonly RankedAxis[], placing: Placing): Sql => sql`
      select ${placeOf(placing)}${join(ranked.flatMap(cutPointColumns), sql`, `)}
      from ${countedUpTo(sizes, [...(placing.isPlaced ? [sql`place`] : []), sql`axis`])}
      ${placing.isPlaced ? sql`group by place` : empty}`

/** In which stretches the cut-points of revenue lie. */
const stretches = (money: RankedAxis, scheme: Scheme, spending: Spending, words: Dialect): Sql => sql`
    ${spending.named('stretch_sizes')} as (
      select ${placeOf(spending)}${numberOf('monetary')} as axis, ${rankedStretch(money, scheme, words)} as value, count(*) as customers
      from ${spending.rows}
      group by ${placeOf(spending)}value
    ),
    ${spending.named('stretches')} as (${fromSizes(spending.named('stretch_sizes'), [money], spending)}
    ),`

const valueColumn = (axis: Axis): Sql => identifier(`${axis}_value`)

/** A value of a spender on an axis that ranks it, else none. */
function whenRanked(value: Sql, ranked: RankedAxis, scheme: Scheme): Sql {
  const conditions = rankedWhen(ranked, scheme)
  return conditions.length === 0 ? value : sql`case when ${all(conditions)} then ${value} end`
}

const rankedStretch = (money: RankedAxis, scheme: Scheme, words: Dialect): Sql =>
  whenRanked(stretchOf(sql`monetary`, words), money, scheme)

function rankedValue(ranked: RankedAxis, scheme: Scheme, words: Dialect): Sql {
  const [axis, rule] = ranked
  const value =
    axis === 'monetary'
      ? withinStretches(sql`monetary`, cutPointsOf(axis, rule), words)
      : words.toInteger(identifier(axis))
  return sql`${whenRanked(value, ranked, scheme)} as ${valueColumn(axis)}`
}

/** How many have each value of each axis, in one pass over the spenders. */
function valueSizes(scheme: Scheme, spending: Spending, others: Sql, words: Dialect): Sql {
  const ranked = rankedAxes(scheme)
  const place = spending.isPlaced ? sql`${spending.name}.place` : empty
  const placed = spending.isPlaced ? sql`${place}, ` : empty
  const numbers = ranked.map(([axis]) => sql`when grouping(${valueColumn(axis)}) = 0 then ${numberOf(axis)}`)
  const values = ranked.map(([axis]) => sql`when ${numberOf(axis)} then ${valueColumn(axis)}`)
  const sets = ranked.map(([axis]) => sql`(${placed}${valueColumn(axis)})`)
  return sql`
      select ${placeOf(spending)}axis, case axis ${join(values, sql` `)} end as value, customers
      from (
        select
          ${spending.isPlaced ? sql`${place} as place, ` : empty}${join(
            ranked.map((each) => rankedValue(each, scheme, words)),
            sql`,
          `,
          )},
          case ${join(numbers, sql` `)} end as axis,
          count(*) as customers
        from ${spending.rows} ${others}
        group by grouping sets (${join(sets, sql`, `)})
      ) as sizes_of_axes`
}

/** The spenders of a day, or of several: what their relation is called, where a select finds them, and what parts of it are called. */
export type Spending = Placing & { name: Sql; rows: Sql; named: (name: string) => Sql }

/**
 * Common table expressions ending in `cut_points`, one row, or one of each place: the cut-points of the quantiles of a scheme
 * over the spenders of a day (recency, frequency, monetary), as section 5 of the definitions has them; of no value where an
 * axis ranks nobody. Values are counted, not sorted: many are equal, and of revenue only those near a cut-point matter.
 */
export function cutPoints(scheme: Scheme, spending: Spending, words: Dialect): Sql {
  const { named, name, rows, isPlaced } = spending
  const ranked = rankedAxes(scheme)
  if (ranked.length === 0) {
    const nothing = isPlaced ? sql`select place from ${rows} group by place` : sql`select 0 as nothing`
    return sql`${named('cut_points')} as (${nothing})`
  }
  const money = ranked.find(([axis]) => axis === 'monetary')
  const onPlace = isPlaced ? sql`${named('stretches')}.place = ${name}.place` : sql`1 = 1`
  const others = money === undefined ? empty : sql`${words.joinFew} ${named('stretches')} on ${onPlace}`
  return sql`${money === undefined ? empty : stretches(money, scheme, spending, words)}
    ${named('value_sizes')} as (${valueSizes(scheme, spending, others, words)}
    ),
    ${named('cut_points')} as (${fromSizes(named('value_sizes'), ranked, spending)}
    )`
}
