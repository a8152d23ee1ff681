import { sentence } from '../../sentences/sentence.ts'
import { sql } from '../../sql/sql.ts'
import { emailFrom, namesNobody } from '../contacts.ts'
import { isPossibleDay } from '../read-cells.ts'
import { beyondYears, firstReason, isEmpty, nobodyNamed, notADate } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, cast(null as varchar) as order_id, customer_id, tag, added_at, removed_at,
      ${emailFrom(sql`email`)} as email_address,
      ${raw.instant('added_at')} as added, ${raw.instant('removed_at')} as removed
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`added`)} as added_day, ${raw.dayOf(sql`removed`)} as removed_day from typed)
  select *, ${firstReason([
    [namesNobody(sql`customer_id`, sql`email_address`, sql`cast(null as varchar)`), nobodyNamed],
    [sql`tag is null`, isEmpty('tag')],
    [isUnreadable(sql`added_at`, sql`added`), notADate('added_at')],
    [isUnreadable(sql`removed_at`, sql`removed`), notADate('removed_at')],
    [sql`not ${isPossibleDay(sql`added_day`)}`, beyondYears('added_at')],
    [sql`not ${isPossibleDay(sql`removed_day`)}`, beyondYears('removed_at')],
    [sql`removed < added`, sentence('reject.removed-before-added')],
  ])} as reason
  from dated`

const stageFacts = (raw: RawRows) => sql`
  insert into staged_facts by name
  select
    ${raw.file} as file, row, 'tag' as kind, customer_id, email_address as email, added_day as day, removed_day, tag
  from checked
  where reason is null`

export const tags: Format = {
  id: 'tags',
  label: 'Tags',
  about: 'A label that a customer holds or held.',
  columns: [
    optional('customer_id', 'text', 'The customer’s id in your system.'),
    optional('email', 'text', 'E-mail address.'),
    required('tag', 'text', 'The label.'),
    optional('added_at', 'instant', 'Since when. Empty: since the day of the import.'),
    optional('removed_at', 'instant', 'Until when. Empty: the label is still held.'),
  ],
  needsOneOf: [['customer_id', 'email']],
  excludes: ['order_id'],
  currency: null,
  rules: [
    'A row names its customer by customer_id, else by e-mail; a customer who is not there yet is made.',
    'A label is held from the day of added_at until the day before removed_at. The same customer, label and day of added_at are the same holding: a later row ends it, or ends it on another day.',
    'An empty removed_at does not bring back a label that was removed.',
    'Without added_at: a label that is held already is no news, and a removal ends the label that is held.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageFacts(raw)],
}
