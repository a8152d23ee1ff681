import { day, type Sql, sql } from '../sql/sql.ts'
import type { Draw } from './draw.ts'
import { firstNames, lastNames } from './names.ts'
import type { Part } from './plan.ts'
import { smallTable } from './small-table.ts'

const key = sql`customer_key`

/** A list of first names and one of last names for women and men of each country. */
const names: readonly Sql[] = [
  smallTable('demo_first_name', firstNames),
  smallTable('demo_last_name', lastNames),
  sql`
  create temp table demo_names as
  with last_names as (
    select country, list(female order by male) as female, list(male order by male) as male from demo_last_name group by country
  )
  select
    country,
    gender as form,
    list(first_name order by first_name) as first_names,
    case gender when 'female' then any_value(female) else any_value(male) end as last_names
  from demo_first_name
  join last_names using (country)
  group by country, gender`,
]

const namedPeople = (draw: Draw): Sql => sql`
  select
    demo_person.*,
    contact_day is not null as identified,
    first_names[1 + ${draw.below(sql`len(first_names)`, 'first name', key)}] as first_name,
    last_names[1 + ${draw.below(sql`len(last_names)`, 'last name', key)}] as last_name
  from demo_person
  join demo_names
    on demo_names.country = demo_person.country
    and form = case
      when name_gender in ('female', 'male') then name_gender
      when ${draw.uniform('name', key)} < 0.6 then 'female'
      else 'male'
    end`

const plain = (name: Sql): Sql =>
  sql`regexp_replace(strip_accents(lower(replace(${name}, 'ł', 'l'))), '[^a-z]', '', 'g')`

// No range kept for fiction holds a million mobile numbers, so these are merely well-formed.
const phone = sql`
  case
    when country = 'FR' then '+33600' || lpad((customer_key % 1000000)::varchar, 6, '0')
    else '+4879' || lpad(((customer_key * 7919::bigint + 1234567) % 10000000)::varchar, 7, '0')
  end`

const email = sql`
  concat(${plain(sql`first_name`)}, '.', ${plain(sql`last_name`)}, customer_key, case customer_key % 3 when 0 then '@example.org' else '@example.com' end)`

const contacts = (draw: Draw): Sql => sql`
  select
    *,
    case when identified and gives_email then ${email} end as right_email,
    case when identified and gives_phone then ${phone} end as right_phone,
    ${draw.uniform('email fault', key)} >= 0.021 as email_right,
    ${draw.uniform('phone fault', key)} >= 0.018 as phone_right
  from named`

/** The customers as the shop has them on record. */
export const customers: Part = ({ draw, lastDay }) => [
  ...names,
  sql`
  insert into customers (
    customer_key, customer_id, email, email_valid, phone, phone_valid, first_name, last_name,
    birth_date, city, country, first_day, erased_at
  )
  with named as (${namedPeople(draw)}),
  reachable as (${contacts(draw)})
  select
    customer_key,
    case when identified then 'C-' when customer_key % 3 = 0 then 'DEVICE-' else 'CARD-' end || (1000000 + customer_key),
    case when email_right then right_email else replace(right_email, '@example.', '@example') end,
    case when right_email is not null then email_right end,
    case when phone_right then right_phone else left(right_phone, 7) end,
    case when right_phone is not null then phone_right end,
    case when identified then first_name end,
    case when identified then last_name end,
    case
      when identified and ${draw.uniform('birthday known', key)} < 0.55
      then ${day(lastDay)} - (6700 + 3200 * (${draw.uniform('age', key)} + ${draw.uniform('age, too', key)}
        + 3 * ${draw.uniform('age, three', key)}))::integer
    end,
    case when identified or ${draw.uniform('city known', key)} < 0.5 then city end,
    case when identified then country end,
    first_day,
    null
  from reachable
  order by customer_key`,
]
