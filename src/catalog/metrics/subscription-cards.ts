import { addDays } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { day, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { customers, customersDifference } from '../column.ts'
import { march } from '../example-shop.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { type Asked, defineMetric, type Metric } from '../metric.ts'

const channelWords = { email: 'e-mail', sms: 'SMS' } as const
const channelLabels = { email: 'E-mail', sms: 'SMS' } as const
const daysBefore = 30

/** Customers whose status is on record as of a day: unknown is everyone else. */
function customersWithStatus(channel: string, status: string, asOf: Sql, words: Dialect): Sql {
  const everyone = sql`(select count(*) from customers where first_day <= ${asOf} and erased_at is null)`
  const known = sql`(
        select count(*)
        from subscription_history
        where channel = ${textLiteral(channel)} and ${holdingOn(asOf)}
          and ${status === 'unknown' ? sql`status <> 'unknown'` : sql`status = ${textLiteral(status)}`}
      )`
  return words.toInteger(status === 'unknown' ? sql`${everyone} - ${known}` : known)
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
    with counts as (
      select
        ${customersWithStatus(channel, status, sql`${day(today)}`, words)} as customers_today,
        ${customersWithStatus(channel, status, sql`${day(addDays(today, -daysBefore))}`, words)} as customers_before
    )
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
