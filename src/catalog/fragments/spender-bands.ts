import type { Dialect } from '../../sql/dialect.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { customers, money, named, share } from '../column.ts'
import type { Asked } from '../metric.ts'
import { namesInOrder, shareOfAll, total } from './totals.ts'

/**
 * An interpolated quantile that lies just above the value at position ⌊(n − 1) · fraction⌋ and below the next larger
 * one, so that `value > quantile` puts exactly the values beyond that position above it; section 5 of the definitions.
 */
export function justAbove(value: Sql, fraction: number, words: Dialect): Sql {
  const quantile = words.quantile(value, fraction + 1e-12)
  // Between two equal values DuckDB may interpolate a hair below them (30 and 30 give 29.999999999999996).
  return sql`(${quantile} + abs(${quantile}) * 1e-15)`
}

/** The average number of purchases that parts frequent from repeat spenders, by the project's rule. */
export const frequencyAverage = ({ rules }: Asked, words: Dialect): Sql =>
  rules.frequencyAverage === 'allSpenders'
    ? words.ratio(sql`sum(purchases)`, sql`count(*)`)
    : words.ratio(sql`sum(case when purchases > 1 then purchases end)`, sql`count(*) filter (where purchases > 1)`)

/** Columns of an answer about bands of spenders. */
export const spenderBandColumns = <const Names extends Readonly<Record<string, string>>>(names: Names) => ({
  band: named<keyof Names & string>('Band', names),
  customers: customers('Spenders'),
  share: share('Share of spenders'),
  revenue: money('Revenue'),
  revenueShare: share('Share of revenue'),
})

/**
 * From a common table expression `banded_spenders` (band, revenue) to the answer: every band in its order, empty ones
 * too, with its spenders, their revenue, and the share of both.
 */
export const spendersPerBand = (names: Readonly<Record<string, string>>, words: Dialect): Sql => sql`
    band_sizes as (
      select band, count(*) as customers, ${total(sql`revenue`, words)} as revenue
      from banded_spenders
      group by band
    ),
    bands as (${namesInOrder(sql`band`, Object.keys(names))}),
    all_bands as (
      select
        bands.band as band,
        bands.place as place,
        coalesce(band_sizes.customers, 0) as customers,
        coalesce(band_sizes.revenue, 0) as revenue
      from bands
      left join band_sizes on band_sizes.band = bands.band
    )
    select
      band,
      customers,
      ${shareOfAll(sql`customers`, words)} as share,
      revenue,
      ${shareOfAll(sql`revenue`, words)} as "revenueShare"
    from all_bands
    order by place`
