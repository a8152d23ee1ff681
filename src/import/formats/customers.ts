import { type Sql, sql } from '../../sql/sql.ts'
import { emailFrom, namesNobody, phoneFrom } from '../contacts.ts'
import { genderFrom, isPossibleDay, subscriptionStatusFrom } from '../read-cells.ts'
import { beyondYears, firstReason, nobodyNamed, noneOf, notADate } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, stageRows } from './format.ts'

const isUnknownStatus = (column: Sql): Sql => isUnreadable(column, subscriptionStatusFrom(column))

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, cast(null as varchar) as order_id, customer_id, first_name, last_name, city, country, tags, registered_at,
      birth_date, email_status, sms_status,
      ${emailFrom(sql`email`)} as email_address,
      ${phoneFrom(sql`phone`)} as phone_number,
      ${genderFrom(sql`gender`)} as known_gender,
      ${raw.day('birth_date')} as born,
      ${raw.instant('registered_at')} as registered
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`registered`)} as registered_day from typed)
  select *, ${firstReason([
    [namesNobody(sql`customer_id`, sql`email_address`, sql`phone_number`), nobodyNamed],
    [isUnreadable(sql`registered_at`, sql`registered`), notADate('registered_at')],
    [sql`not ${isPossibleDay(sql`registered_day`)}`, beyondYears('registered_at')],
    [isUnreadable(sql`birth_date`, sql`born`), notADate('birth_date')],
    [isUnknownStatus(sql`email_status`), noneOf('email_status', 'subscribed, unsubscribed, unknown')],
    [isUnknownStatus(sql`sms_status`), noneOf('sms_status', 'subscribed, unsubscribed, unknown')],
  ])} as reason
  from dated`

const stagePeople = (raw: RawRows) => sql`
  insert into staged_people by name
  select
    ${raw.file} as file, row, customer_id, email_address as email, phone_number as phone, first_name, last_name,
    known_gender as gender, born as birth_date, city, country, registered as registered_at, registered_day,
    ${subscriptionStatusFrom(sql`email_status`)} as email_status, ${subscriptionStatusFrom(sql`sms_status`)} as sms_status, tags
  from checked
  where reason is null`

export const customers: Format = {
  id: 'customers',
  label: 'Customers',
  about: 'A customer.',
  columns: [
    optional('customer_id', 'text', 'The customer’s id in your system.'),
    optional('email', 'text', 'E-mail address.'),
    optional('phone', 'text', 'Phone number.'),
    optional('first_name', 'text', 'First name.'),
    optional('last_name', 'text', 'Last name.'),
    optional('gender', 'text', 'Gender, as a word or a letter.'),
    optional('birth_date', 'instant', 'Date of birth, as a day.'),
    optional('city', 'text', 'City.'),
    optional('country', 'text', 'Country.'),
    optional('registered_at', 'instant', 'When the customer registered.'),
    optional('email_status', 'text', 'subscribed, unsubscribed or unknown.'),
    optional('sms_status', 'text', 'subscribed, unsubscribed or unknown.'),
    optional('tags', 'text', 'Labels, separated by |.'),
  ],
  needsOneOf: [['customer_id', 'email', 'phone']],
  excludes: ['order_id', 'ordered_at', 'amount', 'tag', 'channel', 'status', 'visited_at'],
  currency: null,
  rules: [
    'A row names its customer by customer_id, else by e-mail, else by phone; only a valid e-mail or phone names anyone.',
    'A phone number without its country’s prefix is one of the project’s default country. Valid numbers are kept as E.164 (+48600100200), so every way of writing one names the same customer; any other is kept as its digits (00 for a plus) and is not valid.',
    'An e-mail address is valid with at most 64 characters before the @ and 254 in all, no blanks, quotes or doubled dots, and a domain that ends in letters; domains in other scripts are accepted.',
    'What a later file says replaces what was known; an empty cell replaces nothing. Of rows of the same customer in a file the last filled cell counts.',
    'Gender: f, female, woman, femme, kobieta, Frau and words in K are female; words in M, homme and Herr are male; refused and “prefer not to say” are refused; empty and unknown are unknown; anything else is other. These words, those of statuses and those of channels are read in English, French, Polish and German.',
    'Gender and the first known status hold from registered_at (gender without it: since the customer exists; status without it: from the import). A gender or status that differs from the one known is a change on the day of the import.',
    'A customer without any dated fact exists from the day of the import.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stagePeople(raw)],
}
