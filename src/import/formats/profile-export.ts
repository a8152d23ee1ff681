import { sentence } from '../../sentences/sentence.ts'
import { identifier, join, type Sql, sql } from '../../sql/sql.ts'
import { emailFrom, namesNobody, phoneFrom } from '../contacts.ts'
import { genderFrom, isPossibleDay, subscriptionStatusFrom } from '../read-cells.ts'
import { type Fault, firstReason, nobodyNamed, notADate } from '../reasons.ts'
import { isUnreadable, type RawRows, stageRows } from './format.ts'

/** Which cells of a shop's export say what of a customer. */
export type ProfileCells = {
  customerId: Sql
  email: Sql
  phone: Sql
  firstName: Sql
  lastName: Sql
  gender: Sql
  city: Sql
  country: Sql
  emailStatus: Sql
  smsStatus: Sql
  tags: Sql
  /** The column of the day of birth. */
  birthDate: string | null
  /** Columns of the instant of registration; the first that is filled counts. */
  registeredAt: readonly string[]
}

const noCell: Sql = sql`cast(null as varchar)`

export const noCells: ProfileCells = {
  customerId: noCell,
  email: noCell,
  phone: noCell,
  firstName: noCell,
  lastName: noCell,
  gender: noCell,
  city: noCell,
  country: noCell,
  emailStatus: noCell,
  smsStatus: noCell,
  tags: noCell,
  birthDate: null,
  registeredAt: [],
}

const bornOn = (raw: RawRows, { birthDate }: ProfileCells): Sql =>
  birthDate === null ? sql`cast(null as date)` : raw.day(birthDate)

/** Some shops write a day that nobody told as zeros. */
const isUnreadableDay = (cell: Sql): Sql =>
  sql`(${isUnreadable(cell, sql`born`)} and not starts_with(${cell}, '0000-00-00'))`

const checked = (raw: RawRows, cells: ProfileCells, faults: readonly Fault[]): Sql => sql`
  create or replace temporary table checked as
  with typed as (
    select
      *, ${noCell} as order_id, ${cells.customerId} as known_id, ${emailFrom(cells.email)} as known_email,
      ${phoneFrom(cells.phone)} as known_phone, ${cells.firstName} as known_first_name, ${cells.lastName} as known_last_name,
      ${genderFrom(cells.gender)} as known_gender, ${bornOn(raw, cells)} as born, ${cells.city} as known_city,
      ${cells.country} as known_country, ${subscriptionStatusFrom(cells.emailStatus)} as known_email_status,
      ${subscriptionStatusFrom(cells.smsStatus)} as known_sms_status, ${cells.tags} as known_tags,
      coalesce(${join([...cells.registeredAt.map(raw.instant), sql`cast(null as timestamp)`], sql`, `)}) as registered
    from ${raw.rows}
  ),
  dated as (select *, ${raw.dayOf(sql`registered`)} as registered_day from typed)
  select * exclude (order_id), order_id, ${firstReason([
    ...faults,
    ...cells.registeredAt.map(
      (column) => [isUnreadable(identifier(column), sql`registered`), notADate(column)] as const,
    ),
    ...(cells.birthDate === null
      ? []
      : [[isUnreadableDay(identifier(cells.birthDate)), notADate(cells.birthDate)] as const]),
    [namesNobody(sql`known_id`, sql`known_email`, sql`known_phone`), nobodyNamed],
    [
      sql`registered_day is not null and not ${isPossibleDay(sql`registered_day`)}`,
      sentence('reject.registration-beyond-years'),
    ],
    [isUnreadable(cells.emailStatus, sql`known_email_status`), sentence('reject.email-status')],
    [isUnreadable(cells.smsStatus, sql`known_sms_status`), sentence('reject.sms-status')],
  ])} as reason
  from dated`

const stagePeople = (raw: RawRows): Sql => sql`
  insert into staged_people by name
  select
    ${raw.file} as file, row, known_id as customer_id, known_email as email, known_phone as phone,
    known_first_name as first_name, known_last_name as last_name, known_gender as gender, born as birth_date,
    known_city as city, known_country as country, registered as registered_at, registered_day,
    known_email_status as email_status, known_sms_status as sms_status, known_tags as tags
  from checked
  where reason is null`

/** Stages the customers of a shop's export. `faults` are looked for first, among the cells of the row. */
export const stageProfiles = (raw: RawRows, cells: ProfileCells, faults: readonly Fault[] = []): readonly Sql[] => [
  checked(raw, cells, faults),
  stageRows(raw),
  stagePeople(raw),
]
