import { day, sql } from '../../sql/sql.ts'
import { customers, named } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf, profilesAsOf, subscriptionsAsOf } from '../fragments/state-as-of.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
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
    with everyone as (
      select ${words.toInteger(sql`count(*)`)} as size
      from (${customersAsOf(asked)}) as customers_as_of
    ),
    profiles_as_of as (${profilesAsOf(sql`${day(asked.to)}`)}),
    subscriptions_as_of as (${subscriptionsAsOf(sql`${day(asked.to)}`)}),
    told_per_gender as (
      select gender, ${words.toInteger(sql`count(*)`)} as size
      from profiles_as_of
      group by gender
    ),
    per_gender as (
      select gender, size from told_per_gender
      union all
      select 'unknown' as gender, everyone.size - told.size as size
      from everyone
      cross join (select ${total(sql`size`, words)} as size from told_per_gender) as told
    ),
    known_sizes as (
      select
        subscriptions_as_of.channel as channel,
        coalesce(profiles_as_of.gender, 'unknown') as gender,
        subscriptions_as_of.status as status,
        ${words.toInteger(sql`count(*)`)} as size
      from subscriptions_as_of
      left join profiles_as_of on profiles_as_of.customer_key = subscriptions_as_of.customer_key
      where subscriptions_as_of.status <> 'unknown'
      group by subscriptions_as_of.channel, coalesce(profiles_as_of.gender, 'unknown'), subscriptions_as_of.status
    ),
    sizes_of_genders as (
      select gender, ${total(sql`size`, words)} as size
      from per_gender
      group by gender
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
        when cells.status = 'unknown' then coalesce(sizes_of_genders.size, 0) - coalesce(known_per_gender.size, 0)
        else coalesce(known_sizes.size, 0)
      end as customers
    from cells
    left join sizes_of_genders on sizes_of_genders.gender = cells.gender
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
