import { sentence } from '../../sentences/sentence.ts'
import { sql } from '../../sql/sql.ts'
import { emailFrom, namesNobody, phoneFrom } from '../contacts.ts'
import { isPossibleDay, subscriptionStatusFrom } from '../read-cells.ts'
import { beyondYears, firstReason, isEmpty, nobodyNamed, noneOf, notADate } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, cast(null as varchar) as order_id, customer_id, channel, status, "at" as written, source,
      ${emailFrom(sql`email`)} as email_address,
      ${phoneFrom(sql`phone`)} as phone_number,
      case lower(channel) when 'email' then 'email' when 'e-mail' then 'email' when 'sms' then 'sms' end as known_channel,
      ${subscriptionStatusFrom(sql`status`)} as known_status,
      ${raw.instant('at')} as instant
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`instant`)} as day from typed)
  select *, ${firstReason([
    [namesNobody(sql`customer_id`, sql`email_address`, sql`phone_number`), nobodyNamed],
    [sql`known_channel is null`, sentence('reject.subscription-channel')],
    [sql`known_status is null`, noneOf('status', 'subscribed, unsubscribed, unknown')],
    [sql`written is null`, isEmpty('at')],
    [isUnreadable(sql`written`, sql`instant`), notADate('at')],
    [sql`not ${isPossibleDay(sql`day`)}`, beyondYears('at')],
  ])} as reason
  from dated`

const stageFacts = (raw: RawRows) => sql`
  insert into staged_facts by name
  select
    ${raw.file} as file, row, 'subscription' as kind, customer_id, email_address as email, phone_number as phone,
    instant as "at", day, known_channel as channel, known_status as status, source
  from checked
  where reason is null`

export const subscriptions: Format = {
  id: 'subscriptions',
  label: 'Subscriptions',
  about: 'A dated status of a customer on a channel.',
  columns: [
    optional('customer_id', 'text', 'The customer’s id in your system.'),
    optional('email', 'text', 'E-mail address.'),
    optional('phone', 'text', 'Phone number.'),
    required('channel', 'text', 'email or sms.'),
    required('status', 'text', 'subscribed, unsubscribed or unknown.'),
    required('at', 'instant', 'Since when.'),
    optional('source', 'text', 'Where it was said.'),
  ],
  needsOneOf: [['customer_id', 'email', 'phone']],
  excludes: ['order_id'],
  currency: null,
  rules: [
    'A row names its customer by customer_id, else by e-mail, else by phone; a customer who is not there yet is made, and exists from the earliest of the dates.',
    'A status holds from its instant until the next of its channel. Of a day the last counts; of equal instants unsubscribed goes before subscribed, and subscribed before unknown.',
    'A row with the customer, channel, status and instant of another is merged into it.',
    'An e-mail address or phone that stands beside an id fills a gap of the customer; it never replaces what a file of customers said.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageFacts(raw)],
}
