import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { openShop } from '../test-shop.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../test/fixtures/formats/${name}.csv`, import.meta.url))

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const people = async () =>
  (await shop.everything()).customers?.map(({ customer_id, email, phone, city, country, first_day }) => [
    customer_id,
    email,
    phone,
    city,
    country,
    first_day,
  ])

const statuses = () =>
  shop.rows(sql`
    select email, channel, status from subscriptions join customers using (customer_key) order by email, channel`)

describe('customers of shop systems', () => {
  it('reads the newer form of Shopify', async () => {
    const report = await shop.importAll({ 'c.csv': fixture('shopify-customers/newer') })
    expect(report).toMatchObject({ format: 'shopify-customers', rows: 5, imported: 3, rejected: 2 })
    expect(await people()).toEqual([
      ['7001', 'ann@example.com', '+48600100200', 'Łódź', 'PL', '2024-06-01'],
      ['7002', 'bob@example.com', '+48700200300', null, null, '2024-06-01'],
      ['7003', 'not-an-address', null, null, null, '2024-06-01'],
    ])
    expect((await statuses()).slice(0, 4).map(Object.values)).toEqual([
      ['ann@example.com', 'email', 'subscribed'],
      ['ann@example.com', 'sms', 'unsubscribed'],
      ['bob@example.com', 'email', 'unsubscribed'],
      ['bob@example.com', 'sms', 'subscribed'],
    ])
    expect((await shop.everything()).tags?.map(({ tag }) => tag)).toEqual(['b2b', 'vip'])
  })

  it('reads the older form of Shopify, and knows the same person', async () => {
    await shop.importAll({ 'c.csv': fixture('shopify-customers/newer') })
    const report = await shop.importAll({ 'c.csv': fixture('shopify-customers/older') })
    expect(report).toMatchObject({ format: 'shopify-customers', imported: 2, customersAdded: 1 })
    expect((await people())?.[0]?.[3]).toBe('Lublin')
  })

  it('reads WooCommerce', async () => {
    const report = await shop.importAll({ 'c.csv': fixture('woocommerce-customers/customers') })
    expect(report).toMatchObject({ format: 'woocommerce-customers', imported: 2, rejected: 2 })
    expect(JSON.stringify([report.firstRejects, await shop.rows(sql`select text from rejects`)])).not.toContain(
      'secret',
    )
    expect(await people()).toEqual([
      ['11', 'ann@example.com', '+48600100200', 'Łódź', 'PL', '2024-01-05'],
      [null, 'guest@example.com', null, null, null, '2024-06-01'],
    ])
  })

  it('reads Magento, and drops its secrets unread', async () => {
    const report = await shop.importAll({ 'c.csv': fixture('magento-customers/customers') })
    expect(report).toMatchObject({ format: 'magento-customers', rows: 6, imported: 3, rejected: 3 })
    const { customers, profile_facts } = await shop.everything()
    expect(customers?.map(({ email, birth_date, first_day }) => [email, birth_date, first_day])).toEqual([
      ['ann@example.com', '1990-02-03', '2024-01-05'],
      ['bob@example.com', null, '2024-01-06'],
      ['cid@example.com', null, '2024-01-07'],
    ])
    expect(profile_facts?.filter(({ gender }) => gender !== null).map(({ gender }) => gender)).toEqual([
      'female',
      'male',
    ])
    const rejected = await shop.rows(sql`select text from rejects`)
    expect(rejected).toHaveLength(3)
    expect(JSON.stringify([report, rejected, await shop.everything()])).not.toContain('SECRET')
  })

  it('reads PrestaShop, in Windows-1252 with semicolons', async () => {
    const report = await shop.importAll({ 'c.csv': fixture('prestashop-customers/customers') })
    expect(report).toMatchObject({ format: 'prestashop-customers', rows: 4, imported: 3, rejected: 1 })
    const { customers } = await shop.everything()
    expect(customers?.map(({ customer_id, last_name, birth_date }) => [customer_id, last_name, birth_date])).toEqual([
      ['1', 'Dupré', '1985-05-06'],
      ['2', 'Noël', null],
      ['3', 'Ray', null],
    ])
    expect((await statuses()).map(Object.values)).toEqual([
      ['luc@example.com', 'email', 'unsubscribed'],
      ['zoe@example.com', 'email', 'subscribed'],
    ])
    expect(JSON.stringify([report, await shop.rows(sql`select text from rejects`)])).not.toContain('SECRET')
  })
})
