import { day, sql } from '../../sql/sql.ts'
import { customers, named } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf, profilesAsOf, subscriptionsAsOf } from '../fragments/state-as-of.ts'
import { namesInOrder } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { contactChannels, genders, subscriptionStatuses } from '../names.ts'

const cell = <const Channel, const Gender>(
  channel: Channel,
  gender: Gender,
  [subscribed, unsubscribed, unknown]: [number, number, number],
) => [
  { channel, gender, status: 'subscribed' as const, customers: subscribed },
  { channel, gender, status: 'unsubscribed' as const, customers: unsubscribed },
  { channel, gender, status: 'unknown' as const, customers: unknown },
]

export const gender = defineMetric({
  label: 'Gender',
  description:
    'Customers on the last day of the period by gender, each split by subscription status, by channel. Refused to say is an answer; unknown is none.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: {
    channel: named('Channel', contactChannels),
    gender: named('Gender', genders),
    status: named('Status', subscriptionStatuses),
    customers: customers('Customers'),
  },
  sql: (asked, words) => sql`
    with customers_as_of as (${customersAsOf(asked)}),
    profiles_as_of as (${profilesAsOf(sql`${day(asked.to)}`)}),
    subscriptions_as_of as (${subscriptionsAsOf(sql`${day(asked.to)}`)}),
    gendered_customers as (
      select
        customers_as_of.customer_key as customer_key,
        coalesce(profiles_as_of.gender, 'unknown') as gender
      from customers_as_of
      left join profiles_as_of on profiles_as_of.customer_key = customers_as_of.customer_key
    ),
    per_gender as (
      select gender, ${words.toInteger(sql`count(*)`)} as size
      from gendered_customers
      group by gender
    ),
    known_sizes as (
      select
        subscriptions_as_of.channel as channel,
        gendered_customers.gender as gender,
        subscriptions_as_of.status as status,
        ${words.toInteger(sql`count(*)`)} as size
      from gendered_customers
      join subscriptions_as_of on subscriptions_as_of.customer_key = gendered_customers.customer_key
      where subscriptions_as_of.status <> 'unknown'
      group by subscriptions_as_of.channel, gendered_customers.gender, subscriptions_as_of.status
    ),
    known_per_gender as (
      select channel, gender, ${words.toInteger(sql`sum(size)`)} as size
      from known_sizes
      group by channel, gender
    ),
    channels as (${namesInOrder(sql`channel`, Object.keys(contactChannels))}),
    genders as (${namesInOrder(sql`gender`, Object.keys(genders))}),
    statuses as (${namesInOrder(sql`status`, Object.keys(subscriptionStatuses))}),
    cells as (
      select
        channels.channel as channel,
        channels.place as channel_place,
        genders.gender as gender,
        genders.place as gender_place,
        statuses.status as status,
        statuses.place as status_place
      from channels
      cross join genders
      cross join statuses
    )
    select
      cells.channel as channel,
      cells.gender as gender,
      cells.status as status,
      case
        when cells.status = 'unknown' then coalesce(per_gender.size, 0) - coalesce(known_per_gender.size, 0)
        else coalesce(known_sizes.size, 0)
      end as customers
    from cells
    left join per_gender on per_gender.gender = cells.gender
    left join known_sizes
      on known_sizes.channel = cells.channel
      and known_sizes.gender = cells.gender
      and known_sizes.status = cells.status
    left join known_per_gender
      on known_per_gender.channel = cells.channel and known_per_gender.gender = cells.gender
    order by cells.channel_place, cells.gender_place, cells.status_place`,
  behind: {
    customers: ({ channel, gender, status }, { to }) => ({
      all: [
        { kind: 'gender', gender, asOf: to },
        { kind: 'subscription', channel, status, asOf: to },
      ],
    }),
  },
  example: {
    ...march,
    because:
      'Ada and Cleo are women, Ben and (since the 25th) Gus men, Fay (since the 10th) other, Dan refused to say, of Eve nothing is known; their statuses as in subscription status.',
    rows: [
      ...cell('email', 'female', [2, 0, 0]),
      ...cell('email', 'male', [0, 1, 1]),
      ...cell('email', 'other', [0, 1, 0]),
      ...cell('email', 'unknown', [0, 0, 1]),
      ...cell('email', 'refused', [1, 0, 0]),
      ...cell('sms', 'female', [2, 0, 0]),
      ...cell('sms', 'male', [1, 0, 1]),
      ...cell('sms', 'other', [0, 0, 1]),
      ...cell('sms', 'unknown', [0, 0, 1]),
      ...cell('sms', 'refused', [0, 0, 1]),
    ],
  },
})
