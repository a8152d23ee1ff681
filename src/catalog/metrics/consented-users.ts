import { day, sql } from '../../sql/sql.ts'
import { customers, named, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf, subscriptionsAsOf } from '../fragments/state-as-of.ts'
import { namesInOrder } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'

const consents = { any: 'Any channel', email: 'E-mail', sms: 'SMS' } as const

export const consentedUsers = defineMetric({
  label: 'Users with consent',
  description:
    'Customers who may be written to on the last day of the period: subscribed on the channel and with a valid address or number for it; any is at least one channel. With their share of all customers.',
  unit: 'customers',
  better: 'up',
  time: 'asOfEnd',
  missing: 'zero',
  filters: [],
  columns: {
    consent: named('Consent', consents),
    customers: customers('Users'),
    share: share('Share of users'),
  },
  sql: (asked, words) => sql`
    with customers_as_of as (${customersAsOf(asked)}),
    everyone as (
      select count(*) as size
      from customers_as_of
    ),
    consents_as_of as (
      select customer_key, channel
      from (${subscriptionsAsOf(sql`${day(asked.to)}`)}) as subscriptions_as_of
      where consent
    ),
    consented as (
      select channel as consent, ${words.countDistinct(sql`customer_key`)} as customers
      from consents_as_of
      group by channel
      union all
      select 'any' as consent, ${words.countDistinct(sql`customer_key`)} as customers
      from consents_as_of
    ),
    consents as (${namesInOrder(sql`consent`, Object.keys(consents))})
    select
      consents.consent as consent,
      coalesce(consented.customers, 0) as customers,
      ${words.ratio(sql`coalesce(consented.customers, 0)`, sql`everyone.size`)} as share
    from consents
    cross join everyone
    left join consented on consented.consent = consents.consent
    order by consents.place`,
  behind: {
    customers: ({ consent }, { to }) => ({ kind: 'consent', channel: consent, asOf: to }),
    share: { sameAs: 'customers' },
  },
  example: {
    ...march,
    because: 'By e-mail Ada and Cleo (Dan’s address is invalid); by SMS Ada and Gus (Cleo’s number is invalid).',
    rows: [
      { consent: 'any', customers: 3, share: 3 / 7 },
      { consent: 'email', customers: 2, share: 2 / 7 },
      { consent: 'sms', customers: 2, share: 2 / 7 },
    ],
  },
})
