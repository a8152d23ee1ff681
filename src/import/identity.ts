import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { identifier, type Sql, sql } from '../sql/sql.ts'
import { isValidEmail, isValidPhone } from './contacts.ts'
import { mergeFacts } from './facts.ts'
import { holdsRows } from './holds-rows.ts'

/**
 * A customer of whom no day is known yet. Every import lowers it to the first fact's day, else to its own.
 */
export const noDayYet = sql`date '2299-12-31'`

/** Temporary tables of this file. */
export const identityTables = [
  'mentions',
  'told_contacts',
  'by_id',
  'by_email',
  'by_phone',
  'pairs',
  'changed_customers',
  'absorbed_customers',
  'person_keys',
  'order_keys',
  'fact_keys',
] as const

/** Who is named, and how: only a valid e-mail or phone names anyone. What a customers file says outranks an order or a dated fact. */
const mentions = sql`
  create or replace temporary table mentions as
  with named as (
    select customer_id, email, phone, 1 as is_profile, file, row from staged_people
    union all
    select customer_id, email, phone, 0, file, row from staged_orders
    union all
    select customer_id, email, phone, 0, file, row from staged_facts
  ),
  written as (
    select customer_id, email, phone, is_profile, max(cast(file as bigint) * 4294967296 + row) as place
    from named
    group by customer_id, email, phone, is_profile
  ),
  checked as (
    select
      customer_id,
      case when ${isValidEmail(sql`email`)} then email end as email,
      case when ${isValidPhone(sql`phone`)} then phone end as phone,
      is_profile, place
    from written
  )
  select customer_id, email, phone, is_profile, max(place) as place
  from checked
  where coalesce(customer_id, email, phone) is not null
  group by customer_id, email, phone, is_profile`

/** New customers of one kind of name, numbered after the ones there are. */
const addCustomers = (name: 'customer_id' | 'email' | 'phone', condition: Sql): Sql => {
  const column = identifier(name)
  return sql`
    insert into customers by name
    with fresh as (
      select distinct ${column} as name
      from mentions
      where ${column} is not null and ${condition}
        and ${column} not in (select ${column} from customers where ${column} in (select ${column} from mentions))
    )
    select
      cast((select coalesce(max(customer_key), 0) from customers) + row_number() over (order by name) as integer) as customer_key,
      name as ${column},
      ${noDayYet} as first_day
    from fresh`
}

/** A contact a customer is told to have: from a customers file it replaces, from an order it only fills a gap. */
async function tellContact(engine: Engine, contact: 'email' | 'phone', name: 'customer_id' | 'email', scope: Sql) {
  const [column, by] = [identifier(contact), identifier(name)]
  await engine.execute(sql`
    create or replace temporary table told_contacts as
    with told as (
      select
        ${by} as name,
        arg_max(${column}, place) filter (where is_profile = 1) as by_profile,
        arg_max(${column}, place) filter (where is_profile = 0) as by_order
      from mentions
      where ${column} is not null and ${by} is not null and ${scope}
      group by ${by}
    )
    select customer_key, coalesce(by_profile, ${column}, by_order) as contact
    from customers
    join told on customers.${by} = told.name
    where ${scope} and ${column} is distinct from coalesce(by_profile, ${column}, by_order)`)
  await engine.execute(sql`insert into changed_customers select customer_key from told_contacts`)
  await engine.execute(sql`
    update customers set ${column} = contact from told_contacts where customers.customer_key = told_contacts.customer_key`)
}

/**
 * One customer for each address that is mentioned: the one with an id before the one without, then the smallest id. Any
 * other address has one owner already, since the import that brought it.
 */
const owners = (name: 'email' | 'phone'): Sql => {
  const column = identifier(name)
  const isValid = name === 'email' ? isValidEmail(column) : isValidPhone(column)
  return sql`
    create or replace temporary table ${identifier(`by_${name}`)} as
    select
      ${column},
      arg_min(customer_key, (customer_id is null, email is null, coalesce(customer_id, ''), customer_key)) as customer_key
    from customers
    where ${column} in (select ${column} from mentions where ${column} is not null) and ${isValid}
    group by ${column}`
}

/** The customers whose ids are mentioned. */
const mentionedIds = sql`
  create or replace temporary table by_id as
  select customer_id, customer_key
  from customers
  where customer_id in (select customer_id from mentions where customer_id is not null)`

/** Customers without a name of their own who share an address with one who has: they are the same person. */
const samePeople = (name: 'email' | 'phone', isNameless: Sql): Sql => sql`
  create or replace temporary table pairs as
  select guests.customer_key as guest, ${identifier(`by_${name}`)}.customer_key as owner
  from customers as guests
  join ${identifier(`by_${name}`)} using (${identifier(name)})
  where ${isNameless} and guests.customer_key <> ${identifier(`by_${name}`)}.customer_key`

const pairCount = z.object({ pairs: z.int() })
const factsOfCustomers = ['orders', 'visits', 'tags', 'subscriptions', 'profile_facts'] as const

/** Moves all facts of the guests to their owners, whose gaps the guests' profile fills. */
async function absorbPairs(engine: Engine): Promise<void> {
  const found = await engine.query(sql`select count(*) as pairs from pairs`, pairCount)
  if ((found[0]?.pairs ?? 0) === 0) return
  await engine.execute(sql`
    delete from profile_facts using pairs
    where customer_key = guest and gender is not null
      and owner in (select customer_key from profile_facts where gender is not null)`)
  for (const table of factsOfCustomers) {
    await engine.execute(
      sql`update ${identifier(table)} set customer_key = owner from pairs where customer_key = guest`,
    )
  }
  await mergeFacts(engine)
  await engine.execute(sql`
    update customers set
      first_day = least(customers.first_day, told.first_day),
      phone = coalesce(customers.phone, told.phone),
      first_name = coalesce(customers.first_name, told.first_name),
      last_name = coalesce(customers.last_name, told.last_name),
      birth_date = coalesce(customers.birth_date, told.birth_date),
      city = coalesce(customers.city, told.city),
      country = coalesce(customers.country, told.country)
    from (
      select owner, min(first_day) as first_day, any_value(phone) as phone, any_value(first_name) as first_name,
        any_value(last_name) as last_name, any_value(birth_date) as birth_date, any_value(city) as city,
        any_value(country) as country
      from pairs join customers on customer_key = guest
      group by owner
    ) as told
    where customers.customer_key = told.owner`)
  await engine.execute(sql`delete from customers using pairs where customer_key = guest`)
  for (const table of ['changed_customers', 'absorbed_customers'])
    await engine.execute(sql`insert into ${identifier(table)} select guest from pairs union select owner from pairs`)
}

/** The customer of every staged row that names one. */
const keysOf = (keys: 'person_keys' | 'order_keys' | 'fact_keys', rows: Sql): Sql => sql`
  create or replace temporary table ${identifier(keys)} as
  select
    staged.file, staged.row, staged.day, staged.email is not null or staged.phone is not null as has_contact,
    case
      when staged.customer_id is not null then by_id.customer_key
      when by_email.customer_key is not null then by_email.customer_key
      else by_phone.customer_key
    end as customer_key
  from (
    ${rows}
  ) as staged
  left join by_id on by_id.customer_id = staged.customer_id
  left join by_email on by_email.email = staged.email
  left join by_phone on by_phone.phone = staged.phone`

const personRows = sql`select file, row, customer_id, email, phone, registered_day as day from staged_people`
const orderRows = sql`select file, row, customer_id, email, phone, day from staged_orders`
/** A row may tell several facts, of one customer. */
const factRows = sql`
  select file, row, customer_id, email, phone, min(day) as day
  from staged_facts
  group by file, row, customer_id, email, phone`

/** Gives addresses to those who are told to have them, and makes one of those who turn out to be the same person. */
async function settleAddresses(engine: Engine): Promise<void> {
  await tellContact(engine, 'email', 'customer_id', sql`1 = 1`)
  await tellContact(engine, 'phone', 'customer_id', sql`1 = 1`)
  await engine.execute(addCustomers('email', sql`customer_id is null`))
  await tellContact(engine, 'phone', 'email', sql`customer_id is null`)
  await engine.execute(addCustomers('phone', sql`customer_id is null and email is null`))
  await engine.execute(owners('email'))
  await engine.execute(samePeople('email', sql`guests.customer_id is null`))
  await absorbPairs(engine)
  await engine.execute(owners('phone'))
  await engine.execute(samePeople('phone', sql`guests.customer_id is null and guests.email is null`))
  await absorbPairs(engine)
}

/**
 * Finds or makes the customer of every staged row: `person_keys`, `order_keys` and `fact_keys` by file and row (no key: nobody is
 * named). An id goes before an e-mail, an e-mail before a phone; a customer known only by an address joins the one who
 * turns out to own it. Customers changed on the way are in `changed_customers`, and those of them who turned out to be one
 * person in `absorbed_customers`.
 */
export async function resolveCustomers(engine: Engine): Promise<void> {
  await engine.execute(mentions)
  for (const table of ['changed_customers', 'absorbed_customers'])
    await engine.execute(sql`create or replace temporary table ${identifier(table)} (customer_key integer)`)
  await engine.execute(addCustomers('customer_id', sql`1 = 1`))
  if (await holdsRows(engine, 'mentions', sql`email is not null or phone is not null`)) await settleAddresses(engine)
  await engine.execute(owners('phone'))
  await engine.execute(owners('email'))
  await engine.execute(mentionedIds)
  await engine.execute(keysOf('person_keys', personRows))
  await engine.execute(keysOf('order_keys', orderRows))
  await engine.execute(keysOf('fact_keys', factRows))
}
