import { join, type Sql, sql, textLiteral } from '../sql/sql.ts'
import type { Draw } from './draw.ts'
import type { Part } from './plan.ts'
import { categories } from './products.ts'
import { smallTable } from './small-table.ts'
import { stores } from './stores.ts'

const key = sql`customer_key`

/**
 * Hidden loyalty. `upto` is the running part of all customers, `gap` the mean days between purchases, `more` the mean
 * number of purchases after the first before the customer is lost.
 */
const kinds = [
  { kind: 'prospect', from_part: 0, upto: 0.345, gap: 0, more: 0 },
  { kind: 'one-time', from_part: 0.345, upto: 0.62, gap: 0, more: 0 },
  { kind: 'occasional', from_part: 0.62, upto: 0.86, gap: 110, more: 2.6 },
  { kind: 'regular', from_part: 0.86, upto: 0.97, gap: 48, more: 9 },
  { kind: 'devoted', from_part: 0.97, upto: 1, gap: 21, more: 32 },
]

const taste = (draw: Draw): Sql => {
  const list = sql`[${join(categories.map(textLiteral), sql`, `)}]`
  return sql`${list}[1 + ${draw.below(sql`len(${list})`, 'taste', key)}]`
}

/** Those who live near a store mostly go there; the others seldom, on a journey. */
const nearness = (draw: Draw): Sql => sql`
  case
    when demo_store.store is null then 0.05
    when ${draw.uniform('store lover', key)} < 0.35 then 0.9
    else 0.3
  end`

/** How each customer buys: how often, how long, what, where and for how much. */
export const shoppers: Part = ({ draw }) => [
  smallTable('demo_kind', kinds),
  smallTable('demo_store', stores),
  sql`
  create temp table demo_shopper as
  with drawn as (
    select customer_key, first_day, position, city, contact_day, ${draw.uniform('kind', key)} as part from demo_person
  )
  select
    customer_key,
    first_day,
    position,
    kind,
    coalesce(demo_store.store, 'Warszawa Mokotowska') as home_store,
    ${nearness(draw)} as nearness,
    ${taste(draw)} as taste,
    ${draw.spread(0.5, 'spend', key)} as spend,
    -- In tickets of demand, about twenty a day.
    20 * gap * ${draw.spread(0.6, 'rhythm', key)} as gap,
    least(150, floor(${draw.wait('loyalty', key)} * (more + 0.5)))::integer as more,
    ${draw.uniform('visitor', key)} < 0.82 as visits_web
  from drawn
  join demo_kind on part >= from_part and part < upto
  left join demo_store on demo_store.city = drawn.city`,
]
