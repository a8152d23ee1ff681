import { sentence } from '../../sentences/sentence.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { emailFrom, namesNobody, phoneFrom } from '../contacts.ts'
import { isPossibleDay } from '../read-cells.ts'
import { firstReason, nobodyNamed, noneOf, notADate } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, stageRows } from './format.ts'

/** Never subscribed is what Klaviyo writes of everyone it knows nothing of, so it says nothing. */
const consentFrom = (cell: Sql): Sql => sql`case
  when lower(${cell}) in ('subscribed', 'subscribe', 'true', 'yes') then 'subscribed'
  when lower(${cell}) in ('unsubscribed', 'unsubscribe') then 'unsubscribed'
  when ${cell} is null or lower(${cell}) in ('never_subscribed', 'never subscribed', 'not_subscribed', 'false', 'no', 'unknown') then ''
end`

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, cast(null as varchar) as order_id, ${emailFrom(sql`"Email"`)} as email_address,
      ${phoneFrom(sql`"Phone Number"`)} as phone_number,
      "First Name" as first_name, "Last Name" as last_name, city, country,
      ${consentFrom(sql`"Email Marketing Consent"`)} as email_consent,
      ${consentFrom(sql`"SMS Marketing Consent"`)} as sms_consent,
      "Email Marketing Consent Timestamp" as email_written, ${raw.instant('Email Marketing Consent Timestamp')} as email_at,
      "SMS Marketing Consent Timestamp" as sms_written, ${raw.instant('SMS Marketing Consent Timestamp')} as sms_at,
      "Profile Created On" as created_written, ${raw.instant('Profile Created On')} as created_at
    from ${raw.rows}
  ),
  dated as (
    select *, ${raw.dayOf(sql`email_at`)} as email_day, ${raw.dayOf(sql`sms_at`)} as sms_day,
      ${raw.dayOf(sql`created_at`)} as created_day
    from typed
  )
  select *, ${firstReason([
    [namesNobody(sql`cast(null as varchar)`, sql`email_address`, sql`phone_number`), nobodyNamed],
    [sql`email_consent is null`, noneOf('Email Marketing Consent', 'SUBSCRIBED, UNSUBSCRIBED, NEVER_SUBSCRIBED')],
    [sql`sms_consent is null`, noneOf('SMS Marketing Consent', 'SUBSCRIBED, UNSUBSCRIBED, NEVER_SUBSCRIBED')],
    [isUnreadable(sql`email_written`, sql`email_at`), notADate('Email Marketing Consent Timestamp')],
    [isUnreadable(sql`sms_written`, sql`sms_at`), notADate('SMS Marketing Consent Timestamp')],
    [isUnreadable(sql`created_written`, sql`created_at`), notADate('Profile Created On')],
    [
      sql`not (coalesce(${isPossibleDay(sql`email_day`)}, true) and coalesce(${isPossibleDay(sql`sms_day`)}, true)
        and coalesce(${isPossibleDay(sql`created_day`)}, true))`,
      sentence('reject.date-beyond-years'),
    ],
  ])} as reason
  from dated`

const stagePeople = (raw: RawRows) => sql`
  insert into staged_people by name
  select
    ${raw.file} as file, row, email_address as email, phone_number as phone, first_name, last_name, city, country,
    created_at as registered_at, created_day as registered_day,
    case when email_at is null then nullif(email_consent, '') end as email_status,
    case when sms_at is null then nullif(sms_consent, '') end as sms_status
  from checked
  where reason is null`

const stageChannel = (raw: RawRows, channel: 'email' | 'sms') => {
  const [name, status, at, day] =
    channel === 'email'
      ? [sql`'email'`, sql`email_consent`, sql`email_at`, sql`email_day`]
      : [sql`'sms'`, sql`sms_consent`, sql`sms_at`, sql`sms_day`]
  return sql`
    insert into staged_facts by name
    select
      ${raw.file} as file, row, 'subscription' as kind, email_address as email, phone_number as phone, ${at} as "at",
      ${day} as day, ${name} as channel, ${status} as status, 'Klaviyo' as source
    from checked
    where reason is null and ${at} is not null and ${status} <> ''`
}

export const klaviyo: Format = {
  id: 'klaviyo',
  label: 'Klaviyo profiles',
  about: 'A profile.',
  columns: [
    optional('Email', 'text', 'E-mail address.'),
    optional('Phone Number', 'text', 'Phone number.'),
    optional('First Name', 'text', 'First name.'),
    optional('Last Name', 'text', 'Last name.'),
    optional('City', 'text', 'City.'),
    optional('Country', 'text', 'Country.'),
    optional('Email Marketing Consent', 'text', 'SUBSCRIBED, UNSUBSCRIBED or NEVER_SUBSCRIBED.'),
    optional('Email Marketing Consent Timestamp', 'instant', 'Since when.'),
    optional('SMS Marketing Consent', 'text', 'SUBSCRIBED, UNSUBSCRIBED or NEVER_SUBSCRIBED.'),
    optional('SMS Marketing Consent Timestamp', 'instant', 'Since when.'),
    optional('Profile Created On', 'instant', 'Since when the profile exists.'),
  ],
  needsOneOf: [
    ['Email', 'Phone Number'],
    ['Email Marketing Consent', 'SMS Marketing Consent'],
  ],
  excludes: [],
  ignores: [
    'Klaviyo ID',
    'Organization',
    'Title',
    'Address',
    'Address 2',
    'State / Region',
    'Zip Code',
    'Latitude',
    'Longitude',
    'Source',
    'IP Address',
    'Historic Customer Lifetime Value',
    'Total Customer Lifetime Value',
    'Predicted Customer Lifetime Value',
    'Average Order Value',
    'Historic Number Of Orders',
    'First Active',
    'Last Active',
    'Date Added',
    'Last Open',
    'Last Click',
    'Average Days Between Orders',
    'Email Suppressions',
  ],
  currency: null,
  rules: [
    'The e-mail address names the customer, else the phone; Klaviyo ID is not the shop’s id and is not kept.',
    'SUBSCRIBED and UNSUBSCRIBED hold from their timestamp. Without one, the first known status holds from Profile Created On, else from the import, and another than the one known is a change on the day of the import.',
    'NEVER_SUBSCRIBED, FALSE and an empty cell say nothing, whatever their timestamp.',
    'Addresses, IP addresses, places on the map, and Klaviyo’s own sums and predictions are not kept.',
  ],
  stage: (raw) => [
    checked(raw),
    stageRows(raw),
    stagePeople(raw),
    stageChannel(raw, 'email'),
    stageChannel(raw, 'sms'),
  ],
}
