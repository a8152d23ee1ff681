import type { Dialect } from '../../sql/dialect.ts'
import { all, empty, identifier, join, numberLiteral, type Sql, sql } from '../../sql/sql.ts'
import { justBeyond, lifted, stretchOf, withinStretches } from '../fragments/spender-bands.ts'
import { type Axis, type AxisRule, axes, type Scheme } from './scheme.ts'

type Ranked = Extract<AxisRule, { method: 'quantile' }>
/** An axis whose cut-points are to be found, with its rule. */
type RankedAxis = readonly [Axis, Ranked]

/** What the parts of a statement are called. */
export type Named = (name: string) => Sql

/** How many of its bins the quantiles of an axis part. */
const partsOf = ({ bins, beyond }: Ranked): number => (beyond === undefined ? bins : bins - 1)

/** The columns of the cut-points of an axis, lowest first; none where they are fixed. */
export const cutPointsOf = (axis: Axis, rule: AxisRule): Sql[] =>
  rule.method === 'fixed'
    ? []
    : Array.from({ length: Math.max(0, partsOf(rule) - 1) }, (_, index) => identifier(`${axis}_cut_${index + 1}`))

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

/**
 * The cut-points of an axis from how many have each value or a smaller one: cut-point i of k parts is the smallest value
 * that more than ⌊(n − 1) · i / k⌋ have, which is the one at that position.
 */
const cutPointColumns = ([axis, rule]: RankedAxis): Sql[] =>
  cutPointsOf(axis, rule).map(
    (name, index) => sql`
        min(case
          when axis = ${numberOf(axis)}
            and upto * ${numberLiteral(partsOf(rule))} > (ranked - 1) * ${numberLiteral(index + 1)}
          then value
        end) as ${name}`,
  )

/** From a relation (axis, value, customers) to one row: the cut-points of the axes given. */
const fromSizes = (sizes: Sql, ranked: readonly RankedAxis[]): Sql => sql`
      select ${join(ranked.flatMap(cutPointColumns), sql`, `)}
      from (
        select
          axis,
          value,
          sum(customers) over (partition by axis order by value) as upto,
          sum(customers) over (partition by axis) as ranked
        from ${sizes}
      ) as summed_sizes`

/** In which stretches the cut-points of revenue lie. */
const stretches = (money: RankedAxis, scheme: Scheme, spending: Sql, named: Named, words: Dialect): Sql => sql`
    ${named('stretch_sizes')} as (
      select ${numberOf('monetary')} as axis, ${stretchOf(sql`monetary`, words)} as value, count(*) as customers
      from ${spending}
      where ${all(rankedWhen(money, scheme))}
      group by value
    ),
    ${named('stretches')} as (${fromSizes(named('stretch_sizes'), [money])}
    ),`

const valueColumn = (axis: Axis): Sql => identifier(`${axis}_value`)

/** The value of a spender on an axis that ranks it, else none. */
function rankedValue(ranked: RankedAxis, scheme: Scheme, words: Dialect): Sql {
  const [axis, rule] = ranked
  const value =
    axis === 'monetary'
      ? withinStretches(sql`monetary`, cutPointsOf(axis, rule), words)
      : words.toInteger(identifier(axis))
  const conditions = rankedWhen(ranked, scheme)
  const found = conditions.length === 0 ? value : sql`case when ${all(conditions)} then ${value} end`
  return sql`${found} as ${valueColumn(axis)}`
}

/** How many have each value of each axis, in one pass over the spenders. */
function valueSizes(scheme: Scheme, spending: Sql, others: Sql, words: Dialect): Sql {
  const ranked = rankedAxes(scheme)
  const numbers = ranked.map(([axis]) => sql`when grouping(${valueColumn(axis)}) = 0 then ${numberOf(axis)}`)
  const values = ranked.map(([axis]) => sql`when ${numberOf(axis)} then ${valueColumn(axis)}`)
  const sets = ranked.map(([axis]) => sql`(${valueColumn(axis)})`)
  return sql`
      select axis, case axis ${join(values, sql` `)} end as value, customers
      from (
        select
          ${join(
            ranked.map((each) => rankedValue(each, scheme, words)),
            sql`,
          `,
          )},
          case ${join(numbers, sql` `)} end as axis,
          count(*) as customers
        from ${spending} ${others}
        group by grouping sets (${join(sets, sql`, `)})
      ) as sizes_of_axes`
}

/**
 * Common table expressions ending in `cut_points`, one row: the cut-points of the quantiles of a scheme over the spenders of a
 * day (recency, frequency, monetary), as section 5 of the definitions has them; of no value where an axis ranks nobody.
 * Values are counted, not sorted: many are equal, and of revenue only those near a cut-point matter.
 */
export function cutPoints(scheme: Scheme, spending: Sql, named: Named, words: Dialect): Sql {
  const ranked = rankedAxes(scheme)
  if (ranked.length === 0) return sql`${named('cut_points')} as (select 0 as nothing)`
  const money = ranked.find(([axis]) => axis === 'monetary')
  return sql`${money === undefined ? empty : stretches(money, scheme, spending, named, words)}
    ${named('value_sizes')} as (
      select axis, value, customers
      from (${valueSizes(scheme, spending, money === undefined ? empty : sql`${words.joinFew} ${named('stretches')} on 1 = 1`, words)}
      ) as sizes
      where value is not null
    ),
    ${named('cut_points')} as (${fromSizes(named('value_sizes'), ranked)}
    )`
}

const quantilesOf = (axis: Axis): Sql => identifier(`${axis}_quantiles`)

function axisQuantiles(ranked: RankedAxis, scheme: Scheme, words: Dialect): Sql {
  const [axis, rule] = ranked
  const fractions = cutPointsOf(axis, rule).map((_, index) => justBeyond((index + 1) / partsOf(rule)))
  const isRanked = all(rankedWhen(ranked, scheme))
  return sql`${words.quantiles(identifier(axis), fractions)} filter (where ${isRanked}) as ${quantilesOf(axis)}`
}

const quantileColumns = ([axis, rule]: RankedAxis): Sql[] =>
  cutPointsOf(axis, rule).map(
    (name, index) => sql`${lifted(sql`${quantilesOf(axis)}[${numberLiteral(index + 1)}]`)} as ${name}`,
  )

/**
 * The same for spenders on several days, one row for each `place`. By an aggregate: ClickHouse plans the scans of all days
 * anew wherever a relation is named, and counting names it more often.
 */
export function cutPointsPerPlace(scheme: Scheme, spending: Sql, named: Named, words: Dialect): Sql {
  const ranked = rankedAxes(scheme)
  const quantiles = ranked.map((each) => axisQuantiles(each, scheme, words))
  return sql`
    ${named('quantiles')} as (
      select ${join([sql`place`, ...quantiles], sql`, `)}
      from ${spending}
      group by place
    ),
    ${named('cut_points')} as (
      select ${join([sql`place`, ...ranked.flatMap(quantileColumns)], sql`, `)}
      from ${named('quantiles')}
    )`
}
