import { identifier, join, sql, textLiteral } from '../../sql/sql.ts'
import { bucket, customers, named } from '../column.ts'
import { everyoneComing, held, sizesOverTime } from '../fragments/sizes-over-time.ts'
import { namesInOrder } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { contactChannels, type subscriptionStatuses } from '../names.ts'
import { daysOfBucket } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import type { CustomerFilter } from '../people/filter.ts'

const channels = Object.keys(contactChannels)
const known = ['subscribed', 'unsubscribed'] as const
const statuses = sql`(
          select channel, status, valid_from, valid_to
          from subscription_history
          where status <> 'unknown'
        ) as statuses`

const withStatus =
  (status: keyof typeof subscriptionStatuses) =>
  ({ bucket, channel }: { bucket: string; channel: keyof typeof contactChannels }, asking: Asking): CustomerFilter => ({
    kind: 'subscription',
    channel,
    status,
    asOf: daysOfBucket(bucket, asking).to,
  })

export const subscriptionOverTime = defineMetric({
  label: 'Subscription over time',
  description:
    'Customers by subscription status at the end of each day, week, month or year, by channel. The three statuses add up to all customers of that day; unknown are those without a recorded status.',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: [],
  columns: {
    bucket: bucket('From'),
    channel: named('Channel', contactChannels),
    subscribed: customers('Subscribed'),
    unsubscribed: customers('Unsubscribed'),
    unknown: customers('Unknown'),
  },
  sql: (asked, words) => sql`
    with ${sizesOverTime(
      asked,
      ['everyone', ...channels.flatMap((channel) => known.map((status) => `${channel} ${status}`))],
      [everyoneComing, held(sql`concat(channel, ' ', status)`, statuses, [sql`channel`, sql`status`])],
      words,
    )},
    channels as (${namesInOrder(sql`channel`, channels)}),
    sizes_per_channel as (
      select
        bucket,
        channel,
        place,
        everyone,
        ${join(
          known.map(
            (status) =>
              sql`case channel ${join(
                channels.map((channel) => sql`when ${textLiteral(channel)} then ${identifier(`${channel} ${status}`)}`),
                sql` `,
              )} end as ${identifier(status)}`,
          ),
          sql`, `,
        )}
      from sizes
      cross join channels
    )
    select bucket, channel, subscribed, unsubscribed, everyone - subscribed - unsubscribed as unknown
    from sizes_per_channel
    order by bucket, place`,
  behind: {
    subscribed: withStatus('subscribed'),
    unsubscribed: withStatus('unsubscribed'),
    unknown: withStatus('unknown'),
  },
  example: {
    from: '2024-01-01',
    to: '2024-03-31',
    grain: 'month',
    because:
      'Ada and Ben are there at the end of January, both subscribed by e-mail; Cleo and Dan follow in February, when Ada and Cleo subscribe by SMS; in March Ben leaves, Fay comes unsubscribed, Eve and Gus unknown, and Gus subscribes by SMS.',
    rows: [
      { bucket: '2024-01-01', channel: 'email', subscribed: 2, unsubscribed: 0, unknown: 0 },
      { bucket: '2024-01-01', channel: 'sms', subscribed: 0, unsubscribed: 0, unknown: 2 },
      { bucket: '2024-02-01', channel: 'email', subscribed: 4, unsubscribed: 0, unknown: 0 },
      { bucket: '2024-02-01', channel: 'sms', subscribed: 2, unsubscribed: 0, unknown: 2 },
      { bucket: '2024-03-01', channel: 'email', subscribed: 3, unsubscribed: 2, unknown: 2 },
      { bucket: '2024-03-01', channel: 'sms', subscribed: 3, unsubscribed: 0, unknown: 4 },
    ],
  },
})
