import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { openWarehouse } from '../../warehouse/warehouse.ts'
import { importFiles } from '../import-files.ts'
import { openShop } from '../test-shop.ts'
import { fixture } from './test-fixture.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

/** Plain rows that make up the number of a fixture are of customers at example.org. */
const isPlain = ({ email }: Record<string, unknown>): boolean => String(email).endsWith('@example.org')
const customers = async () => (await shop.everything()).customers ?? []
const trapped = async () => (await customers()).filter((customer) => !isPlain(customer))
const plain = async () => (await customers()).filter(isPlain).length

const people = async () =>
  (await trapped()).map(({ customer_id, email, phone, city, country, first_day }) => [
    customer_id,
    email,
    phone,
    city,
    country,
    first_day,
  ])

const statuses = () =>
  shop.rows(sql`
    select email, channel, status from subscriptions join customers using (customer_key)
    where email not like '%@example.org' order by email, channel`)

/** What stands in the fixtures where shops keep passwords, keys and tokens. */
const secret = /SECRET|[$]P[$]secret/

describe('customers of shop systems', () => {
  it('reads the newer form of Shopify', async () => {
    const report = await shop.importAll({ 'c.csv': fixture('shopify-customers/newer.csv') })
    expect(report).toMatchObject({ format: 'shopify-customers', rows: 25, imported: 23, rejected: 2 })
    expect(await plain()).toBe(20)
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
    await shop.importAll({ 'c.csv': fixture('shopify-customers/newer.csv') })
    const report = await shop.importAll({ 'c.csv': fixture('shopify-customers/older.csv') })
    expect(report).toMatchObject({ format: 'shopify-customers', imported: 24, customersAdded: 3 })
    expect((await people())?.[0]?.[3]).toBe('Lublin')
  })

  it('reads WooCommerce', async () => {
    const report = await shop.importAll({ 'c.csv': fixture('woocommerce-customers/customers.csv') })
    expect(report).toMatchObject({ format: 'woocommerce-customers', imported: 24, rejected: 2 })
    expect(await plain()).toBe(22)
    expect(JSON.stringify([report.firstRejects, await shop.rows(sql`select text from rejects`)])).not.toContain(
      'secret',
    )
    expect(await people()).toEqual([
      ['11', 'ann@example.com', '+48600100200', 'Łódź', 'PL', '2024-01-05'],
      [null, 'guest@example.com', null, null, null, '2024-06-01'],
    ])
  })

  it('reads Magento, and drops its secrets unread', async () => {
    const report = await shop.importAll({ 'c.csv': fixture('magento-customers/customers.csv') })
    expect(report).toMatchObject({ format: 'magento-customers', rows: 26, imported: 23, rejected: 3 })
    expect(await plain()).toBe(20)
    const profile_facts = (await shop.everything()).profile_facts?.filter((fact) => !isPlain(fact))
    expect((await trapped()).map(({ email, birth_date, first_day }) => [email, birth_date, first_day])).toEqual([
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

  it.each(['magento-customers', 'prestashop-customers', 'woocommerce-customers'])(
    'lets no byte of the secrets of %s into the data folder',
    async (format) => {
      const file = fixture(`${format}/customers.csv`)
      expect(file.toString('latin1').match(secret)).not.toBeNull()
      const folder = mkdtempSync(join(tmpdir(), 'regulars-secrets-'))
      onTestFinished(() => rmSync(folder, { recursive: true }))
      const path = join(shop.folder, 'c.csv')
      writeFileSync(path, file)
      const warehouse = await openWarehouse(folder)
      const options = { timeZone: 'UTC', baseCurrency: 'EUR', workFolder: join(folder, 'work') }
      expect((await importFiles([path], warehouse, options)).imported).toBeGreaterThan(20)
      await warehouse.close()
      const kept = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile())
      expect(kept).not.toEqual([])
      for (const { parentPath, name } of kept) {
        expect(readFileSync(join(parentPath, name)).toString('latin1')).not.toMatch(secret)
      }
    },
  )

  it('reads PrestaShop, in Windows-1252 with semicolons', async () => {
    const report = await shop.importAll({ 'c.csv': fixture('prestashop-customers/customers.csv') })
    expect(report).toMatchObject({ format: 'prestashop-customers', rows: 26, imported: 25, rejected: 1 })
    expect(await plain()).toBe(22)
    expect(
      (await trapped()).map(({ customer_id, last_name, birth_date }) => [customer_id, last_name, birth_date]),
    ).toEqual([
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
