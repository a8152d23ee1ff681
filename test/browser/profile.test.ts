import { expect, test } from 'vitest'
import { withStore } from './open-store.ts'

const demo = { demoCustomers: 400 }
/** What the server is asked for may take its time on a busy machine. */
const soon = { timeout: 20_000 }

test(
  'a profile tells scores and happenings, takes and loses tags, and goes into a zip',
  withStore(async ({ page }) => {
    await page.goto('/customers')
    const name = await page.locator('tbody tr[aria-rowindex="2"] td').first().textContent()
    await page.locator('tbody tr[aria-rowindex="2"] td').first().getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor()
    await page.getByText(/^Last purchase \d+ days? before, band/).waitFor()
    await page
      .getByRole('button', { name: /^Lines of/ })
      .first()
      .click()
    await page.getByRole('table').getByText('×').first().waitFor()
    const timeline = page.getByRole('region', { name: 'Timeline' })
    const before = await timeline.getByRole('listitem').count()
    await page.getByRole('button', { name: 'Earlier' }).click()
    await expect.poll(() => timeline.getByRole('listitem').count(), soon).toBeGreaterThan(before)

    await page.getByLabel('Tag', { exact: true }).fill('met in person')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await timeline.getByText('Tag met in person added').waitFor()
    await page.getByRole('button', { name: 'Remove the tag met in person' }).click()
    await timeline.getByText('Tag met in person removed').waitFor()

    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export everything' }).click()
    expect((await download).suggestedFilename()).toMatch(/^customer-\d+\.zip$/)
    await page.goto('/customers/99999')
    await page.getByRole('heading', { name: 'There is no such customer' }).waitFor()
  }, demo),
)
