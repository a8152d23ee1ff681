import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../sql/sql.ts'
import { customersFile, linesFile, ordersFile } from './test-files.ts'
import { openShop } from './test-shop.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

describe('customers', () => {
  it('keeps what is understood and rejects the rest', async () => {
    const report = await shop.importAll({ 'c.csv': customersFile })
    expect(report).toMatchObject({ rows: 9, imported: 4, merged: 1, rejected: 4, customersAdded: 4 })
    expect(report.firstRejects.map(({ row, reason }) => [row, reason.split(/[ :]/)[0]])).toEqual([
      [6, 'The'],
      [7, 'The'],
      [8, 'registered_at'],
      [9, 'email_status'],
    ])
    const { customers: kept, tags, subscriptions } = await shop.everything()
    const blank = { phone: null, phone_valid: null, last_name: null, birth_date: null, city: null, country: null }
    expect(kept).toEqual([
      {
        ...blank,
        customer_id: '1',
        email: 'ann@example.com',
        email_valid: true,
        phone: '+48600100200',
        phone_valid: true,
        first_name: 'Anna',
        birth_date: '1990-02-03',
        country: 'PL',
        first_day: '2024-01-05',
      },
      {
        ...blank,
        customer_id: '2',
        email: 'bob@example.com',
        email_valid: true,
        first_name: 'Bob',
        country: 'DE',
        first_day: '2024-06-01',
      },
      {
        ...blank,
        customer_id: '3',
        email: 'not-an-email',
        email_valid: false,
        first_name: 'Cid',
        first_day: '2024-02-01',
      },
      {
        ...blank,
        customer_id: null,
        email: 'guest@example.com',
        email_valid: true,
        first_name: 'Gia',
        first_day: '2024-03-01',
      },
    ])
    expect(tags).toEqual([
      { customer_id: '1', email: 'ann@example.com', tag: 'new', added_day: '2024-01-05' },
      { customer_id: '1', email: 'ann@example.com', tag: 'vip', added_day: '2024-01-05' },
    ])
    expect(subscriptions?.map(({ email, channel, status, day }) => [email, channel, status, day])).toEqual([
      ['ann@example.com', 'email', 'subscribed', '2024-01-05'],
      ['bob@example.com', 'email', 'unsubscribed', '2024-06-01'],
      ['guest@example.com', 'sms', 'subscribed', '2024-03-01'],
    ])
  })

  it('knows genders and who is identified', async () => {
    await shop.importAll({ 'c.csv': customersFile })
    expect(
      await shop.rows(sql`
      select first_name, valid_from, profile_history.gender, identified
      from profile_history join customers using (customer_key) order by first_name`),
    ).toEqual([
      { first_name: 'Anna', valid_from: '2024-01-05', gender: 'female', identified: true },
      { first_name: 'Bob', valid_from: '2024-06-01', gender: 'male', identified: true },
      { first_name: 'Cid', valid_from: '2024-02-01', gender: 'refused', identified: true },
      { first_name: 'Gia', valid_from: '2024-03-01', gender: 'other', identified: true },
    ])
  })

  it('takes a differing gender or status for a change on the day of the import, and an equal one for nothing', async () => {
    const head = 'customer_id,gender,email_status,registered_at\n'
    await shop.importAll({ 'c.csv': `${head}1,f,subscribed,2024-01-01\n` })
    expect(await shop.importAll({ 'c.csv': `${head}1,female,yes,2024-01-01\n` })).toMatchObject({
      imported: 0,
      merged: 1,
    })
    expect(await shop.importAll({ 'c.csv': `${head}1,m,unsubscribed,2024-01-01\n` })).toMatchObject({
      imported: 1,
      merged: 0,
    })
    expect((await shop.everything()).profile_history).toMatchObject([
      { valid_from: '2024-01-01', valid_to: '2024-06-01', gender: 'female' },
      { valid_from: '2024-06-01', gender: 'male' },
    ])
    expect(await shop.rows(sql`select status, day from subscriptions order by day`)).toEqual([
      { status: 'subscribed', day: '2024-01-01' },
      { status: 'unsubscribed', day: '2024-06-01' },
    ])
  })

  it('lets an empty cell replace nothing and a filled one replace what was known', async () => {
    await shop.importAll({ 'c.csv': 'customer_id,first_name,city\n1,Ann,Lodz\n' })
    expect(await shop.importAll({ 'd.csv': 'customer_id,first_name,city\n1,,Gdynia\n' })).toMatchObject({ imported: 1 })
    expect(await shop.rows(sql`select first_name, city from customers`)).toEqual([
      { first_name: 'Ann', city: 'Gdynia' },
    ])
  })
})

describe('identity', () => {
  it('joins a guest with the customer who turns out to own the address, in any order of files', async () => {
    const guestOrder = { 'g.csv': 'order_id,email,ordered_at,paid\nG1,Ann@example.com,2024-01-01,10\n' }
    const idOrder = { 'i.csv': 'order_id,customer_id,ordered_at,paid\nI1,1,2024-02-01,20\n' }
    const person = { 'c.csv': 'customer_id,email,registered_at\n1,ann@example.com,2024-03-01\n' }
    const orderings = [
      [guestOrder, idOrder, person],
      [person, guestOrder, idOrder],
      [idOrder, person, guestOrder],
    ]
    for (const files of orderings) {
      const other = await openShop()
      for (const file of files) await other.importAll(file)
      const { customers: kept, purchase_history, profile_history } = await other.everything()
      expect(kept).toMatchObject([{ customer_id: '1', email: 'ann@example.com', first_day: '2024-01-01' }])
      expect(purchase_history).toMatchObject([
        { customer_id: '1', purchases: 1, revenue: 1000 },
        { customer_id: '1', purchases: 2, revenue: 3000 },
      ])
      expect(profile_history).toMatchObject([{ valid_from: '2024-01-01', identified: true }])
      await other.close()
    }
  })

  it('keeps two ids with one e-mail apart and says how many', async () => {
    const report = await shop.importAll({
      'c.csv': 'customer_id,email\n1,a@example.com\n2,a@example.com\n3,b@example.com\n',
    })
    expect(report.customersAdded).toBe(3)
    expect(report.notes.map(({ text }) => text)).toEqual([
      '2 customers of different ids share an e-mail address; they stay apart.',
    ])
  })

  it('does not take a word that is no address for a person', async () => {
    const report = await shop.importAll({
      'o.csv': 'order_id,email,ordered_at,paid\n1,none,2024-01-01,1\n2,none,2024-01-02,1\n',
    })
    expect((await shop.everything()).customers).toEqual([])
    expect(report.notes.map(({ text }) => text)).toEqual([
      '2 orders have no valid e-mail or phone to know the customer by: unattributed.',
    ])
  })

  it('finds a customer by phone when nothing else names one', async () => {
    await shop.importAll({ 'orders.csv': ordersFile })
    await shop.importAll({ 'c.csv': customersFile })
    expect(
      await shop.rows(sql`
      select order_id, customer_id from orders join customers using (customer_key) where order_id in ('A1', 'A7') order by 1`),
    ).toEqual([
      { order_id: 'A1', customer_id: '1' },
      { order_id: 'A7', customer_id: '1' },
    ])
  })
})

describe('promises', () => {
  const files = { 'c.csv': customersFile, 'o.csv': ordersFile, 'l.csv': linesFile }

  it('changes nothing when the same files come again', async () => {
    await shop.importAll(files)
    const before = await shop.everything()
    expect(await shop.importAll(files)).toMatchObject({
      imported: 0,
      rejected: 7,
      ordersReplaced: 0,
      customersAdded: 0,
    })
    expect(await shop.everything()).toEqual(before)
  })

  it.each([
    ['together, backwards', [['l.csv', 'o.csv', 'c.csv']]],
    ['customers last', [['o.csv', 'l.csv'], ['c.csv']]],
    ['customers first', [['c.csv'], ['o.csv'], ['l.csv']]],
  ] as const)('is the same in another order of files: %s', async (_, batches) => {
    await shop.importAll(files)
    const expected = await shop.everything()
    const other = await openShop()
    for (const batch of batches) {
      await other.importAll(Object.fromEntries(batch.map((name) => [name, files[name]])))
    }
    expect(await other.everything()).toEqual(expected)
    await other.close()
  })
})
