import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessibilityFaults } from './accessibility-faults.ts'
import { withStore } from './open-store.ts'

const pages = ['/', '/users', '/purchases?period=last-12-months&consent=with-any', '/data']
const phone = { width: 390, height: 844 }

async function settle(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
}

test.each([
  ['light', 'wide', undefined],
  ['dark', 'wide', undefined],
  ['light', 'phone', phone],
  ['dark', 'phone', phone],
] as const)('axe finds nothing, %s and %s', async (colorScheme, _, viewport) => {
  await withStore(
    async ({ page }) => {
      for (const path of pages) {
        await settle(page, path)
        expect(await accessibilityFaults(page), path).toEqual([])
        const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0)
      }
    },
    { demoCustomers: 2_000, colorScheme, ...(viewport === undefined ? {} : { viewport }) },
  )()
})

test(
  'the demo store shows numbers on every card, each the same as in the API',
  withStore(
    async ({ page, url }) => {
      await settle(page, '/')
      const answer = await (await fetch(`${url}/api/metrics/all-customers`)).json()
      const { rows } = z.object({ rows: z.array(z.object({ value: z.int().positive() })) }).parse(answer)
      expect(rows[0]?.value).toBe(2_000)
      await page.getByText('2,000').first().waitFor()
      await settle(page, '/purchases')
      const main = await page.getByRole('main').innerText()
      expect(main).not.toMatch(/NaN|undefined|Infinity|null/)
      expect(main).toMatch(/€[1-9]/)
    },
    { demoCustomers: 2_000 },
  ),
)
