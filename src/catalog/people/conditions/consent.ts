import { day, empty, sql, text } from '../../../sql/sql.ts'
import { subscriptionsAsOf } from '../../fragments/state-as-of.ts'
import { consentChannels } from '../../names.ts'
import { defineCondition } from '../condition.ts'
import { asOfDay, choice, dayOf } from '../field.ts'

export const consent = defineCondition('consent', {
  label: 'Consent',
  description:
    'Customers who may be written to on the day: subscribed on the channel and with a valid address or number for it; any is at least one channel.',
  fields: { channel: choice('Channel', consentChannels), asOf: asOfDay },
  sentence: ['consent: {channel}', 'as of {asOf}'],
  sql: ({ channel, asOf }, { today }) => sql`
      select customer_key
      from (${subscriptionsAsOf(sql`${day(dayOf(asOf, today))}`)}) as subscriptions_as_of
      where consent ${channel === 'any' ? empty : sql`and channel = ${text(channel)}`}`,
})
