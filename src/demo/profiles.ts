import { day, sql } from '../sql/sql.ts'
import type { Part } from './plan.ts'

const key = sql`customer_key`

/**
 * Gender and identity over time: what was said at the first day, what was learnt with the contact data, and the few who
 * answered, or changed the answer, later.
 */
export const profiles: Part = ({ draw, lastDay }) => [
  sql`
  insert into profile_facts (customer_key, day, gender, identified)
  with told as (
    select
      customer_key,
      first_day,
      contact_day,
      case when contact_day is null and ${draw.uniform('gender told', key)} < 0.7 then 'unknown' else name_gender end as gender,
      first_day + 1 + floor(${draw.wait('gender later', key)} * 220)::integer as later_day
    from demo_person
  ),
  facts as (
    select
      customer_key,
      first_day as day,
      case when coalesce(contact_day, first_day) > first_day then 'unknown' else gender end as gender,
      coalesce(contact_day = first_day, false) as identified
    from told
    union all
    select customer_key, contact_day, gender, true from told where contact_day > first_day
    union all
    select
      customer_key,
      later_day,
      case
        when gender = 'unknown' then case when ${draw.uniform('gender answer', key)} < 0.7 then 'female' else 'male' end
        when gender = 'refused' then 'other'
        when ${draw.uniform('gender answer', key)} < 0.5 then 'refused'
        else 'other'
      end,
      null
    from told
    where contact_day is not null
      and later_day > contact_day
      and ${draw.uniform('gender changes', key)} < case gender when 'unknown' then 0.3 when 'refused' then 0.08 else 0.006 end
  )
  select customer_key, day, gender, identified
  from facts
  where day <= ${day(lastDay)}
  order by customer_key, day`,
]
