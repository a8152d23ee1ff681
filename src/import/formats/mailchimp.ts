import { sentence } from '../../sentences/sentence.ts'
import { sql } from '../../sql/sql.ts'
import { emailFrom, isValidEmail } from '../contacts.ts'
import { isPossibleDay } from '../read-cells.ts'
import { beyondYears, firstReason, isEmpty, notADate } from '../reasons.ts'
import { type Format, type FormatColumn, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'

type Status = 'subscribed' | 'unsubscribed'

const checked = (raw: RawRows, status: Status) => {
  const left = status === 'unsubscribed'
  return sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, cast(null as varchar) as order_id, ${emailFrom(sql`"Email Address"`)} as email,
      "First Name" as first_name, "Last Name" as last_name, cc, ${left ? sql`cast(null as varchar)` : sql`tags`} as tags,
      optin_time, confirm_time, ${left ? sql`unsub_time` : sql`cast(null as varchar)`} as unsub_time,
      ${raw.instant('OPTIN_TIME')} as opted_in, ${raw.instant('CONFIRM_TIME')} as confirmed,
      ${left ? raw.instant('UNSUB_TIME') : sql`cast(null as timestamp)`} as left_at
    from ${raw.rows}
  ),
  dated as (
    select *, coalesce(confirmed, opted_in) as joined_at, ${raw.dayOf(sql`coalesce(confirmed, opted_in)`)} as joined_day,
      ${raw.dayOf(sql`left_at`)} as left_day
    from typed
  )
  select *, ${firstReason([
    [sql`email is null`, isEmpty('Email Address')],
    [sql`not ${isValidEmail(sql`email`)}`, sentence('reject.not-valid', { column: 'Email Address' })],
    [isUnreadable(sql`optin_time`, sql`opted_in`), notADate('OPTIN_TIME')],
    [isUnreadable(sql`confirm_time`, sql`confirmed`), notADate('CONFIRM_TIME')],
    [isUnreadable(sql`unsub_time`, sql`left_at`), notADate('UNSUB_TIME')],
    [sql`not (${isPossibleDay(sql`joined_day`)})`, beyondYears('CONFIRM_TIME / OPTIN_TIME')],
    [sql`not (${isPossibleDay(sql`left_day`)})`, beyondYears('UNSUB_TIME')],
  ])} as reason
  from dated`
}

/** The end of the list decides when no time is told of it: a status without a date. */
const stagePeople = (raw: RawRows, status: Status) => sql`
  insert into staged_people by name
  select
    ${raw.file} as file, row, email, first_name, last_name, cc as country,
    joined_at as registered_at, joined_day as registered_day,
    case when ${status === 'subscribed' ? sql`joined_at` : sql`left_at`} is null
      then ${status === 'subscribed' ? sql`'subscribed'` : sql`'unsubscribed'`} end as email_status,
    replace(replace(tags, '"', ''), ',', '|') as tags
  from checked
  where reason is null`

const stageFacts = (raw: RawRows) => sql`
  insert into staged_facts by name
  select ${raw.file} as file, row, 'subscription' as kind, email, joined_at as "at", joined_day as day, 'email' as channel,
    'subscribed' as status, 'Mailchimp' as source
  from checked
  where reason is null and joined_at is not null
  union all by name
  select ${raw.file} as file, row, 'subscription' as kind, email, left_at as "at", left_day as day, 'email' as channel,
    'unsubscribed' as status, 'Mailchimp' as source
  from checked
  where reason is null and left_at is not null`

const shared: readonly FormatColumn[] = [
  required('Email Address', 'text', 'The e-mail address: who it is.'),
  optional('First Name', 'text', 'First name.'),
  optional('Last Name', 'text', 'Last name.'),
  optional('CONFIRM_TIME', 'instant', 'When the subscription was confirmed.'),
  optional('CC', 'text', 'Country, as two letters.'),
]

const ignored = [
  'MEMBER_RATING',
  'OPTIN_IP',
  'CONFIRM_IP',
  'LATITUDE',
  'LONGITUDE',
  'GMTOFF',
  'DSTOFF',
  'TIMEZONE',
  'REGION',
  'LAST_CHANGED',
  'LEID',
  'EUID',
  'NOTES',
]

const rules = [
  'The e-mail address names the customer; a row without a valid one is rejected.',
  'Who is on the list was subscribed to e-mail at CONFIRM_TIME, else at OPTIN_TIME, and exists since then at the latest.',
  'IP addresses, places, ratings and notes are not kept.',
]

const stage = (status: Status) => (raw: RawRows) => [
  checked(raw, status),
  stageRows(raw),
  stagePeople(raw, status),
  stageFacts(raw),
]

export const mailchimpSubscribed: Format = {
  id: 'mailchimp-subscribed',
  label: 'Mailchimp, subscribed members',
  about: 'A member of the list.',
  columns: [
    ...shared,
    required('OPTIN_TIME', 'instant', 'When the member asked to be on the list.'),
    optional('TAGS', 'text', 'Labels in quotes, separated by commas.'),
  ],
  needsOneOf: [],
  excludes: ['unsub_time', 'clean_time'],
  ignores: ignored,
  currency: null,
  rules: [
    ...rules,
    'Without either time the member is subscribed from the import. Labels are held since the same day.',
  ],
  stage: stage('subscribed'),
}

export const mailchimpUnsubscribed: Format = {
  id: 'mailchimp-unsubscribed',
  label: 'Mailchimp, unsubscribed members',
  about: 'A person who left the list.',
  columns: [
    ...shared,
    optional('OPTIN_TIME', 'instant', 'When the person asked to be on the list.'),
    required('UNSUB_TIME', 'instant', 'When the person left the list.'),
  ],
  needsOneOf: [],
  excludes: ['clean_time'],
  ignores: [...ignored, 'UNSUB_CAMPAIGN_TITLE', 'UNSUB_CAMPAIGN_ID', 'UNSUB_REASON', 'UNSUB_REASON_OTHER', 'TAGS'],
  currency: null,
  rules: [...rules, 'Who left is unsubscribed from UNSUB_TIME; without it, from the import.'],
  stage: stage('unsubscribed'),
}
