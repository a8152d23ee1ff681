import { expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
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

test(
  'an erased person is gone from profile, list and search, and stays in the numbers only where the project says so',
  withStore(async ({ page, url }) => {
    const usersOf = async () => (await (await fetch(`${url}/api/customers/count`)).json()).count
    const users = async () => (await (await fetch(`${url}/api/metrics/users`)).json()).rows[0].value
    const before = [await usersOf(), await users()]
    const eraseFirst = async (stays: RegExp, remains: RegExp) => {
      await page.goto('/customers?columns=name,email&sort=name')
      const cell = page.locator('tbody tr[aria-rowindex="2"] td')
      const [name, email] = [await cell.first().textContent(), await cell.nth(1).textContent()]
      await cell.first().getByRole('link').click()
      const profile = new URL(page.url()).pathname
      await page.getByRole('button', { name: 'Erase', exact: true }).click()
      const dialog = page.getByRole('alertdialog', { name: `Erase ${name}` })
      await dialog.getByText(stays).waitFor()
      const forEver = dialog.getByRole('button', { name: 'Erase for ever' })
      expect(await forEver.isDisabled()).toBe(true)
      await dialog.getByRole('textbox').fill('somebody else')
      await page.keyboard.press('Enter')
      expect(await forEver.isDisabled()).toBe(true)
      await dialog.getByRole('textbox').fill(name?.toLowerCase() ?? '')
      expect(await accessibilityFaults(page)).toEqual([])
      await forEver.click()
      await page.getByRole('heading', { level: 1, name: 'The person is erased' }).waitFor()
      await page.goto(profile)
      await page.getByRole('heading', { level: 1, name: remains }).waitFor()
      expect(await page.locator('main').textContent()).not.toContain(email)
      await page.goto(`/customers?columns=name,email&who=${encodeURIComponent(`text text=${email}`)}`)
      await page.getByText('Nobody is meant by these conditions.').waitFor()
      expect((await (await fetch(`${url}/api/customers/search?q=${email}`)).json()).customers).toEqual([])
    }
    await eraseFirst(/^Orders and days stay with an anonymous customer/, /^Customer \d+$/)
    expect([await usersOf(), await users()]).toEqual(before)

    await page.goto('/settings')
    await page.getByRole('radio', { name: /^No customer: they leave every count/ }).check()
    await page.getByText('Holds for whoever is erased from now on').waitFor()
    await page.getByRole('button', { name: 'Apply', exact: true }).click()
    await page.getByText('Saved.', { exact: true }).waitFor()
    await eraseFirst(/^The customer leaves every count too/, /^There is no such customer$/)
    expect([await usersOf(), await users()]).toEqual(before.map((count) => count - 1))
  }, demo),
)
