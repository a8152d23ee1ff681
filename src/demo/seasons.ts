import { day, type Sql, sql } from '../sql/sql.ts'
import type { Part } from './plan.ts'
import { smallTable, ticketTable } from './small-table.ts'

/** Sales of each year: `rate` is the usual discount, `lift` how much more is sold. Black Week moves, so it is apart. */
const campaigns = [
  {
    campaign: 'winter sale',
    from_month: 1,
    from_date: 2,
    to_month: 1,
    to_date: 18,
    rate: 0.3,
    lift: 1.35,
  },
  {
    campaign: 'spring light',
    from_month: 4,
    from_date: 8,
    to_month: 4,
    to_date: 18,
    rate: 0.15,
    lift: 1.4,
  },
  {
    campaign: 'summer sale',
    from_month: 7,
    from_date: 1,
    to_month: 7,
    to_date: 16,
    rate: 0.2,
    lift: 1.25,
  },
]

const blackFriday = (year: Sql): Sql =>
  sql`make_date(${year}, 11, 1) + ((12 - isodow(make_date(${year}, 11, 1))) % 7 + 21)::integer`

const campaignDays: Sql = sql`
  create temp table demo_campaign_day as
  with years as (select distinct year(day)::integer as year from demo_day),
  spans as (
    select campaign, rate, lift, make_date(year, from_month, from_date) as from_day, make_date(year, to_month, to_date) as to_day
    from demo_campaign, years
    union all select 'black-friday', 0.25, 2.0, ${blackFriday(sql`year`)} - 4, ${blackFriday(sql`year`)} + 3 from years
  )
  select day, campaign, rate, lift * case when campaign = 'black-friday' and isodow(day) = 5 then 1.9 else 1 end as lift
  from demo_day
  join spans on day between from_day and to_day`

const monthly = sql`[0.85, 0.82, 0.96, 1.06, 1.04, 0.9, 0.82, 0.84, 1.0, 1.08, 1.25, 1.55]`
const weekly = sql`[1.0, 0.95, 0.95, 1.0, 1.1, 1.25, 1.05]`

const calendar: Part = ({ draw, firstDay, lastDay }) => [
  sql`
  create temp table demo_day as
  select cast(unnest(generate_series(${day(firstDay)}::timestamp, ${day(lastDay)}::timestamp, interval 1 day)) as date) as day`,
  smallTable('demo_campaign', campaigns),
  campaignDays,
  sql`
  create temp table demo_calendar as
  with weighted as (
    select
      demo_day.day,
      campaign,
      coalesce(rate, 0.0) as rate,
      ${monthly}[month(demo_day.day)] * ${weekly}[isodow(demo_day.day)] * coalesce(lift, 1)
        * case when month(demo_day.day) = 12 and dayofmonth(demo_day.day) between 22 and 27 then 0.35 else 1 end
        * (0.88 + 0.24 * ${draw.uniform('weather', sql`demo_day.day - date '2000-01-01'`)}) as demand,
      (demo_day.day - ${day(firstDay)})::double / (${day(lastDay)} - ${day(firstDay)}) as age
    from demo_day
    left join demo_campaign_day on demo_campaign_day.day = demo_day.day
  )
  select
    day,
    campaign,
    rate,
    -- Prices rise over the years.
    0.9 + 0.1 * age as price_level,
    round(20 * demand)::bigint as demand,
    round(60 * demand * (0.62 + 0.28 * age + 0.2 * age * age))::bigint as sign_ups
  from weighted`,
]

/**
 * The days of the shop, its seasons and its sales. Time between purchases is counted in tickets of demand (about twenty
 * on an average day, more on a busy one), so each customer's rhythm bends to the seasons by itself.
 */
export const seasons: Part = (plan) => [
  ...calendar(plan),
  ticketTable('demo_demand', sql`select 'demand' as pool, day, demand as weight from demo_calendar`, sql`day`),
  ticketTable('demo_sign_up', sql`select 'sign-ups' as pool, day, sign_ups as weight from demo_calendar`, sql`day`),
]
