import { addDays } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { day, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { customers, customersDifference } from '../column.ts'
import { march } from '../example-shop.ts'
import { type Asked, defineMetric, type Metric } from '../metric.ts'

const channelWords = { email: 'e-mail', sms: 'SMS' } as const
const channelLabels = { email: 'E-mail', sms: 'SMS' } as const
const daysBefore = 30

/** How many of a relation's rows there were on both days: of customers those who had come, of history what held. */
const onBoth = (isToday: Sql, isBefore: Sql, from: Sql, words: Dialect): Sql => sql`
      select
        ${words.toInteger(sql`count(*) filter (where ${isToday})`)} as size_today,
        ${words.toInteger(sql`count(*) filter (where ${isBefore})`)} as size_before
      from ${from}`

/** Customers whose status is on record, today and before, in one pass over what held on either day or between. */
const withStatus = (channel: string, status: string, today: Sql, before: Sql, words: Dialect): Sql =>
  onBoth(
    sql`${today} < valid_to`,
    sql`valid_from <= ${before}`,
    sql`subscription_history
      where valid_from <= ${today} and ${before} < valid_to and channel = ${textLiteral(channel)}
        and ${status === 'unknown' ? sql`status <> 'unknown'` : sql`status = ${textLiteral(status)}`}`,
    words,
  )

/** Common table expressions ending in `counts`, one row: unknown is everyone else. */
function counts(channel: string, status: string, today: Sql, before: Sql, words: Dialect): Sql {
  const recorded = sql`recorded as (${withStatus(channel, status, today, before, words)}
    )`
  if (status !== 'unknown')
    return sql`${recorded},
    counts as (
      select size_today as customers_today, size_before as customers_before
      from recorded
    )`
  const everyone = sql`customers
      where first_day <= ${today} and erased_at is null`
  return sql`${recorded},
    everyone as (${onBoth(sql`1 = 1`, sql`first_day <= ${before}`, everyone, words)}
    ),
    counts as (
      select
        everyone.size_today - recorded.size_today as customers_today,
        everyone.size_before - recorded.size_before as customers_before
      from everyone
      cross join recorded
    )`
}

const card = (
  channel: keyof typeof channelWords,
  status: 'subscribed' | 'unsubscribed' | 'unknown',
  better: 'up' | 'down' | null,
  because: string,
  [value, before]: [number, number],
): Metric =>
  defineMetric({
    label: `${channelLabels[channel]} ${status}`,
    description:
      status === 'unknown'
        ? `Customers of today of whom no ${channelWords[channel]} subscription status is recorded, or an explicit unknown, beside the same 30 days before.`
        : `Customers whose ${channelWords[channel]} subscription status is ${status} today, whether or not the contact is valid, beside the same 30 days before.`,
    unit: 'customers',
    better,
    time: 'today',
    missing: 'zero',
    filters: [],
    columns: {
      value: customers('Today'),
      before: customers('30 days before'),
      difference: customersDifference('Difference'),
    },
    sql: ({ today }: Asked, words) => sql`
    with ${counts(channel, status, sql`${day(today)}`, sql`${day(addDays(today, -daysBefore))}`, words)}
    select
      customers_today as value,
      customers_before as before,
      customers_today - customers_before as difference
    from counts`,
    behind: {
      value: (_, { today }) => ({ kind: 'subscription', channel, status, asOf: today }),
      before: (_, { today }) => ({ kind: 'subscription', channel, status, asOf: addDays(today, -daysBefore) }),
      difference: 'difference',
    },
    example: { ...march, because, rows: [{ value, before, difference: value - before }] },
  })

export const emailSubscribed = card(
  'email',
  'subscribed',
  'up',
  'Ada, Cleo and Dan (his address is invalid, his status stands); on 1 March Ben too.',
  [3, 4],
)
export const emailUnsubscribed = card('email', 'unsubscribed', 'down', 'Ben since the 6th, Fay since the 3rd.', [2, 0])
export const emailUnknown = card('email', 'unknown', null, 'Eve and Gus; on 1 March Eve alone.', [2, 1])
export const smsSubscribed = card(
  'sms',
  'subscribed',
  'up',
  'Ada, Cleo, and Gus since the 25th; on 1 March the first two.',
  [3, 2],
)
export const smsUnsubscribed = card('sms', 'unsubscribed', 'down', 'Nobody ever; both days.', [0, 0])
export const smsUnknown = card('sms', 'unknown', null, 'Ben, Dan, Eve, Fay; on 1 March the first three.', [4, 3])
