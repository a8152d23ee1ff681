import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Day, daySchema } from '../sql/day.ts'
import { identifier, join, type Sql, sql, textLiteral } from '../sql/sql.ts'
import { openWarehouse, type Warehouse } from '../warehouse/warehouse.ts'
import { generateDemo } from './generate-demo.ts'

const lastDay = daySchema.parse('2026-03-31')
const customers = 2000

const facts = ['customers', 'profile_facts', 'subscriptions', 'orders', 'order_lines', 'visits', 'tags', 'stores']

async function shopOf(seed: number, end: Day = lastDay, threads?: Sql): Promise<Warehouse> {
  const warehouse = await openWarehouse(':memory:')
  if (threads !== undefined) await warehouse.engine.execute(sql`set threads = ${threads}`)
  await generateDemo(warehouse, { customers, seed, lastDay: end })
  return warehouse
}

async function fingerprint(warehouse: Warehouse): Promise<Record<string, string>> {
  const parts = facts.map((table) => {
    const name = identifier(table)
    return sql`select ${textLiteral(table)} as name, sum(hash(${name}))::varchar as print from ${name}`
  })
  const rows = await warehouse.engine.query(
    join(parts, sql` union all `),
    z.object({ name: z.string(), print: z.string() }),
  )
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}

let shop: Warehouse

const number = async (question: Sql): Promise<number> => {
  const [row] = await shop.engine.query(question, z.object({ value: z.number() }))
  return row?.value ?? Number.NaN
}
const texts = async (question: Sql): Promise<string[]> =>
  (await shop.engine.query(question, z.object({ value: z.string() }))).map(({ value }) => value)

beforeAll(async () => {
  shop = await shopOf(1)
})
afterAll(() => shop.close())

describe('the seed', () => {
  it('gives the same rows again, on one thread too', async () => {
    const again = await shopOf(1, lastDay, sql`1`)
    expect(await fingerprint(again)).toEqual(await fingerprint(shop))
    await again.close()
  })

  it('gives other rows when it differs', async () => {
    const other = await shopOf(2)
    const [prints, otherPrints] = [await fingerprint(shop), await fingerprint(other)]
    for (const table of facts.filter((name) => name !== 'stores')) expect(otherPrints[table]).not.toBe(prints[table])
    await other.close()
  })
})

const joinedLines = sql`
  select
    orders.order_key as order_key,
    any_value(orders.gross) as gross,
    any_value(orders.paid) as paid,
    any_value(orders.items) as items,
    coalesce(sum(order_lines.gross), 0) as line_gross,
    coalesce(sum(order_lines.paid), 0) as line_paid,
    coalesce(sum(order_lines.quantity), 0) as line_items
  from orders
  left join order_lines on order_lines.order_key = orders.order_key
  group by orders.order_key`

const factDays = sql`
  select customer_key, day from profile_facts
  union all select customer_key, day from subscriptions
  union all select customer_key, day from orders
  union all select customer_key, day from visits
  union all select customer_key, added_day from tags`

const faults: Record<string, Sql> = {
  'an order differs from its lines': sql`
    from (${joinedLines}) where gross <> line_gross or paid <> line_paid or items <> line_items`,
  'a discount is not gross − paid': sql`from orders where discount is distinct from gross - paid`,
  'a line is not quantity × price, or paid above it': sql`
    from order_lines where gross <> quantity * unit_price or abs(paid) > abs(gross) or unit_price <= 0`,
  'a refund has no earlier purchase of the same customer': sql`
    from orders as refund
    left join orders as bought on 'R-' || bought.order_id = refund.order_id
    where refund.paid < 0
      and (
        bought.paid is null or bought.status <> 'paid' or bought.day >= refund.day or bought.paid < -refund.paid
        or bought.customer_key is distinct from refund.customer_key
      )`,
  'a fact lies outside the customer’s life or after the last day': sql`
    from (${factDays}) as facts
    left join customers on customers.customer_key = facts.customer_key
    where facts.day > date ${textLiteral(lastDay)} or facts.day < first_day
      or (facts.customer_key is not null and first_day is null)`,
  'a day is not the day of its instant in Warsaw': sql`
    from (select day, "at" from orders union all select day, "at" from subscriptions)
    where timezone('Europe/Warsaw', timezone('UTC', "at"))::date <> day`,
  'a label leaves before it came or after the last day': sql`
    from tags where removed_day <= added_day or removed_day > date ${textLiteral(lastDay)}`,
  'a store receipt has no known store, or a web order has one': sql`
    from orders
    left join stores on stores.store = orders.store and stores.channel = 'store'
    where (orders.channel = 'store') <> (stores.store is not null)`,
  'an e-mail is not of a reserved domain, or is had twice': sql`
    from (select email, email_valid, count(*) over (partition by email) as times from customers where email is not null)
    where times > 1 or (email_valid and not regexp_full_match(email, '[a-z]+\\.[a-z]+[0-9]+@example\\.(com|org)'))`,
  'a valid phone is not E.164': sql`
    from customers where phone_valid and not regexp_full_match(phone, '[+](48[0-9]{9}|33[0-9]{9})')`,
  'identity differs from contact data': sql`
    from customers
    join profile_history using (customer_key)
    where valid_to > date ${textLiteral(lastDay)} and identified <> (email is not null or phone is not null)`,
  'someone unidentified has a subscription': sql`
    from subscriptions join customers using (customer_key) where email is null and phone is null`,
  'a subscription has no contact data': sql`
    from subscriptions join customers using (customer_key) where case channel when 'email' then email else phone end is null`,
}

describe('the shop holds together', () => {
  it.each(Object.entries(faults))('never: %s', async (_, rows) => {
    expect(await number(sql`select count(*) as value ${rows}`)).toBe(0)
  })

  it('numbers customers and orders from 1 without holes', async () => {
    expect(await number(sql`select max(customer_key) as value from customers`)).toBe(customers)
    expect(await number(sql`select count(distinct customer_key) as value from customers`)).toBe(customers)
    expect(await number(sql`select max(order_key) - count(distinct order_key) as value from orders`)).toBe(0)
    expect(await number(sql`select count(*) - count(distinct order_id) as value from orders`)).toBe(0)
  })

  it('begins three years before the last day, ends on it, and derives history', async () => {
    const span = await shop.span()
    expect(span.lastDay).toBe(lastDay)
    expect(span.firstDay?.slice(0, 7)).toBe('2023-04')
    expect(await number(sql`select count(*) as value from purchase_history`)).toBeGreaterThan(customers)
  })

  it('leaves no scaffolding behind', async () => {
    const left = sql`select table_name as value from duckdb_tables() where temporary`
    expect(await texts(left)).toEqual([])
  })

  it('works over a leap day', async () => {
    const leap = await shopOf(1, daySchema.parse('2024-02-29'))
    expect((await leap.span()).lastDay).toBe('2024-02-29')
    await leap.close()
  })
})

const share = (condition: Sql, table: Sql): Sql =>
  sql`select count(*) filter (where ${condition})::double / count(*) as value from ${table}`

const customerPurchases = sql`(
  select customers.customer_key as customer_key, count(orders.order_key) as purchases
  from customers
  left join orders on orders.customer_key = customers.customer_key and paid > 0 and status = 'paid'
  group by customers.customer_key
)`

const shares: Record<string, { from: number; to: number; question: Sql }> = {
  'prospects among customers': { from: 0.33, to: 0.45, question: share(sql`purchases = 0`, customerPurchases) },
  'one-time among buyers': {
    from: 0.42,
    to: 0.6,
    question: share(sql`purchases = 1`, sql`${customerPurchases} where purchases > 0`),
  },
  'buyers of ten and more': {
    from: 0.02,
    to: 0.12,
    question: share(sql`purchases >= 10`, sql`${customerPurchases} where purchases > 0`),
  },
  refunds: { from: 0.03, to: 0.06, question: share(sql`paid < 0`, sql`orders`) },
  'orders without a customer': { from: 0.03, to: 0.05, question: share(sql`customer_key is null`, sql`orders`) },
  'cancelled and pending orders': { from: 0.008, to: 0.025, question: share(sql`status <> 'paid'`, sql`orders`) },
  'store receipts': { from: 0.2, to: 0.45, question: share(sql`channel = 'store'`, sql`orders`) },
  'unidentified customers': {
    from: 0.08,
    to: 0.13,
    question: share(sql`email is null and phone is null`, sql`customers`),
  },
  'invalid e-mails': {
    from: 0.01,
    to: 0.04,
    question: share(sql`not email_valid`, sql`customers where email is not null`),
  },
  'discounted in Black Week': {
    from: 0.6,
    to: 0.95,
    question: share(
      sql`discount > 0`,
      sql`orders where day between date '2025-11-24' and date '2025-12-01' and paid > 0`,
    ),
  },
  'discounted in October': {
    from: 0.03,
    to: 0.3,
    question: share(sql`discount > 0`, sql`orders where month(day) = 10 and paid > 0`),
  },
  'women among those who said': {
    from: 0.55,
    to: 0.75,
    question: share(sql`gender = 'female'`, sql`profile_history where gender in ('female', 'male')`),
  },
}

describe('the shop is believable', () => {
  it.each(Object.entries(shares))('%s', async (_, { from, to, question }) => {
    const value = await number(question)
    expect(value).toBeGreaterThanOrEqual(from)
    expect(value).toBeLessThanOrEqual(to)
  })

  it('has every channel, status, gender and answer', async () => {
    const distinct = (column: string, table: string) =>
      texts(sql`select distinct ${identifier(column)} as value from ${identifier(table)} order by value`)
    expect(await distinct('channel', 'orders')).toEqual(['store', 'web'])
    expect(await distinct('status', 'orders')).toEqual(['cancelled', 'paid', 'pending'])
    expect(await distinct('gender', 'profile_history')).toEqual(['female', 'male', 'other', 'refused', 'unknown'])
    expect(await distinct('channel', 'subscriptions')).toEqual(['email', 'sms'])
    expect(await distinct('status', 'subscriptions')).toEqual(['subscribed', 'unknown', 'unsubscribed'])
    expect((await distinct('tag', 'tags')).length).toBeGreaterThanOrEqual(8)
  })

  it('grows: each whole year sells more than the one before', async () => {
    const year = (value: Sql) => number(sql`select sum(paid)::bigint as value from orders where year(day) = ${value}`)
    expect(await year(sql`2025`)).toBeGreaterThan(await year(sql`2024`))
  })

  it('sells more in Black Week than in the week before', async () => {
    const orders = (from: string, to: string) =>
      number(
        sql`select count(*) as value from orders where day between date ${textLiteral(from)} and date ${textLiteral(to)}`,
      )
    expect(await orders('2025-11-24', '2025-11-30')).toBeGreaterThan(1.5 * (await orders('2025-11-17', '2025-11-23')))
  })
})
