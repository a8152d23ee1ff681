import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../../sql/sql.ts'
import { importFiles } from '../import-files.ts'
import { openShop } from '../test-shop.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../test/fixtures/formats/olist/${name}.csv`, import.meta.url), 'utf8')
const files = {
  'a.csv': fixture('orders'),
  'b.csv': fixture('items'),
  'c.csv': fixture('payments'),
  'd.csv': fixture('customers'),
}

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop({ baseCurrency: null })
})
afterEach(() => shop.close())

const ordersOf = async () =>
  (await shop.everything()).orders?.map((order) => [
    order.order_id,
    order.customer_id,
    order.paid,
    order.items,
    order.status,
  ])

describe('Olist', () => {
  it('puts orders, items, payments and customers together', async () => {
    const report = await shop.importAll(files)
    expect(report).toMatchObject({ currency: 'BRL', rows: 41, rejected: 9, ordersAdded: 9, customersAdded: 9 })
    expect(await ordersOf()).toEqual([
      ['o1', 'p1', 11_500, 2, 'paid'],
      ['o12', 'p9', 0, 0, 'paid'],
      ['o2', 'p1', 2500, 1, 'paid'],
      ['o3', 'p2', 2500, 1, 'cancelled'],
      ['o4', 'p3', 0, 0, 'cancelled'],
      ['o5', 'p4', 0, 0, 'pending'],
      ['o6', 'p5', 1234, 0, 'paid'],
      // Without a payment, its item says what it cost.
      ['o7', 'p6', 3000, 1, 'paid'],
      ['o8', 'p7', 3100, 0, 'paid'],
    ])
    const { customers } = await shop.everything()
    expect(
      customers?.slice(0, 2).map((person) => [person.customer_id, person.city, person.country, person.first_day]),
    ).toEqual([
      ['p1', 'rio de janeiro', 'BR', '2018-01-02'],
      ['p2', 'são paulo', 'BR', '2018-02-02'],
    ])
    expect(
      report.firstRejects
        .map(({ text, reason }) => `${text.split(',').slice(0, 2)}: ${reason}`.slice(0, 40))
        .toSorted(),
    ).toEqual([
      'a.csv: o10,c10: order_status is none of ',
      'a.csv: o11,c11: order_purchase_timestamp',
      'a.csv: o9,c9: The customers file has no ',
      'b.csv: o8,1: price is not a number',
      'b.csv: o99,1: The order of the line is n',
      'c.csv: o1,3: payment_value is not a numb',
      'c.csv: o9,1: The order of the payment is',
      'c.csv: o99,1: The order of the payment i',
      'd.csv: c13,: customer_unique_id is empty',
    ])
  })

  it('does so in any order of files, and once', async () => {
    await shop.importAll(files)
    const before = await shop.everything()
    const turned = Object.fromEntries(Object.values(files).map((text, index) => [`${9 - index}.csv`, text]))
    const names = Object.keys(turned).toSorted()
    const report = await shop.importAll(Object.fromEntries(names.map((name) => [name, turned[name] ?? ''])))
    expect(report).toMatchObject({ imported: 0, rejected: 9, ordersAdded: 0, ordersReplaced: 0 })
    expect(await shop.everything()).toEqual(before)
  })

  it('takes categories from the products, in English where they have such a name, in every order of files', async () => {
    const [products, translation] = [fixture('products'), fixture('translation')]
    const given = Object.values({ ...files, products, translation })
    // Each file comes first once, and last once.
    for (const turn of given.keys()) {
      const turned = [...given.slice(turn), ...given.slice(0, turn)]
      const again = await openShop({ baseCurrency: null })
      const report = await again.importAll(Object.fromEntries(turned.map((text, at) => [`${at}.csv`, text])))
      expect(report).toMatchObject({ rows: 50, rejected: 14, imported: 34, merged: 2 })
      expect(
        await again.rows(sql`
          select order_id, line, product_id, category from order_lines join orders using (order_key) order by 1, 2`),
      ).toEqual([
        { order_id: 'o1', line: 1, product_id: 'cup', category: 'housewares' },
        { order_id: 'o1', line: 2, product_id: 'cup', category: 'housewares' },
        { order_id: 'o2', line: 1, product_id: 'lamp', category: 'pc_gamer' },
        { order_id: 'o3', line: 1, product_id: 'lamp', category: 'pc_gamer' },
        { order_id: 'o7', line: 1, product_id: 'vase', category: null },
      ])
      await again.close()
    }
    const whole = Object.fromEntries(given.map((text, at) => [`${at}.csv`, text]))
    await shop.importAll(whole)
    const before = await shop.everything()
    expect(await shop.importAll(whole)).toMatchObject({ imported: 0, merged: 36, rejected: 14 })
    expect(await shop.everything()).toEqual(before)
    const rejected = await shop.rows(
      sql`select distinct reason from rejects where contains(text, 'rug') or contains(text, 'perfum') or contains(text, 'toys') order by 1`,
    )
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'No order of these files has an item of the category',
      'No order of these files has an item of the product',
      'product_category_name is empty',
      'product_category_name_english is empty',
    ])
  }, 120_000)

  it('refuses files that say nothing alone', async () => {
    await expect(shop.importAll({ 'a.csv': fixture('orders') })).rejects.toThrow(
      'a.csv: each of these orders has a customer_id of its own, so they do not say who bought. Give olist_customers_dataset.csv with them.',
    )
    await expect(shop.importAll({ 'a.csv': fixture('orders'), 'd.csv': fixture('customers') })).rejects.toThrow(
      'a.csv: these orders bear no amounts.',
    )
    await expect(shop.importAll({ 'b.csv': fixture('items') })).rejects.toThrow('Give olist_orders_dataset.csv')
    await expect(shop.importAll({ 'c.csv': fixture('payments') })).rejects.toThrow('Give olist_orders_dataset.csv')
    await expect(shop.importAll({ 'p.csv': fixture('products') })).rejects.toThrow(
      'p.csv: these products say nothing without the items of orders. Give olist_order_items_dataset.csv',
    )
    await expect(shop.importAll({ 't.csv': fixture('translation') })).rejects.toThrow('Give olist_products_dataset.csv')
    expect(await shop.importAll({ 'd.csv': fixture('customers') })).toMatchObject({ customersAdded: 9 })
  })
})

const sample = (name: string) =>
  new URL(`../../../../shared/data/olist_sample/olist_${name}_dataset.csv`, import.meta.url).pathname
const real = ['order_payments', 'orders', 'customers', 'order_items', 'products'].map(sample)
const translation = new URL(
  '../../../../shared/data/olist_sample/product_category_name_translation.csv',
  import.meta.url,
)

// The sample is not part of this repository; where it is not at hand, the fixture above stands alone.
describe('a sample of the real files', () => {
  it('agrees with what is known of it, once and twice', async () => {
    const importIt = (paths: string[]) =>
      importFiles(paths, shop.warehouse, { timeZone: 'America/Sao_Paulo', baseCurrency: null })
    expect(await importIt([...real, translation.pathname])).toMatchObject({
      rows: 39_090,
      rejected: 1,
      ordersAdded: 8_135,
      customersAdded: 8_016,
      currency: 'BRL',
    })
    const truths = sql`
      select
        count(*) as orders, cast(sum(paid) as bigint) as paid, count(distinct customer_key) as people,
        count(*) filter (status = 'paid') as purchases, cast(sum(paid) filter (status = 'paid') as bigint) as revenue,
        count(distinct customer_key) filter (status = 'paid') as buyers,
        count(*) filter (status = 'cancelled') as cancelled, count(*) filter (status = 'pending') as pending,
        count(*) filter (items > 0) as with_items, cast(sum(items) as integer) as items,
        (select cast(sum(paid) as bigint) from order_lines) as prices,
        (select count(*) from order_lines where category = 'health_beauty') as health_beauty
      from orders`
    const known = [
      {
        orders: 8_135,
        paid: 142_860_281,
        people: 8_016,
        purchases: 6_896,
        revenue: 115_817_960,
        buyers: 6_803,
        cancelled: 1_234,
        pending: 5,
        with_items: 7_360,
        items: 8_365,
        prices: 109_326_435,
        health_beauty: 744,
      },
    ]
    expect(await shop.rows(truths)).toEqual(known)
    expect(await importIt([translation.pathname, ...real.toReversed()])).toMatchObject({
      imported: 0,
      merged: 39_089,
      ordersReplaced: 0,
    })
    expect(await shop.rows(truths)).toEqual(known)
  }, 120_000)
})
