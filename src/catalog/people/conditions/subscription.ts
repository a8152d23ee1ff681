import { day, sql, text } from '../../../sql/sql.ts'
import { customersAsOf, subscriptionsAsOf } from '../../fragments/state-as-of.ts'
import { contactChannels, subscriptionStatuses } from '../../names.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const subscription = defineCondition('subscription', {
  label: 'Subscription status',
  description:
    'Customers of the day whose status on the channel is that one, valid contact or not. Unknown: no status is recorded, or an explicit unknown.',
  fields: {
    channel: choice('Channel', contactChannels),
    status: choice('Status', subscriptionStatuses),
    asOf: asOfDay,
  },
  sentence: ['{channel} subscription: {status}', 'as of {asOf}'],
  sql: ({ channel, status, asOf }, standing) => {
    const on = dayOf(asOf, standing.today)
    const recorded = sql`
      select customer_key
      from (${subscriptionsAsOf(sql`${day(on)}`)}) as subscriptions_as_of
      where channel = ${text(channel)}`
    if (status !== 'unknown') return sql`${recorded} and status = ${text(status)}`
    return sql`
      select customer_key
      from (${customersAsOf(askedOn(on, standing))}) as customers_as_of
      where customer_key not in (${recorded} and status <> 'unknown')`
  },
})
