import type { Dialect } from '../../sql/dialect.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { customers, money, named, share } from '../column.ts'
import type { Asked } from '../metric.ts'
import { countedUpTo, stretchOf, valueAt, withinStretches } from './counted-positions.ts'
import { spendersAsOf } from './state-as-of.ts'
import { namesInOrder, shareOfAll, total } from './totals.ts'

/** The average number of purchases that parts frequent from repeat spenders, by the project's rule. */
const frequencyAverage = ({ rules }: Asked, words: Dialect): Sql =>
  rules.frequencyAverage === 'allSpenders'
    ? words.ratio(sql`sum(purchases)`, sql`count(*)`)
    : words.ratio(sql`sum(case when purchases > 1 then purchases end)`, sql`count(*) filter (where purchases > 1)`)

const spenders = (asked: Asked, words: Dialect): Sql => words.onEachShard(sql`spenders_as_of`, spendersAsOf(asked))

/** From (value, customers) to one row: the revenues of the largest small and of the largest medium, at 80 and 99 of 100. */
const smallAndMedium = (sizes: Sql): Sql => sql`
      select ${valueAt(80, 100)} as small_to, ${valueAt(99, 100)} as medium_to
      from ${countedUpTo(sizes)}`

/**
 * Common table expressions over `spenders_as_of` ending in `value_cuts`, one row: the revenues of the largest small and of
 * the largest medium spender, of no value where there is none.
 */
export const valueCuts = (asked: Asked, words: Dialect): Sql => sql`
    stretch_sizes as (
      select ${stretchOf(sql`revenue`, words)} as value, count(*) as customers
      from ${spenders(asked, words)}
      group by value
    ),
    stretches as (${smallAndMedium(sql`stretch_sizes`)}
    ),
    revenue_sizes as (
      select ${withinStretches(sql`revenue`, [sql`small_to`, sql`medium_to`], words)} as value, count(*) as customers
      from ${spenders(asked, words)}
      ${words.joinFew} stretches on 1 = 1
      group by value
    ),
    value_cuts as (${smallAndMedium(sql`revenue_sizes`)}
    )`

/** Common table expressions over `spenders_as_of` ending in `frequency`, one row: the average that parts frequent from repeat. */
export const frequencyCut = (asked: Asked, words: Dialect): Sql => sql`
    frequency as (
      select ${frequencyAverage(asked, words)} as average, count(*) as spenders
      from ${spenders(asked, words)}
    )`

/** How spenders are parted into bands: by what, found in which common table expressions that end in it. */
type Banding = { cuts: Sql; found: (asked: Asked, words: Dialect) => Sql; band: Sql }

export const byValue: Banding = {
  cuts: sql`value_cuts`,
  found: valueCuts,
  band: sql`case when revenue > medium_to then 'big' when revenue > small_to then 'medium' else 'small' end`,
}

export const byFrequency: Banding = {
  cuts: sql`frequency`,
  found: frequencyCut,
  band: sql`case when purchases = 1 then 'one-time' when purchases > average then 'frequent' else 'repeat' end`,
}

/** Common table expressions ending in `banded_spenders`: customer_key, band. */
export const bandedSpenders = ({ cuts, found, band }: Banding, asked: Asked, words: Dialect): Sql => sql`
    spenders_as_of as (${spendersAsOf(asked)}),
    ${found(asked, words)},
    banded_spenders as (
      select customer_key, ${band} as band
      from spenders_as_of
      cross join ${cuts}
    )`

/** Columns of an answer about bands of spenders. */
export const spenderBandColumns = <const Names extends Readonly<Record<string, string>>>(names: Names) => ({
  band: named<keyof Names & string>('Band', names),
  customers: customers('Spenders'),
  share: share('Share of spenders'),
  revenue: money('Revenue'),
  revenueShare: share('Share of revenue'),
})

/** Every band in its order, empty ones too, with its spenders, their revenue, and the share of both. */
export const spendersPerBand = (
  { cuts, found, band }: Banding,
  names: Readonly<Record<string, string>>,
  asked: Asked,
  words: Dialect,
): Sql => sql`
    with spenders_as_of as (${spendersAsOf(asked)}),
    ${found(asked, words)},
    band_sizes as (
      select ${band} as band, count(*) as customers, ${total(sql`revenue`, words)} as revenue
      from ${spenders(asked, words)}
      ${words.joinFew} ${cuts} on 1 = 1
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
