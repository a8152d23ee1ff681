import { day, sql } from '../../sql/sql.ts'
import { customers, named, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf, subscriptionsAsOf } from '../fragments/state-as-of.ts'
import { namesInOrder } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { contactChannels, subscriptionStatuses } from '../names.ts'

export const subscriptionStatus = defineMetric({
  label: 'Subscription status',
  description:
    'Customers on the last day of the period by subscription status, by channel, valid contact or not. Unknown: no status is recorded, or an explicit unknown.',
  unit: 'customers',
  better: null,
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: {
    channel: named('Channel', contactChannels),
    status: named('Status', subscriptionStatuses),
    customers: customers('Customers'),
    share: share('Share of customers'),
  },
  sql: (asked, words) => sql`
    with customers_as_of as (${customersAsOf(asked)}),
    everyone as (
      select ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(sql`customers_as_of`, customersAsOf(asked))}
    ),
    subscriptions_as_of as (${subscriptionsAsOf(sql`${day(asked.to)}`)}),
    known_sizes as (
      select channel, status, ${words.toInteger(sql`count(*)`)} as size
      from ${words.onEachShard(sql`subscriptions_as_of`, subscriptionsAsOf(sql`${day(asked.to)}`))}
      where status <> 'unknown'
      group by channel, status
    ),
    known_per_channel as (
      select channel, ${words.toInteger(sql`sum(size)`)} as size
      from known_sizes
      group by channel
    ),
    channels as (${namesInOrder(sql`channel`, Object.keys(contactChannels))}),
    statuses as (${namesInOrder(sql`status`, Object.keys(subscriptionStatuses))}),
    counted as (
      select
        channels.channel as channel,
        channels.place as channel_place,
        statuses.status as status,
        statuses.place as status_place,
        everyone.size as everyone,
        case
          when statuses.status = 'unknown' then everyone.size - coalesce(known_per_channel.size, 0)
          else coalesce(known_sizes.size, 0)
        end as customers
      from channels
      cross join statuses
      cross join everyone
      left join known_sizes on known_sizes.channel = channels.channel and known_sizes.status = statuses.status
      left join known_per_channel on known_per_channel.channel = channels.channel
    )
    select channel, status, customers, ${words.ratio(sql`customers`, sql`everyone`)} as share
    from counted
    order by channel_place, status_place`,
  behind: {
    customers: ({ channel, status }, { to }) => ({
      kind: 'subscription',
      channel,
      status,
      asOf: to,
    }),
    share: { sameAs: 'customers' },
  },
  example: {
    ...march,
    because:
      'By e-mail Ada, Cleo and Dan are subscribed, Ben and Fay not, of Eve and Gus nothing is known; by SMS Ada, Cleo and Gus are subscribed.',
    rows: [
      { channel: 'email', status: 'subscribed', customers: 3, share: 3 / 7 },
      { channel: 'email', status: 'unsubscribed', customers: 2, share: 2 / 7 },
      { channel: 'email', status: 'unknown', customers: 2, share: 2 / 7 },
      { channel: 'sms', status: 'subscribed', customers: 3, share: 3 / 7 },
      { channel: 'sms', status: 'unsubscribed', customers: 0, share: 0 },
      { channel: 'sms', status: 'unknown', customers: 4, share: 4 / 7 },
    ],
  },
})
