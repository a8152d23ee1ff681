import { addDays, addMonths, daySchema } from '../src/sql/day.ts'
import { day, integer, type Sql, sql, textLiteral } from '../src/sql/sql.ts'
import type { Warehouse } from '../src/warehouse/warehouse.ts'

export const lastDay = daySchema.parse('2025-12-31')
const firstDay = addDays(addMonths(lastDay, -36), 1)
const days = 1096
const ordersEach = 10
const visitsEach = 5

/** A world of so many customers; the same seed gives the same rows. */
export type World = { customers: number; seed: number }
type Part = (world: World) => Sql

/** A number of [0, 1) that only the key, its purpose and the seed decide; of so many that each of ten million customers is one. */
const drawn = (purpose: string, key: Sql, { seed }: World): Sql =>
  sql`(hash(${key}, ${textLiteral(`${purpose} ${seed}`)}) % 2147483647 / 2147483647)`

/** Few come very often, most seldom. */
const someone = (purpose: string, world: World): Sql =>
  sql`1 + cast(floor(power(${drawn(purpose, sql`key`, world)}, 1.7) * ${integer(world.customers)}) as integer)`

const someDay = (purpose: string, world: World): Sql =>
  sql`${day(firstDay)} + cast(floor(${drawn(purpose, sql`key`, world)} * ${integer(days)}) as integer)`

const keys = (count: number): Sql => sql`range(1, ${integer(count)} + 1) as keys (key)`

/** One order in twenty is a refund, one in three of one of twelve stores, one in fifty of nobody. */
const orders: Part = (world) => sql`
  insert into orders (
    order_key, order_id, customer_key, "at", day, channel, store, gross, discount, paid, items, status, currency
  )
  with placed as (
    select
      key,
      case when ${drawn('nobody', sql`key`, world)} >= 0.02 then ${someone('buyer', world)} end as customer_key,
      ${someDay('order', world)} as day,
      cast(500 + floor(-ln(1 - ${drawn('price', sql`key`, world)}) * 6000) as bigint) as price,
      ${drawn('discount', sql`key`, world)} < 0.3 as is_reduced,
      ${drawn('refund', sql`key`, world)} < 0.05 as is_refund,
      ${drawn('store', sql`key`, world)} as store
    from ${keys(world.customers * ordersEach)}
  )
  select
    key, 'o' || key, customer_key, day + interval 12 hour, day,
    case when store < 0.33 then 'store' else 'web' end,
    case when store < 0.33 then 'Store ' || cast(floor(store / 0.33 * 12) as integer) end,
    price, case when is_reduced then price // 10 else 0 end,
    (price - case when is_reduced then price // 10 else 0 end) * case when is_refund then -1 else 1 end,
    1 + key % 4, 'paid', 'EUR'
  from placed
  order by day, key`

const visits: Part = (world) => sql`
  insert into visits (customer_key, day, count)
  select customer_key, day, count(*)::integer
  from (
    select ${someone('visitor', world)} as customer_key, ${someDay('visit', world)} as day
    from ${keys(world.customers * visitsEach)}
  )
  group by customer_key, day
  order by customer_key, day`

/** Known from the day of the first order or visit, or of having registered before; four in five by an e-mail address. */
const customers: Part = (world) => sql`
  insert into customers (customer_key, customer_id, email, email_valid, phone, phone_valid, city, country, first_day)
  with seen as (
    select customer_key, min(day) as day
    from (
      select customer_key, day from orders where customer_key is not null union all select customer_key, day from visits
    )
    group by customer_key
  )
  select
    key, 'c' || key,
    case when ${drawn('email', sql`key`, world)} < 0.8 then 'customer' || key || '@example.com' end,
    case when ${drawn('email', sql`key`, world)} < 0.8 then ${drawn('email', sql`key`, world)} < 0.78 end,
    case when ${drawn('phone', sql`key`, world)} < 0.5 then '+4879' || lpad((key % 10000000)::varchar, 7, '0') end,
    case when ${drawn('phone', sql`key`, world)} < 0.5 then ${drawn('phone', sql`key`, world)} < 0.49 end,
    'City ' || key % 40, 'PL',
    least(${someDay('registration', world)}, coalesce(seen.day, ${day(lastDay)}))
  from ${keys(world.customers)}
  left join seen on seen.customer_key = key
  order by key`

/** Everyone's gender when they came, and another one told by one in twenty later on. */
const profiles: Part = (world) => sql`
  insert into profile_facts (customer_key, day, gender, identified)
  select
    customer_key, first_day,
    ['female', 'female', 'male', 'male', 'other', 'unknown', 'refused'][
      1 + cast(floor(${drawn('gender', sql`customer_key`, world)} * 7) as integer)
    ],
    email is not null or phone is not null
  from customers
  union all
  select customer_key, ${day(lastDay)} - (customer_key % 300)::integer, 'female', null
  from customers
  where customer_key % 20 = 0 and first_day < ${day(lastDay)} - 300
  order by customer_key`

/** On each channel most are asked when they come, and three in ten of those change their mind. */
const subscriptions: Part = (world) => sql`
  insert into subscriptions (customer_key, channel, status, "at", day, source)
  with asked as (
    select customer_key, channel, first_day, ${drawn('status', sql`customer_key * 2 + number`, world)} as part
    from customers
    cross join (select 'email' as channel, 0 as number union all select 'sms', 1)
    where ${drawn('asked', sql`customer_key * 2 + number`, world)} < 0.85
  ),
  told as (
    select customer_key, channel, case when part < 0.7 then 'subscribed' else 'unsubscribed' end as status, first_day as day
    from asked
    union all
    select customer_key, channel, case when part < 0.5 then 'unsubscribed' else 'subscribed' end,
      first_day + 1 + cast(floor(part * 2 * (${day(lastDay)} - first_day - 1)) as integer)
    from asked
    where part < 0.3 and first_day + 1 < ${day(lastDay)}
  )
  select customer_key, channel, status, day + interval 9 hour, day, 'bench'
  from told
  order by customer_key`

const tags: Part = (world) => sql`
  insert into tags (customer_key, tag, added_day, removed_day)
  select
    customer_key, 'label ' || number, first_day,
    case when ${drawn('removed', sql`customer_key * 20 + number`, world)} < 0.2 then ${day(lastDay)} end
  from customers
  cross join (select number from range(1, 15) as numbers (number))
  where ${drawn('tag', sql`customer_key * 20 + number`, world)} < 0.9 / (number + 3) and first_day < ${day(lastDay)}
  order by customer_key`

const stores: Part = () => sql`
  insert into stores (store, channel, city)
  select distinct store, 'store', 'City 1' from orders where store is not null order by store`

/**
 * Fills an empty warehouse (on DuckDB) with customers over the 36 months that end on `lastDay`: ten orders and five visits
 * for each on average, long-tailed, and statuses, labels and profiles.
 */
export const fillWorld = (warehouse: Warehouse, world: World): Promise<void> =>
  warehouse.write(async (inside) => {
    for (const part of [orders, visits, customers, profiles, subscriptions, tags, stores]) {
      await inside.execute(part(world))
    }
    await inside.execute(sql`insert into touched select customer_key from customers`)
  })
