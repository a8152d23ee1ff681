import { z } from 'zod'
import { type Day, daySchema } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { day, integer, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import type { Asked } from '../metric.ts'
import { scoredSpenders, scoredSpendersPerPlace, stateOf } from '../rfm/scores.ts'
import type { Place } from '../rfm/spending.ts'

const text = z.string().nullable()
const flag = z.boolean().nullable()
const dayOrNone = daySchema.nullable()

/** Who a customer is, as on record now; gender and identification as of a day, totals up to it. */
export const personRow = z.object({
  id: text,
  firstName: text,
  lastName: text,
  email: text,
  isEmailValid: flag,
  phone: text,
  isPhoneValid: flag,
  birthDate: dayOrNone,
  city: text,
  country: text,
  firstDay: daySchema,
  gender: z.string(),
  isIdentified: flag,
  purchases: z.int(),
  revenue: z.int(),
  firstPurchase: dayOrNone,
  lastPurchase: dayOrNone,
})

/** One row as in `personRow`; none of a customer whom nobody knows, or who was erased. */
export const personOf = (key: number, asOf: Day): Sql => sql`
    select
      customers.customer_id as id,
      customers.first_name as "firstName",
      customers.last_name as "lastName",
      customers.email as email,
      customers.email_valid as "isEmailValid",
      customers.phone as phone,
      customers.phone_valid as "isPhoneValid",
      customers.birth_date as "birthDate",
      customers.city as city,
      customers.country as country,
      customers.first_day as "firstDay",
      coalesce(profiles.gender, 'unknown') as gender,
      profiles.identified as "isIdentified",
      coalesce(spending.purchases, 0) as purchases,
      coalesce(spending.revenue, 0) as revenue,
      spending.first_purchase_day as "firstPurchase",
      spending.last_purchase_day as "lastPurchase"
    from customers
    left join (
      select customer_key, gender, identified
      from profile_history
      where customer_key = ${integer(key)} and ${holdingOn(sql`${day(asOf)}`)}
    ) as profiles on profiles.customer_key = customers.customer_key
    left join (
      select customer_key, purchases, revenue, first_purchase_day, last_purchase_day
      from purchase_history
      where customer_key = ${integer(key)} and ${holdingOn(sql`${day(asOf)}`)}
    ) as spending on spending.customer_key = customers.customer_key
    where customers.customer_key = ${integer(key)} and customers.erased_at is null`

export const statusRow = z.object({
  channel: z.string(),
  status: z.string(),
  hasConsent: z.boolean(),
  from: daySchema,
  /** The day from which on it was another; far in the future for the one in force. */
  until: daySchema,
})

/** Every status that a customer had on each channel up to a day, the newest first. */
export const statusesOf = (key: number, asOf: Day): Sql => sql`
    select channel, status, consent as "hasConsent", valid_from as "from", valid_to as until
    from subscription_history
    where customer_key = ${integer(key)} and valid_from <= ${day(asOf)}
    order by channel, valid_from desc`

export const tagRow = z.object({ tag: z.string(), since: daySchema })

/** The labels that a customer holds on a day. */
export const tagsOf = (key: number, asOf: Day): Sql => sql`
    select tag, valid_from as since
    from tag_history
    where customer_key = ${integer(key)} and ${holdingOn(sql`${day(asOf)}`)}
    order by tag`

export const scoreRow = z.object({
  recency: z.int(),
  frequency: z.int(),
  monetary: z.int(),
  segment: z.string().nullable(),
})

/** What a customer is scored by on the last day of the question, and the segment; no row of one who never bought. */
export const scoresOfCustomer = (key: number, asked: Asked, words: Dialect): Sql => sql`
    with ${scoredSpenders(asked, asked.to, words)}
    select recency, frequency, monetary, ${stateOf(sql`code`, asked.scheme)} as segment
    from scored_spenders
    where customer_key = ${integer(key)}`

export const segmentRow = z.object({ place: z.int(), segment: z.string().nullable() })

/** The segment of a customer on each of several days, by their places; no row where there was nothing bought yet. */
export const segmentsOfCustomer = (key: number, asked: Asked, places: readonly Place[], words: Dialect): Sql => sql`
    with ${scoredSpendersPerPlace(asked, places, words)}
    select place, ${stateOf(sql`code`, asked.scheme)} as segment
    from scored_spenders
    where customer_key = ${integer(key)}
    order by place`

export const happeningRow = z.object({
  day: daySchema,
  kind: z.enum(['order', 'refund', 'cancelled', 'visit', 'subscription', 'tag-added', 'tag-removed']),
  /** Of an order: what its lines are asked by; else 0. */
  order: z.int(),
  /** The order's id, the tag, or the status. */
  what: z.string(),
  /** Web or store, or the contact channel; else empty. */
  channel: z.string(),
  store: z.string(),
  /** Minor units paid; 0 where nothing was. */
  amount: z.int(),
  /** Items of an order, visits of a day; else 0. */
  count: z.number(),
})

const orderKind = sql`case when status <> 'paid' then 'cancelled' when paid < 0 then 'refund' else 'order' end`
const nothing = textLiteral('')

/**
 * What happened of a customer up to a day, the newest first, so many of them after the first few. Within a day a label is
 * taken away above where it was given, and a refund stands above the orders.
 */
export const happeningsOf = (key: number, asOf: Day, { limit, offset }: { limit: number; offset: number }): Sql => {
  const who = sql`customer_key = ${integer(key)}`
  return sql`
    select day, kind, "order", what, channel, store, amount, "count"
    from (
      select day, ${orderKind} as kind, order_key as "order", order_id as what, channel as channel,
        coalesce(store, ${nothing}) as store, paid as amount, items as "count"
      from orders
      where ${who} and day <= ${day(asOf)}
      union all
      select day, ${textLiteral('visit')} as kind, 0 as "order", ${nothing} as what, ${nothing} as channel,
        ${nothing} as store, 0 as amount, "count" as "count"
      from visits
      where ${who} and day <= ${day(asOf)}
      union all
      select day, ${textLiteral('subscription')} as kind, 0 as "order", status as what, channel as channel,
        ${nothing} as store, 0 as amount, 0 as "count"
      from subscriptions
      where ${who} and day <= ${day(asOf)}
      union all
      select added_day as day, ${textLiteral('tag-added')} as kind, 0 as "order", tag as what, ${nothing} as channel,
        ${nothing} as store, 0 as amount, 0 as "count"
      from tags
      where ${who} and added_day <= ${day(asOf)}
      union all
      select removed_day as day, ${textLiteral('tag-removed')} as kind, 0 as "order", tag as what,
        ${nothing} as channel, ${nothing} as store, 0 as amount, 0 as "count"
      from tags
      where ${who} and removed_day is not null and removed_day <= ${day(asOf)}
    ) as happenings
    order by day desc, kind desc, "order" desc, what, channel
    limit ${integer(limit)} offset ${integer(offset)}`
}

export const lineRow = z.object({
  line: z.int(),
  productId: text,
  product: text,
  category: text,
  quantity: z.number(),
  paid: z.int().nullable(),
})

/** The lines of an order of a customer; none where the order is somebody else's. */
export const linesOf = (key: number, order: number): Sql => sql`
    select
      line, product_id as "productId", product, category, quantity, order_lines.paid as paid
    from order_lines
    join orders on orders.order_key = order_lines.order_key
    where order_lines.order_key = ${integer(order)} and orders.customer_key = ${integer(key)}
    order by line`
