import { day, type Sql, sql } from '../sql/sql.ts'
import type { Draw } from './draw.ts'
import { instantOf, type Part } from './plan.ts'
import { smallTable } from './small-table.ts'

/** How people answer for each channel: `at_once` say yes with their contact data, `refuse` say no, `later` say yes some day. */
const channels = [
  { channel: 'email', number: 1, at_once: 0.56, refuse: 0.13, later: 0.3 },
  { channel: 'sms', number: 2, at_once: 0.27, refuse: 0.2, later: 0.14 },
]

const keys = [sql`customer_key`, sql`number`]

const reachable = (draw: Draw): Sql => sql`
  select
    customer_key,
    channel,
    number,
    contact_day,
    case
      when ${draw.uniform('consent', ...keys)} < at_once then 'subscribed'
      when ${draw.uniform('consent', ...keys)} < at_once + refuse then 'unsubscribed'
      when ${draw.uniform('consent', ...keys)} < at_once + refuse + 0.06 then 'unknown'
    end as answer,
    ${draw.uniform('consent later', ...keys)} < later as says_yes_later,
    contact_day + 5 + floor(${draw.wait('yes', ...keys)} * 170)::integer as yes_day
  from demo_person, demo_consent
  where contact_day is not null and case channel when 'email' then gives_email else gives_phone end`

const leaves = (draw: Draw): Sql => sql`
  select *, yes_day + 10 + floor(${draw.wait('leave', ...keys)} * 330)::integer as leave_day
  from subscribed
  where ${draw.uniform('leaves', ...keys)} < 0.42`

const returns = (draw: Draw): Sql => sql`
  select *, leave_day + 20 + floor(${draw.wait('return', ...keys)} * 150)::integer as return_day
  from leavers
  where ${draw.uniform('returns', ...keys)} < 0.16`

/** Opt-ins, opt-outs and returns over time, by channel. */
export const subscriptions: Part = ({ draw, lastDay }) => [
  smallTable('demo_consent', channels),
  sql`
  insert into subscriptions (customer_key, channel, status, "at", day, source)
  with reachable as (${reachable(draw)}),
  subscribed as (
    select * replace (case when answer = 'subscribed' then contact_day else yes_day end as yes_day)
    from reachable
    where answer = 'subscribed' or says_yes_later
  ),
  leavers as (${leaves(draw)}),
  returning_people as (${returns(draw)}),
  answers as (
    select customer_key, number, channel, contact_day as day, answer as status, 'sign-up' as source
    from reachable
    where answer is not null
    union all
    select customer_key, number, channel, yes_day, 'subscribed', case dayofyear(yes_day) % 2 when 0 then 'checkout' else 'pop-up' end
    from subscribed
    where answer is distinct from 'subscribed'
    union all
    select customer_key, number, channel, leave_day, 'unsubscribed', case channel when 'email' then 'unsubscribe link' else 'STOP reply' end
    from leavers
    union all
    select customer_key, number, channel, return_day, 'subscribed', 'preference centre' from returning_people
  )
  select
    customer_key,
    channel,
    status,
    ${instantOf(sql`day`, sql`28800 + ${draw.below(sql`50000`, 'answer hour', ...keys, sql`day - date '2000-01-01'`)}`)},
    day,
    source
  from answers
  where day <= ${day(lastDay)}
  order by customer_key, channel, day`,
]
