import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../contract/import-report.ts'
import { openShop } from '../test-shop.ts'
import { fixture } from './test-fixture.ts'

/** Files that people export together, and how many rows of all of them are rejected. */
const sets: Record<string, { files: readonly string[]; rows: number; rejected: number }> = {
  Shopify: {
    files: ['shopify-orders/orders', 'shopify-customers/newer'],
    rows: 28 + 25,
    rejected: 7 + 2,
  },
  WooCommerce: {
    files: ['woocommerce-orders/lines', 'woocommerce-orders/orders', 'woocommerce-customers/customers'],
    rows: 26 + 26 + 26,
    rejected: 2 + 3 + 2,
  },
  PrestaShop: {
    files: ['prestashop-orders/orders', 'prestashop-orders/details', 'prestashop-customers/customers'],
    rows: 26 + 28 + 26,
    rejected: 1 + 4 + 1,
  },
  'Splio and edrone': {
    files: ['splio/items', 'splio/orders', 'edrone/contacts'],
    rows: 25 + 27 + 27,
    rejected: 1 + 1 + 4,
  },
  'dated facts of our own': {
    files: ['subscriptions/subscriptions', 'visits/visits', 'tags/tags'],
    rows: 27 + 26 + 26,
    rejected: 6 + 4 + 4,
  },
}

const given = (order: readonly string[]) =>
  Object.fromEntries(order.map((path, at) => [`${at}.csv`, fixture(`${path}.csv`)]))

type Shop = Awaited<ReturnType<typeof openShop>>

/** Lends a new shop that was given the files together in this order. */
async function withShop(files: readonly string[], look: (shop: Shop, report: ImportReport) => Promise<void>) {
  const shop = await openShop({ defaultCountry: 'PL' })
  try {
    await look(shop, await shop.importAll(given(files)))
  } finally {
    await shop.close()
  }
}

describe('files given together are taken together, in any order', () => {
  it.each(Object.keys(sets))('%s', async (name) => {
    const { files, rows, rejected } = sets[name] ?? { files: [], rows: 0, rejected: 0 }
    const turned = files.toReversed()
    await withShop(files, async (shop, report) => {
      expect(report).toMatchObject({ rows, rejected })
      expect(report.imported + report.merged + report.rejected).toBe(rows)
      const facts = await shop.everything()
      expect(await shop.importAll(given(turned))).toMatchObject({ imported: 0, merged: rows - rejected, rejected })
      expect(await shop.everything()).toEqual(facts)
      await withShop(turned, async (other, otherReport) => {
        expect(otherReport).toMatchObject({ rows, rejected })
        expect(await other.everything()).toEqual(facts)
      })
    })
  })
})
