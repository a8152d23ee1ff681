import { day, type Sql, sql } from '../../sql/sql.ts'
import { customers, named, share } from '../column.ts'
import { march } from '../example-shop.ts'
import { customersAsOf, subscriptionsAsOf } from '../fragments/state-as-of.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { type Asked, defineMetric } from '../metric.ts'

const consents = { any: 'Any channel', email: 'E-mail', sms: 'SMS' } as const

/** Who may be written to on the last day of the period: customer_key, and 1 for each channel on which, else 0. */
const consenting = ({ to }: Asked): Sql => sql`
      select
        customer_key,
        max(case when channel = 'email' then 1 else 0 end) as by_email,
        max(case when channel = 'sms' then 1 else 0 end) as by_sms
      from (${subscriptionsAsOf(sql`${day(to)}`)}) as subscriptions_as_of
      where consent
      group by customer_key`

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
      from ${words.onEachShard(sql`customers_as_of`, customersAsOf(asked))}
    ),
    consenting as (${consenting(asked)}),
    consenting_sizes as (
      select by_email, by_sms, count(*) as size
      from ${words.onEachShard(sql`consenting`, consenting(asked))}
      group by by_email, by_sms
    ),
    consents as (${namesInOrder(sql`consent`, Object.keys(consents))}),
    consented as (
      select
        consents.consent as consent,
        ${total(
          sql`case
          when consents.consent = 'email' then size * by_email
          when consents.consent = 'sms' then size * by_sms
          else size
        end`,
          words,
        )} as customers
      from consents
      cross join consenting_sizes
      group by consents.consent
    )
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
