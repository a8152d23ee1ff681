import { sql } from '../../sql/sql.ts'
import { emailFrom, namesNobody } from '../contacts.ts'
import { isPossibleDay } from '../read-cells.ts'
import { beyondYears, firstReason, isEmpty, nobodyNamed, notADate } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, cast(null as varchar) as order_id, customer_id, visited_at, ${emailFrom(sql`email`)} as email_address,
      ${raw.instant('visited_at')} as instant
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`instant`)} as day from typed)
  select *, ${firstReason([
    [namesNobody(sql`customer_id`, sql`email_address`, sql`cast(null as varchar)`), nobodyNamed],
    [sql`visited_at is null`, isEmpty('visited_at')],
    [isUnreadable(sql`visited_at`, sql`instant`), notADate('visited_at')],
    [sql`not ${isPossibleDay(sql`day`)}`, beyondYears('visited_at')],
  ])} as reason
  from dated`

const stageFacts = (raw: RawRows) => sql`
  insert into staged_facts by name
  select ${raw.file} as file, row, 'visit' as kind, customer_id, email_address as email, instant as "at", day
  from checked
  where reason is null`

export const visits: Format = {
  id: 'visits',
  label: 'Visits',
  about: 'A visit of a customer to the web store.',
  columns: [
    optional('customer_id', 'text', 'The customer’s id in your system.'),
    optional('email', 'text', 'E-mail address.'),
    required('visited_at', 'instant', 'When, as a day or an instant.'),
  ],
  needsOneOf: [['customer_id', 'email']],
  excludes: ['order_id'],
  currency: null,
  rules: [
    'A row names its customer by customer_id, else by e-mail; a customer who is not there yet is made, and exists from the day of the first visit.',
    'What is kept is how many visits a customer made on a day: the rows of a file are counted, equal ones too.',
    'Where two files tell of the same customer and day, the larger count holds, so that a file may come again, and files may overlap. Give a day whole: two halves of it in two files count as the larger half.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageFacts(raw)],
}
