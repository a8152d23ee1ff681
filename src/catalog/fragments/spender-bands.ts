import type { Dialect } from '../../sql/dialect.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { customers, money, named, share } from '../column.ts'
import type { Asked } from '../metric.ts'
import { spendersAsOf } from './state-as-of.ts'
import { namesInOrder, shareOfAll, total } from './totals.ts'

/**
 * The fraction of a quantile that lies just beyond a position: interpolated there, it lies just above the value at position
 * ⌊(n − 1) · fraction⌋ and below the next larger one, so that `value > quantile` puts exactly the values beyond that position
 * above it; section 5 of the definitions.
 */
export const justBeyond = (fraction: number): number => fraction + 1e-12

/** Between two equal values DuckDB may interpolate a hair below them (30 and 30 give 29.999999999999996). */
export const lifted = (quantile: Sql): Sql => sql`(${quantile} + abs(${quantile}) * 1e-15)`

/** The average number of purchases that parts frequent from repeat spenders, by the project's rule. */
export const frequencyAverage = ({ rules }: Asked, words: Dialect): Sql =>
  rules.frequencyAverage === 'allSpenders'
    ? words.ratio(sql`sum(purchases)`, sql`count(*)`)
    : words.ratio(sql`sum(case when purchases > 1 then purchases end)`, sql`count(*) filter (where purchases > 1)`)

/**
 * Common table expressions over `spenders_as_of` ending in `value_cuts`, one row: revenues just above the positions of the
 * largest small and of the largest medium spender. One aggregate gives both, for it keeps every value.
 */
export const valueCuts = (words: Dialect): Sql => sql`
    revenue_quantiles as (
      select ${words.quantiles(sql`revenue`, [justBeyond(0.8), justBeyond(0.99)])} as quantiles
      from spenders_as_of
    ),
    value_cuts as (
      select ${lifted(sql`quantiles[1]`)} as just_above_small, ${lifted(sql`quantiles[2]`)} as just_above_medium
      from revenue_quantiles
    )`

/** Common table expressions ending in `banded_spenders`: customer_key, band (by value), revenue. */
export const spendersByValueBand = (asked: Asked, words: Dialect): Sql => sql`
    spenders_as_of as (${spendersAsOf(asked)}),
    ${valueCuts(words)},
    banded_spenders as (
      select
        customer_key,
        case when revenue > just_above_medium then 'big' when revenue > just_above_small then 'medium' else 'small' end as band,
        revenue
      from spenders_as_of
      cross join value_cuts
    )`

/** Common table expressions ending in `banded_spenders`: customer_key, band (by frequency), revenue. */
export const spendersByFrequencyBand = (asked: Asked, words: Dialect): Sql => sql`
    spenders_as_of as (${spendersAsOf(asked)}),
    frequency as (
      select ${frequencyAverage(asked, words)} as average
      from spenders_as_of
    ),
    banded_spenders as (
      select
        customer_key,
        case when purchases = 1 then 'one-time' when purchases > average then 'frequent' else 'repeat' end as band,
        revenue
      from spenders_as_of
      cross join frequency
    )`

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

/** The people of a band stand behind each of its figures. */
export const sameAsCustomers = {
  share: { sameAs: 'customers' },
  revenue: { sameAs: 'customers' },
  revenueShare: { sameAs: 'customers' },
} as const
