import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { openShop } from '../test-shop.ts'
import { fixture } from './test-fixture.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop({ defaultCountry: 'PL' })
})
afterEach(() => shop.close())

/** Plain rows that make up the number of a fixture are of customers at example.org. */
const isTrap = ({ email }: Record<string, unknown>): boolean => !String(email).endsWith('@example.org')

const counted = sql`
  select coalesce(customer_id, email) as who, visits.day, visits.count from visits join customers using (customer_key)
  where email not like '%@example.org' or email is null order by 1, 2`
const held = sql`
  select coalesce(customer_id, email) as who, tag, added_day, removed_day from tags join customers using (customer_key)
  where email not like '%@example.org' or email is null order by 1, 2, 3`

describe('subscriptions', () => {
  it('keeps every dated status once, of the customer that id, e-mail or phone names', async () => {
    const file = { 's.csv': fixture('subscriptions/subscriptions.csv') }
    const report = await shop.importAll(file)
    expect(report).toMatchObject({ format: 'subscriptions', rows: 27, imported: 20, merged: 1, rejected: 6 })
    expect(report).toMatchObject({ customersAdded: 16, firstDay: '2024-01-05', lastDay: '2024-04-01' })
    expect(
      await shop.rows(sql`
        select coalesce(customer_id, email, phone) as who, channel, status, day
        from subscriptions join customers using (customer_key)
        where email not like '%@example.org' or email is null order by 1, 2, subscriptions.at, 3`),
    ).toEqual([
      { who: '+48600100201', channel: 'sms', status: 'subscribed', day: '2024-01-06' },
      { who: '+48600100201', channel: 'sms', status: 'subscribed', day: '2024-01-07' },
      { who: '1', channel: 'email', status: 'subscribed', day: '2024-01-10' },
      { who: '1', channel: 'email', status: 'unsubscribed', day: '2024-03-01' },
      { who: '1', channel: 'sms', status: 'subscribed', day: '2024-02-01' },
      { who: '2', channel: 'email', status: 'unknown', day: '2024-04-01' },
      { who: 'bob@example.com', channel: 'email', status: 'subscribed', day: '2024-01-05' },
      { who: 'bob@example.com', channel: 'email', status: 'unsubscribed', day: '2024-01-05' },
    ])
    const before = await shop.everything()
    expect(await shop.importAll(file)).toMatchObject({ imported: 0, merged: 21, rejected: 6 })
    expect(await shop.everything()).toEqual(before)
    expect(before.customers?.filter(isTrap)).toMatchObject([
      { customer_id: '1', email: 'ann@example.com', phone: '+48600100200', first_day: '2024-01-10' },
      { customer_id: '2', first_day: '2024-04-01' },
      { customer_id: null, email: 'bob@example.com', first_day: '2024-01-05' },
      { customer_id: null, phone: '+48600100201', phone_valid: true, first_day: '2024-01-06' },
    ])
  })
})

describe('visits', () => {
  const [all, overlapping] = [{ 'v.csv': fixture('visits/visits.csv') }, { 'o.csv': fixture('visits/overlapping.csv') }]
  const whole = [
    { who: '1', day: '2024-01-02', count: 3 },
    { who: '1', day: '2024-01-05', count: 2 },
    { who: '1', day: '2024-01-06', count: 1 },
    { who: 'bob@example.com', day: '2024-02-01', count: 2 },
  ]

  it('counts the visits of a day, and the larger count of two files holds', async () => {
    expect(await shop.importAll(all)).toMatchObject({ rows: 26, imported: 22, merged: 0, rejected: 4 })
    expect(await shop.importAll(all)).toMatchObject({ imported: 0, merged: 22, rejected: 4 })
    expect(await shop.importAll(overlapping)).toMatchObject({ rows: 4, imported: 2, merged: 2, rejected: 0 })
    expect(await shop.rows(counted)).toEqual(whole)
  })

  it('counts the same when the files come together', async () => {
    expect(await shop.importAll({ ...overlapping, ...all })).toMatchObject({ rows: 30, imported: 24, merged: 2 })
    expect(await shop.rows(counted)).toEqual(whole)
    expect((await shop.everything()).customers?.filter(isTrap)).toMatchObject([
      { customer_id: '1', first_day: '2024-01-02' },
      { email: 'bob@example.com', first_day: '2024-02-01' },
    ])
  })
})

describe('tags', () => {
  it('keeps every holding with its days, and changes nothing when it comes again', async () => {
    const file = { 't.csv': fixture('tags/tags.csv') }
    expect(await shop.importAll(file)).toMatchObject({ rows: 26, imported: 21, merged: 1, rejected: 4 })
    const holdings = [
      { who: '1', tag: 'gold; old', added_day: '2024-01-15', removed_day: '2024-04-01' },
      { who: '1', tag: 'newsletter', added_day: '2024-06-01', removed_day: null },
      { who: '1', tag: 'vip', added_day: '2024-01-01', removed_day: '2024-02-01' },
      { who: '1', tag: 'vip', added_day: '2024-03-01', removed_day: null },
      { who: 'bob@example.com', tag: 'lost', added_day: '2024-05-01', removed_day: '2024-05-01' },
      { who: 'bob@example.com', tag: 'vip', added_day: '2024-02-01', removed_day: '2024-02-10' },
    ]
    expect(await shop.rows(held)).toEqual(holdings)
    expect(await shop.importAll(file)).toMatchObject({ imported: 0, merged: 22, rejected: 4 })
    expect(await shop.rows(held)).toEqual(holdings)
    expect((await shop.everything()).customers?.filter(isTrap)).toMatchObject([
      { customer_id: '1', first_day: '2024-01-01' },
      { email: 'bob@example.com', first_day: '2024-02-01' },
    ])
  })
})
