import { type Sql, sql } from '../../sql/sql.ts'
import { bucket, customers } from '../column.ts'
import { everyoneComing, held, type Stretches, sizesOverTime } from '../fragments/sizes-over-time.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import type { CustomerFilter } from '../people/filter.ts'

type Bucketed = { bucket: string }
const atEnd =
  (of: (asOf: ReturnType<typeof daysOfBucket>['to']) => CustomerFilter) =>
  ({ bucket }: Bucketed, asking: Asking): CustomerFilter =>
    of(daysOfBucket(bucket, asking).to)

const consents = sql`(
          select channel, valid_from, valid_to
          from subscription_history
          where consent
        ) as consents`
const identifications = sql`(
          select valid_from, valid_to
          from profile_history
          where identified
        ) as identifications`
const firstPurchases = sql`(
          select first_purchase_day as first_day
          from purchase_history
          where valid_from = first_purchase_day
        ) as first_purchases`
const validContacts = (isValid: Sql): Sql => sql`(
          select first_day
          from customers
          where erased_at is null and ${isValid}
        ) as valid_contacts`

/** What only grows. */
const coming = (name: Sql, from: Sql): Stretches => ({ name, from, starts: sql`first_day`, ends: null })

export const usersOverTime = defineMetric({
  label: 'Users and consent over time',
  description:
    'All users at the end of each day, week, month or year, and of them: who may be written to (on any channel, by e-mail, by SMS: subscribed, and with a valid address or number for it), who has a valid address or number on record, who is identified, and who has bought.',
  unit: 'customers',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: [],
  columns: {
    bucket: bucket('From'),
    users: customers('All users'),
    anyConsent: customers('Consent on any channel'),
    emailConsent: customers('E-mail consent'),
    smsConsent: customers('SMS consent'),
    validEmails: customers('Valid e-mails'),
    validPhones: customers('Valid phones'),
    identified: customers('Identified'),
    spenders: customers('Spenders'),
  },
  sql: (asked, words) => sql`
    with email_consents as (
      select customer_key, valid_from, valid_to
      from subscription_history
      where consent and channel = 'email'
    ),
    sms_consents as (
      select customer_key, valid_from, valid_to
      from subscription_history
      where consent and channel = 'sms'
    ),
    consents_on_both as (
      select
        greatest(email_consents.valid_from, sms_consents.valid_from) as valid_from,
        least(email_consents.valid_to, sms_consents.valid_to) as valid_to
      from email_consents
      join sms_consents on sms_consents.customer_key = email_consents.customer_key
      where email_consents.valid_from < sms_consents.valid_to and sms_consents.valid_from < email_consents.valid_to
    ),
    ${sizesOverTime(
      asked,
      ['everyone', 'email', 'sms', 'both', 'valid_email', 'valid_phone', 'identified', 'spender'],
      [
        everyoneComing,
        held(sql`channel`, consents, [sql`channel`]),
        held(sql`'both'`, sql`consents_on_both`),
        coming(sql`'valid_email'`, validContacts(sql`email_valid`)),
        coming(sql`'valid_phone'`, validContacts(sql`phone_valid`)),
        held(sql`'identified'`, identifications),
        coming(sql`'spender'`, firstPurchases),
      ],
      words,
    )}
    select
      bucket,
      everyone as users,
      email + sms - "both" as "anyConsent",
      email as "emailConsent",
      sms as "smsConsent",
      valid_email as "validEmails",
      valid_phone as "validPhones",
      identified,
      spender as spenders
    from sizes
    order by bucket`,
  behind: {
    users: atEnd((asOf) => ({ kind: 'everyone', asOf })),
    anyConsent: atEnd((asOf) => ({ kind: 'consent', channel: 'any', asOf })),
    emailConsent: atEnd((asOf) => ({ kind: 'consent', channel: 'email', asOf })),
    smsConsent: atEnd((asOf) => ({ kind: 'consent', channel: 'sms', asOf })),
    validEmails: atEnd((asOf) => ({ kind: 'valid-contact', contact: 'email', asOf })),
    validPhones: atEnd((asOf) => ({ kind: 'valid-contact', contact: 'phone', asOf })),
    identified: atEnd((asOf) => ({ kind: 'identified', identification: 'identified', asOf })),
    spenders: atEnd((asOf) => ({ kind: 'spending', group: 'spenders', asOf })),
  },
  example: {
    from: '2024-01-01',
    to: '2024-03-31',
    grain: 'month',
    because:
      'In January Ada and Ben come and buy, both subscribed with valid addresses. In February Ada adds SMS; Cleo’s e-mail consent counts, her SMS does not (invalid number), nor does Dan’s address. In March Ben leaves, Gus subscribes by SMS, Fay has an address; Dan and Eve buy.',
    rows: [
      {
        bucket: '2024-01-01',
        users: 2,
        anyConsent: 2,
        emailConsent: 2,
        smsConsent: 0,
        validEmails: 2,
        validPhones: 1,
        identified: 2,
        spenders: 2,
      },
      {
        bucket: '2024-02-01',
        users: 4,
        anyConsent: 3,
        emailConsent: 3,
        smsConsent: 1,
        validEmails: 3,
        validPhones: 1,
        identified: 4,
        spenders: 3,
      },
      {
        bucket: '2024-03-01',
        users: 7,
        anyConsent: 3,
        emailConsent: 2,
        smsConsent: 2,
        validEmails: 4,
        validPhones: 2,
        identified: 6,
        spenders: 5,
      },
    ],
  },
})
