import { afterEach, beforeEach, expect, it } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { openShop } from '../test-shop.ts'
import { fixture } from './test-fixture.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop({ defaultCountry: 'PL' })
})
afterEach(() => shop.close())

const statuses = async (): Promise<string[]> => {
  const found = await shop.rows(sql`
    select concat_ws(' ', coalesce(first_name, email), channel, status, day) as said
    from subscriptions join customers using (customer_key) where email not like '%@example.org' or email is null order by 1`)
  return found.map(({ said }) => String(said))
}
/** Of the plain rows that make up the number of a fixture, customers at example.org. */
const plainStatuses = (): Promise<unknown> =>
  shop.rows(sql`
    select status, count(*) as customers from subscriptions join customers using (customer_key)
    where email like '%@example.org' group by status order by status`)
const people = async (columns: 'gender' | 'contacts'): Promise<string[]> => {
  const what = columns === 'gender' ? sql`gender` : sql`concat_ws(' ', email, phone, phone_valid, last_name, first_day)`
  const found = await shop.rows(sql`
    select distinct concat_ws(': ', first_name, ${what}) as said
    from customers join profile_history using (customer_key) where email not like '%@example.org' or email is null order by 1`)
  return found.map(({ said }) => String(said))
}

it('takes edrone contacts', async () => {
  const file = { 'e.csv': fixture('edrone/contacts.csv') }
  expect(await shop.importAll(file)).toMatchObject({ format: 'edrone', rows: 27, imported: 22, merged: 1, rejected: 4 })
  expect(await plainStatuses()).toEqual([
    { status: 'subscribed', customers: 7 },
    { status: 'unsubscribed', customers: 7 },
  ])
  expect(await people('gender')).toEqual([
    'Ann: female',
    'Bob: male',
    'Cid: refused',
    'Dan: unknown',
    'Eva\r\nMaria: female',
    'Fil: male',
    'Gia: other',
    'Leo: male',
  ])
  expect(await statuses()).toEqual([
    'Ann email subscribed 2024-01-02',
    'Ann sms subscribed 2024-06-01',
    'Bob email unsubscribed 2024-06-01',
    'Dan email subscribed 2024-06-01',
    'Dan sms unsubscribed 2024-06-01',
    'Eva\r\nMaria email subscribed 2024-03-01',
    'Gia sms subscribed 2024-06-01',
    'Leo email subscribed 2024-06-01',
    'Leo sms subscribed 2024-06-01',
  ])
  expect(await people('contacts')).toEqual([
    'Ann: ann@example.com +48600100200 true Kowalska 2024-01-02',
    'Bob: bob@example.com 2024-06-01',
    'Cid: cid@example.com 2024-06-01',
    'Dan: dan@example.com 2024-06-01',
    'Eva\r\nMaria: eva@example.com 2024-03-01',
    'Fil: fil@example.com 2024-06-01',
    'Gia: +48600100207 true 2024-06-01',
    'Leo: leo@example.com 123 false 2024-06-01',
  ])
  expect(await shop.rows(sql`select tag from tags order by tag`)).toEqual([{ tag: 'new' }, { tag: 'vip' }])
  const before = await shop.everything()
  expect(await shop.importAll(file)).toMatchObject({ imported: 0, merged: 23, rejected: 4 })
  expect(await shop.everything()).toEqual(before)
})

it('takes Klaviyo profiles', async () => {
  const file = { 'k.csv': fixture('klaviyo/profiles.csv') }
  expect(await shop.importAll(file)).toMatchObject({
    format: 'klaviyo',
    rows: 25,
    imported: 22,
    merged: 0,
    rejected: 3,
  })
  expect(await plainStatuses()).toEqual([
    { status: 'subscribed', customers: 8 },
    { status: 'unsubscribed', customers: 8 },
  ])
  expect(await statuses()).toEqual([
    'Anna email subscribed 2024-01-02',
    'Anna sms subscribed 2024-01-03',
    'Bob email unsubscribed 2024-02-02',
    'Dan email subscribed 2024-01-06',
    'Eva sms subscribed 2024-01-07',
  ])
  expect(await people('contacts')).toEqual([
    'Anna: ann@example.com +48600100200 true Nowak, née Lis 2024-01-01',
    'Bob: bob@example.com 2024-01-01',
    'Cid: cid@example.com 2024-01-05',
    'Dan: dan@example.com 2024-01-06',
    'Eva: +48600100204 true 2024-01-07',
  ])
  const before = await shop.everything()
  expect(await shop.importAll(file)).toMatchObject({ imported: 0, merged: 22, rejected: 3 })
  expect(await shop.everything()).toEqual(before)
})

it('takes both member files of Mailchimp', async () => {
  const files = {
    's.csv': fixture('mailchimp/subscribed.csv'),
    'u.csv': fixture('mailchimp/unsubscribed.csv'),
  }
  const report = await shop.importAll(files)
  expect(report).toMatchObject({ format: 'mailchimp-subscribed+mailchimp-unsubscribed', rows: 49, rejected: 4 })
  expect(report.imported + report.merged).toBe(45)
  // 18 who stayed, and 20 who were subscribed before they left
  expect(await plainStatuses()).toEqual([
    { status: 'subscribed', customers: 38 },
    { status: 'unsubscribed', customers: 20 },
  ])
  expect(await statuses()).toEqual([
    'Ann email subscribed 2024-01-02',
    'Bob email subscribed 2024-01-03',
    'Cid email subscribed 2024-06-01',
    'Gia email subscribed 2024-01-01',
    'Gia email unsubscribed 2024-03-01',
    'Hal email subscribed 2024-01-04',
    'Hal email unsubscribed 2024-06-01',
    'Ivo email unsubscribed 2024-03-02',
  ])
  expect(await shop.rows(sql`select tag, added_day from tags order by tag`)).toEqual([
    { tag: 'early bird', added_day: '2024-01-02' },
    { tag: 'vip', added_day: '2024-01-02' },
  ])
  const before = await shop.everything()
  expect(await shop.importAll(files)).toMatchObject({ imported: 0, merged: 45, rejected: 4 })
  expect(await shop.everything()).toEqual(before)
})
