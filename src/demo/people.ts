import { day, numberLiteral, type Sql, sql } from '../sql/sql.ts'
import type { Draw } from './draw.ts'
import type { Part } from './plan.ts'
import { smallTable, ticketTable } from './small-table.ts'
import { cities } from './stores.ts'

const key = sql`customer_key`

const gender = (draw: Draw): Sql => sql`
  case
    when ${draw.uniform('gender', key)} < 0.61 then 'female'
    when ${draw.uniform('gender', key)} < 0.9 then 'male'
    when ${draw.uniform('gender', key)} < 0.913 then 'other'
    when ${draw.uniform('gender', key)} < 0.945 then 'refused'
    else 'unknown'
  end`

/** Signed up in order of their keys; `position` is the moment on the scale of demand tickets. */
const arrivals: Part = ({ draw, customers }) => [
  smallTable('demo_listed_city', cities),
  ticketTable('demo_city', sql`select 'city' as pool, * from demo_listed_city`, sql`city`),
  sql`
  create temp table demo_arrival as
  with numbered as (select unnest(range(1, ${numberLiteral(customers)} + 1))::integer as customer_key),
  drawn as (
    select
      customer_key,
      floor((customer_key - ${draw.uniform('arrival', key)}) / ${numberLiteral(customers)}
        * (select max(tickets) from demo_sign_up))::bigint as sign_up_ticket,
      ${draw.below(sql`(select max(tickets) from demo_city)`, 'city', key)} as city_ticket
    from numbered
  ),
  first_tickets as (select day, min(ticket) as position, count(*) as demand from demo_demand group by day)
  select
    drawn.customer_key,
    demo_sign_up.day as first_day,
    position + ${draw.below(sql`demand`, 'moment', key)} as position,
    city,
    country,
    ${draw.uniform('identified', key)} < 0.855 as identified_at_once,
    ${draw.uniform('identified', key)} < 0.905 as identified_ever,
    ${gender(draw)} as name_gender
  from drawn
  join demo_sign_up on demo_sign_up.ticket = sign_up_ticket
  join demo_city on demo_city.ticket = city_ticket
  join first_tickets on first_tickets.day = demo_sign_up.day`,
]

/** Contact data: who is known later has a later `contact_day`, and is unidentified when that lies ahead. */
const knownPeople: Part = ({ draw, lastDay }) => [
  sql`
  create temp table demo_person as
  with dated as (
    select
      *,
      first_day + case when identified_at_once then 0 else 7 + floor(${draw.wait('contact', key)} * 160) end::integer as contact_day
    from demo_arrival
  )
  select
    * exclude (identified_at_once, identified_ever, contact_day),
    case when identified_ever and contact_day <= ${day(lastDay)} then contact_day end as contact_day,
    ${draw.uniform('contact kind', key)} < 0.95 as gives_email,
    ${draw.uniform('contact kind', key)} not between 0.7 and 0.95 as gives_phone
  from dated`,
]

/** Everyone who ever left a trace that is not an anonymous receipt: when they came, where they live, when they were known. */
export const people: Part = (plan) => [...arrivals(plan), ...knownPeople(plan)]
