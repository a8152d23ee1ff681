import type { Engine } from '../engine/engine.ts'
import { identifier, identifiers, join, type Sql, sql, textLiteral } from '../sql/sql.ts'

/** The zone in which facts have their days, and the one in which they shall. */
export type ZoneChange = { from: string; to: string }

/** Facts as they are, and as they were before each import that can be undone: both get their days. */
const places = [
  { prefix: '', keys: ['customer_key'] },
  { prefix: 'undo_', keys: ['import_id', 'customer_key'] },
] as const
type Place = (typeof places)[number]

const dated = ['orders', 'subscriptions'] as const

const tableOf = ({ prefix }: Place, name: string): Sql => identifier(`${prefix}${name}`)
/** The day of a UTC instant in a zone. */
const dayIn = (instant: Sql, zone: string): Sql =>
  zone === 'UTC'
    ? sql`cast(${instant} as date)`
    : sql`cast(timezone(${textLiteral(zone)}, make_timestamptz(epoch_us(${instant}))) as date)`

/** The UTC instant at which a day begins in a zone: what the instant of a bare day is kept as. */
const beginningOf = (day: Sql, zone: string): Sql =>
  zone === 'UTC'
    ? sql`cast(${day} as timestamp)`
    : sql`make_timestamp(epoch_us(timezone(${textLiteral(zone)}, cast(${day} as timestamp))))`

/** Rows with the days that they get, beside the ones that they have. What begins with its day came as a bare day. */
const redated = (place: Place, table: string, { from, to }: ZoneChange): Sql => sql`
  create or replace temporary table ${identifier(`redated_${table}`)} as
  select
    * exclude (is_bare_day) replace (
      case when is_bare_day then ${beginningOf(sql`day`, to)} else "at" end as "at",
      case when is_bare_day then day else ${dayIn(sql`"at"`, to)} end as day
    ),
    day as old_day
  from (select *, "at" = ${beginningOf(sql`day`, from)} as is_bare_day from ${tableOf(place, table)}) as facts`

/** The first day of each customer by facts, before and after. Visits and labels are kept as days, which stay. */
const firstFactDays = (place: Place): Sql => {
  const keys = identifiers(place.keys)
  const moved = dated.map((table) => sql`select ${keys}, old_day, day from ${identifier(`redated_${table}`)}`)
  return sql`
  create or replace temporary table first_fact_days as
  with fact_days as (
    ${join(moved, sql` union all `)}
    union all select ${keys}, day, day from ${tableOf(place, 'visits')}
    union all select ${keys}, added_day, added_day from ${tableOf(place, 'tags')}
  ),
  firsts as (
    select ${keys}, min(old_day) as old_day, min(day) as day
    from fact_days
    where customer_key is not null
    group by ${keys}
  )
  select
    ${identifiers(place.keys, 'customers')},
    customers.first_day as old_first_day,
    case when customers.first_day < firsts.old_day then least(customers.first_day, firsts.day) else firsts.day end as first_day
  from ${tableOf(place, 'customers')} as customers
  join firsts using (${keys})`
}

/** A customer exists from the first fact on; what was known of them from their first day still is. */
async function moveFirstDays(inside: Engine, place: Place): Promise<void> {
  await inside.execute(firstFactDays(place))
  const isSame = (table: Sql) =>
    join(
      place.keys.map((key) => sql`${table}.${identifier(key)} = first_fact_days.${identifier(key)}`),
      sql` and `,
    )
  const customers = tableOf(place, 'customers')
  await inside.execute(sql`
    update ${customers} set first_day = first_fact_days.first_day
    from first_fact_days
    where ${isSame(customers)} and first_fact_days.first_day <> old_first_day`)
  const facts = tableOf(place, 'profile_facts')
  await inside.execute(sql`
    update ${facts} set day = first_fact_days.first_day
    from first_fact_days
    where ${isSame(facts)} and first_fact_days.first_day <> old_first_day and ${facts}.day <= old_first_day`)
}

async function redatePlace(inside: Engine, place: Place, change: ZoneChange): Promise<void> {
  for (const table of dated) await inside.execute(redated(place, table, change))
  await moveFirstDays(inside, place)
  for (const table of dated) {
    const rows = identifier(`redated_${table}`)
    const order = table === 'orders' ? sql`day, order_key` : sql`customer_key`
    await inside.execute(sql`delete from ${tableOf(place, table)}`)
    await inside.execute(
      sql`insert into ${tableOf(place, table)} by name select * exclude (old_day) from ${rows} order by ${order}`,
    )
    await inside.execute(sql`drop table ${rows}`)
  }
  await inside.execute(sql`drop table first_fact_days`)
}

/**
 * Gives every fact that has an instant its day anew, in another time zone, within a transaction. What came as a bare day
 * keeps it: its instant becomes the beginning of that day in the new zone. So a change and a change back leave all as it
 * was, but for customers whose registration fell on the day of their first fact. History is to be rebuilt afterwards.
 */
export async function redateFacts(inside: Engine, change: ZoneChange): Promise<void> {
  for (const place of places) await redatePlace(inside, place, change)
}
