import type { Engine } from '../engine/engine.ts'
import { identifier, join, type Sql, sql, text, textLiteral } from '../sql/sql.ts'
import { isValidEmail, isValidPhone } from './contacts.ts'
import { factTables, writeFacts } from './facts.ts'
import { holdsRows } from './holds-rows.ts'
import { noDayYet } from './identity.ts'

/** The moment of an import: changes without a date of their own happen then. */
export type Moment = {
  /** `YYYY-MM-DD HH:MM:SS` in UTC. */
  instant: string
  /** The same moment's day in the project's zone. */
  day: Sql
}

/** Temporary tables of this file. */
export const profileTables = [
  'known_people',
  'told_profiles',
  'told_genders',
  'told_identities',
  'told_statuses',
  'told_tags',
  'told_days',
  ...factTables,
] as const

/** Of whom customers files tell: what others have need not be looked at. */
const isTold = sql`customer_key in (select customer_key from known_people)`

const replacedColumns = ['first_name', 'last_name', 'birth_date', 'city', 'country'] as const
const filledColumns = ['email', 'phone'] as const

const knownPeople = sql`
  create or replace temporary table known_people as
  select
    customer_key, first_name, last_name, birth_date, city, country, email, phone, gender, email_status, sms_status, tags,
    registered_at, registered_day,
    row_number() over (order by said_at nulls first, file, row) as rank
  from staged_people
  join person_keys using (file, row)`

const latest = (column: string): Sql => sql`arg_max(${identifier(column)}, rank) as ${identifier(column)}`

/** What every customer's columns become, for those whom it changes. */
const toldProfiles = (): Sql => {
  const all = [...replacedColumns, ...filledColumns]
  const next = [
    ...replacedColumns.map(
      (name) => [name, sql`coalesce(told.${identifier(name)}, customers.${identifier(name)})`] as const,
    ),
    ...filledColumns.map(
      (name) => [name, sql`coalesce(customers.${identifier(name)}, told.${identifier(name)})`] as const,
    ),
  ]
  const columns = next.map(([name, value]) => sql`${value} as ${identifier(name)}`)
  const changes = next.map(([name, value]) => sql`customers.${identifier(name)} is distinct from ${value}`)
  return sql`
    create or replace temporary table told_profiles as
    with told as (
      select customer_key, ${join(all.map(latest), sql`, `)}
      from known_people
      group by customer_key
    )
    select customers.customer_key, ${join(columns, sql`, `)}
    from customers
    join told on told.customer_key = customers.customer_key
    where ${join(changes, sql` or `)}`
}

async function writeColumns(engine: Engine): Promise<void> {
  await engine.execute(toldProfiles())
  const values = [...replacedColumns, ...filledColumns].map(
    (name) => sql`${identifier(name)} = told_profiles.${identifier(name)}`,
  )
  await engine.execute(sql`
    update customers set ${join(values, sql`, `)} from told_profiles where customers.customer_key = told_profiles.customer_key`)
  await engine.execute(sql`insert into changed_customers select customer_key from told_profiles`)
}

/** Says anew whether the contacts are valid of everyone who changed or is new. */
async function checkContacts(engine: Engine): Promise<void> {
  await engine.execute(sql`
    update customers
    set email_valid = ${isValidEmail(sql`email`)}, phone_valid = ${isValidPhone(sql`phone`)}
    where customer_key in (select customer_key from changed_customers) or first_day = ${noDayYet}`)
}

/** A gender unlike the one known is a change on the day of the import; the first one known holds from registration. */
async function writeGenders(engine: Engine, { day }: Moment): Promise<void> {
  await engine.execute(sql`
    create or replace temporary table told_genders as
    with told as (
      select customer_key, arg_max(gender, rank) as gender, min(registered_day) as registered_day
      from known_people
      where gender is not null
      group by customer_key
    ),
    known as (
      select profile_facts.customer_key, arg_max(gender, coalesce(day, first_day)) as gender
      from profile_facts
      join customers on customers.customer_key = profile_facts.customer_key
      where gender is not null and profile_facts.${isTold}
      group by profile_facts.customer_key
    )
    select
      told.customer_key, told.gender, case when known.gender is null then told.registered_day else ${day} end as day,
      known.gender is not null as is_change
    from told
    left join known on known.customer_key = told.customer_key
    where known.gender is distinct from told.gender`)
  await engine.execute(sql`
    delete from profile_facts using told_genders
    where profile_facts.customer_key = told_genders.customer_key and is_change and profile_facts.gender is not null
      and coalesce(profile_facts.day, (select first_day from customers where customers.customer_key = profile_facts.customer_key))
        >= told_genders.day`)
  await engine.execute(sql`insert into profile_facts by name select customer_key, day, gender from told_genders`)
  await engine.execute(sql`insert into changed_customers select customer_key from told_genders`)
}

/** A customer is identified from the first day on which an address was known; without a day, ever since they exist. */
async function writeIdentities(engine: Engine, { day }: Moment): Promise<void> {
  await engine.execute(sql`
    create or replace temporary table told_identities as
    with told as (
      select customer_key, coalesce(day, date '1900-01-01') as day
      from person_keys
      where customer_key is not null and has_contact
      union all
      select customer_key, day from order_keys where customer_key is not null and has_contact
      union all
      select customer_key, coalesce(day, ${day}) from fact_keys where customer_key is not null and has_contact
    ),
    first_told as (select customer_key, min(day) as day from told group by customer_key),
    known as (
      select customer_key, min(coalesce(day, date '1900-01-01')) as day, count(*) as facts
      from profile_facts
      where identified and customer_key in (select customer_key from first_told)
      group by customer_key
    )
    select first_told.customer_key, least(first_told.day, known.day) as day
    from first_told
    left join known on known.customer_key = first_told.customer_key
    where known.day is null or known.day > first_told.day or known.facts > 1`)
  await engine.execute(sql`
    delete from profile_facts
    where identified and customer_key in (select customer_key from told_identities)`)
  await engine.execute(sql`
    insert into profile_facts by name
    select customer_key, nullif(day, date '1900-01-01') as day, true as identified from told_identities`)
  await engine.execute(sql`insert into changed_customers select customer_key from told_identities`)
}

async function writeStatuses(engine: Engine, channel: 'email' | 'sms', moment: Moment, source: string): Promise<void> {
  const column = identifier(`${channel}_status`)
  await engine.execute(sql`
    create or replace temporary table told_statuses as
    with told as (
      select customer_key, arg_max(${column}, rank) as status, min(registered_at) as registered_at,
        min(registered_day) as registered_day
      from known_people
      where ${column} is not null
      group by customer_key
    ),
    known as (
      select customer_key, arg_max(status, "at") as status
      from subscriptions
      where channel = ${textLiteral(channel)} and ${isTold}
      group by customer_key
    )
    select
      told.customer_key, told.status,
      case when known.status is null then registered_at end as registered_at,
      case when known.status is null then registered_day end as registered_day
    from told
    left join known on known.customer_key = told.customer_key
    where told.status <> coalesce(known.status, 'unknown')`)
  await engine.execute(sql`
    insert into subscriptions by name
    select
      customer_key, ${textLiteral(channel)} as channel, status,
      coalesce(registered_at, cast(${text(moment.instant)} as timestamp)) as "at",
      coalesce(registered_day, ${moment.day}) as day,
      ${text(source)} as source
    from told_statuses`)
  await engine.execute(sql`insert into changed_customers select customer_key from told_statuses`)
}

async function writeTags(engine: Engine, { day }: Moment): Promise<void> {
  await engine.execute(sql`
    create or replace temporary table told_tags as
    with told as (
      select customer_key, trim(unnest(string_split(tags, '|'))) as tag, coalesce(registered_day, ${day}) as added_day
      from known_people
      where tags is not null
    )
    select customer_key, tag, min(added_day) as added_day
    from told
    where tag <> ''
      and (customer_key, tag) not in (select (customer_key, tag) from tags where removed_day is null and ${isTold})
    group by customer_key, tag`)
  await engine.execute(sql`insert into tags by name select customer_key, tag, added_day from told_tags`)
  await engine.execute(sql`insert into changed_customers select customer_key from told_tags`)
}

/** Writes what dated files and customers files (and orders, of identity) say of customers whose keys `resolveCustomers` found. */
export async function writeProfiles(engine: Engine, moment: Moment, source: string): Promise<void> {
  await writeFacts(engine, moment.day)
  await engine.execute(knownPeople)
  const tellsPeople = await holdsRows(engine, 'known_people')
  if (tellsPeople) await writeColumns(engine)
  await checkContacts(engine)
  if (tellsPeople) await writeGenders(engine, moment)
  await writeIdentities(engine, moment)
  if (!tellsPeople) return
  await writeStatuses(engine, 'email', moment, source)
  await writeStatuses(engine, 'sms', moment, source)
  await writeTags(engine, moment)
}

/** A customer exists from the day of the first known fact, and never later than before. */
export async function writeFirstDays(engine: Engine, { day }: Moment): Promise<void> {
  await engine.execute(sql`
    create or replace temporary table told_days as
    with facts as (
      select customer_key, registered_day as day from known_people where registered_day is not null
      union all
      select customer_key, day from order_keys where customer_key is not null
      union all
      select customer_key, day from fact_keys where customer_key is not null and day is not null
    ),
    earliest as (select customer_key, min(day) as day from facts group by customer_key)
    select customers.customer_key, least(first_day, coalesce(earliest.day, ${day})) as day
    from customers
    left join earliest on earliest.customer_key = customers.customer_key
    where (customers.customer_key in (select customer_key from earliest) or first_day = ${noDayYet})
      and first_day > coalesce(earliest.day, case when first_day = ${noDayYet} then ${day} else first_day end)`)
  await engine.execute(sql`
    update customers set first_day = told_days.day from told_days where customers.customer_key = told_days.customer_key`)
  await engine.execute(sql`insert into changed_customers select customer_key from told_days`)
}
