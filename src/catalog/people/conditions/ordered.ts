import { daySchema } from '../../../sql/day.ts'
import { day, empty, integer, type Sql, sql } from '../../../sql/sql.ts'
import { firstPurchases, ordersInPeriod, rankedStores } from '../../fragments/orders-in-period.ts'
import { consentFilterNames, recencyFilterNames } from '../../names.ts'
import { type Filters, salesChannels } from '../../question.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { boundary, choice, dayOf, inStores, lastDay, wholeNumber } from '../field.ts'

const whats = {
  purchase: 'Bought',
  refund: 'Was refunded',
  either: 'Bought or was refunded',
  priced: 'Bought at a known raw price',
  discounted: 'Bought below or above the raw price',
} as const

const whichOrders: Readonly<Record<keyof typeof whats, Sql>> = {
  purchase: sql`paid > 0`,
  refund: sql`paid < 0`,
  either: sql`paid <> 0`,
  priced: sql`paid > 0 and gross is not null`,
  discounted: sql`paid > 0 and gross <> paid`,
}

const places = { none: 'No store', rest: 'Beyond the ten stores with most revenue' } as const
const turns = { first: 'First purchase ever', later: 'Any later purchase' } as const

const beginning = daySchema.parse('1900-01-01')

const fields = {
  what: choice('What', whats),
  from: boundary('From'),
  to: lastDay('To'),
  channel: choice('Channel', salesChannels).optional(),
  store: inStores,
  place: choice('Place', places).optional(),
  turn: choice('Which purchase', turns).optional(),
  consent: choice('Consent', consentFilterNames).optional(),
  recency: choice('New', recencyFilterNames).optional(),
  /** The day on which consent and newness are looked at and until which stores are ranked, where it is not the last of the period. */
  until: boundary('Consent and newness on'),
  /** The day from which stores are ranked, where it is not the first of the period. */
  since: boundary('Stores ranked from'),
  atLeast: wholeNumber('At least', { min: 1, max: 1_000_000 }).optional(),
}

const placed = (place: keyof typeof places | undefined): Sql => {
  if (place === undefined) return empty
  return place === 'none'
    ? sql`and store is null`
    : sql`and store in (select store from ranked_stores where store_rank > 10)`
}

export const ordered = defineCondition('ordered', {
  label: 'Ordered in a period',
  description:
    'Customers with an order of that kind in the period, under the same filters as the numbers of sales: channel, store, consent on the last day, and new before it. An open beginning is the first fact, an open end is today.',
  fields,
  sentence: [
    '{what}',
    'from {from}',
    'to {to}',
    'at least {atLeast} times',
    '({turn})',
    'channel: {channel}',
    'in {store}',
    '({place})',
    '{consent}',
    '{recency}',
    'on {until}',
    'stores ranked from {since}',
  ],
  sql: ({ what, from, to, channel, store, place, turn, consent, recency, until, since, atLeast }, standing, words) => {
    const filters: Filters = { channel, store, consent, recency }
    const begin = from === undefined ? beginning : dayOf(from, standing.today)
    const last = dayOf(to, standing.today)
    const end = until === undefined ? last : dayOf(until, standing.today)
    const asked = askedOn(end, standing, filters, since === undefined ? begin : dayOf(since, standing.today))
    const first = sql`order_key in (${firstPurchases(asked)})`
    return sql`
      with orders_in_period as (${ordersInPeriod(asked, words)})${place === 'rest' ? sql`, ${rankedStores}` : empty}
      select customer_key
      from orders_in_period
      where customer_key is not null and day >= ${day(begin)} and day <= ${day(last)} and ${whichOrders[what]} ${placed(place)}
        ${turn === undefined ? empty : sql`and ${turn === 'first' ? first : sql`not (${first})`}`}
      group by customer_key
      having count(*) >= ${integer(atLeast ?? 1)}`
  },
})
