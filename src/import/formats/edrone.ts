import { sentence } from '../../sentences/sentence.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { emailFrom, namesNobody, phoneFrom } from '../contacts.ts'
import { genderFrom, isPossibleDay } from '../read-cells.ts'
import { beyondYears, firstReason, nobodyNamed, notADate } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, stageRows } from './format.ts'

const statusFrom = (cell: Sql): Sql => sql`case
  when ${cell} in ('1', '1.0') then 'subscribed'
  when ${cell} in ('0', '0.0') then 'unsubscribed'
  when ${cell} is null then ''
end`

const confirmed = 'Email subscription confirmation date'
const requested = 'Email subscription request date'

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, cast(null as varchar) as order_id, ${emailFrom(sql`coalesce("E-mail", "Email")`)} as email_address,
      ${phoneFrom(sql`coalesce("Phone number", "Phone")`)} as phone_number,
      coalesce("Name", "First name") as first_name, "Last name" as last_name, city, country,
      replace(replace(tags, ',', '|'), ';', '|') as tags, ${genderFrom(sql`gender`)} as known_gender,
      "Birth date" as birth_written, ${raw.day('Birth date')} as born,
      ${statusFrom(sql`"Email subscription status"`)} as email_flag, ${statusFrom(sql`"SMS subscription status"`)} as sms_flag,
      coalesce("Email subscription confirmation date", "Email subscription request date") as written,
      case when "Email subscription confirmation date" is not null then ${raw.instant(confirmed)}
        else ${raw.instant(requested)} end as subscribed_at
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`subscribed_at`)} as subscribed_day from typed)
  select *, ${firstReason([
    [namesNobody(sql`cast(null as varchar)`, sql`email_address`, sql`phone_number`), nobodyNamed],
    [sql`email_flag is null`, sentence('reject.neither-1-nor-0', { column: 'Email subscription status' })],
    [sql`sms_flag is null`, sentence('reject.neither-1-nor-0', { column: 'SMS subscription status' })],
    [isUnreadable(sql`birth_written`, sql`born`), notADate('Birth date')],
    [isUnreadable(sql`written`, sql`subscribed_at`), notADate('Email subscription confirmation date')],
    [sql`not ${isPossibleDay(sql`subscribed_day`)}`, beyondYears('Email subscription confirmation date')],
  ])} as reason
  from dated`

const isDated = sql`(email_flag = 'subscribed' and subscribed_at is not null)`

const stagePeople = (raw: RawRows) => sql`
  insert into staged_people by name
  select
    ${raw.file} as file, row, email_address as email, phone_number as phone, first_name, last_name, known_gender as gender,
    born as birth_date, city, country, tags, case when not ${isDated} then nullif(email_flag, '') end as email_status,
    nullif(sms_flag, '') as sms_status
  from checked
  where reason is null`

const stageFacts = (raw: RawRows) => sql`
  insert into staged_facts by name
  select
    ${raw.file} as file, row, 'subscription' as kind, email_address as email, phone_number as phone,
    subscribed_at as "at", subscribed_day as day, 'email' as channel, email_flag as status, 'edrone' as source
  from checked
  where reason is null and ${isDated}`

export const edrone: Format = {
  id: 'edrone',
  label: 'edrone contacts',
  about: 'A contact.',
  columns: [
    optional('E-mail', 'text', 'E-mail address.'),
    optional('Email', 'text', 'The same, written so.'),
    optional('Phone number', 'text', 'Phone number.'),
    optional('Phone', 'text', 'The same, written so.'),
    optional('Name', 'text', 'First name.'),
    optional('First name', 'text', 'The same, written so.'),
    optional('Last name', 'text', 'Last name.'),
    optional('Gender', 'text', 'M, F, REFUSED or NIEZNANY.'),
    optional('Birth date', 'instant', 'Date of birth, as a day.'),
    optional('City', 'text', 'City.'),
    optional('Country', 'text', 'Country.'),
    optional('Email subscription status', 'text', '1 subscribed, 0 unsubscribed, empty unknown.'),
    optional('SMS subscription status', 'text', '1 subscribed, 0 unsubscribed, empty unknown.'),
    optional(requested, 'instant', 'When the contact asked for e-mails.'),
    optional(confirmed, 'instant', 'When the contact confirmed it.'),
    optional('Tags', 'text', 'Labels, separated by commas, semicolons or |.'),
  ],
  needsOneOf: [
    ['E-mail', 'Email', 'Phone number', 'Phone'],
    ['Email subscription status', 'SMS subscription status'],
  ],
  excludes: [],
  ignores: ['Language', 'SMS subscription request date', 'SMS subscription confirmation date'],
  currency: null,
  rules: [
    'The e-mail address names the customer, else the phone.',
    'A status of 1 is subscribed, 0 is unsubscribed; an empty one is unknown and replaces nothing.',
    'A 1 for e-mail holds from the confirmation date, else from the request date. A status without a date holds from the import, and only if it differs from the one known.',
    'Gender: F is female, M is male, REFUSED did not want to say, NIEZNANY and empty are unknown; Polish and English words are read as in a file of customers.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stagePeople(raw), stageFacts(raw)],
}
