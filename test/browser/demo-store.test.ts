import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { withStore } from './open-store.ts'

async function settle(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
}

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
