import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { withStore } from './open-store.ts'

const demo = { demoCustomers: 2_000 }
const settingsOf = async (url: string) => (await (await fetch(`${url}/api/settings`)).json()).settings
const region = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const apply = (page: Page) => page.getByRole('button', { name: 'Apply', exact: true }).click()

test(
  'a setting says what it will do before it does it, and charts say which rule is in force',
  withStore(async ({ page, url }) => {
    await page.goto('/settings')
    await page.getByRole('radio', { name: 'Over all spenders' }).check()
    await page.getByText('Numbers change at once, on all days.').waitFor()
    expect(await settingsOf(url)).toMatchObject({ frequencyAverage: 'repeatSpenders' })
    await page.getByRole('button', { name: 'Keep as it is' }).click()
    expect(await page.getByRole('radio', { name: 'Over customers who bought more than once' }).isChecked()).toBe(true)
    await page.getByRole('radio', { name: 'Over all spenders' }).check()
    await apply(page)
    await page.getByText('Saved.', { exact: true }).waitFor()
    expect(await settingsOf(url)).toMatchObject({ frequencyAverage: 'allSpenders' })
    await page.getByRole('navigation').getByRole('link', { name: 'CRM' }).click()
    await region(page, 'Spenders by purchase frequency').getByText('Average over all spenders').waitFor()

    const other = await page.context().newPage()
    await other.goto('/settings')
    await other.getByRole('radio', { name: 'On the day of the order' }).check()
    await other.getByText('The history of').waitFor()
    await apply(other)
    await other.getByText('Done. Every number is by the new settings.').waitFor()
    await region(page, 'Spenders by purchase value').getByText('Refunds on the day of the order').waitFor()
    await other.getByRole('radio', { name: 'A day of your choice' }).check()
    await other.getByLabel('Day', { exact: true }).fill('2024-06-30')
    await apply(other)
    await page.getByText('Today is pinned to 30 Jun 2024').first().waitFor()
  }, demo),
)

test(
  'a setting that is refused says why, and a name is changed by keyboard alone',
  withStore(async ({ page, url }) => {
    await page.goto('/settings')
    await page.getByRole('textbox', { name: 'Name' }).fill('Oak & Elm')
    await page.keyboard.press('Enter')
    await page.getByRole('banner').getByText('Oak & Elm').waitFor()
    expect(await settingsOf(url)).toMatchObject({ name: 'Oak & Elm' })
    expect(await page.getByRole('combobox', { name: 'Base currency' }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: 'Name' }).fill('  ')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('it must be a name of 1 to 80 characters.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  }, demo),
)

test(
  'tags are made, given, renamed, merged and removed, and the top ten follows',
  withStore(async ({ page, url }) => {
    const held = async () => {
      const tags: { tag: string; customers: number }[] = await (await fetch(`${url}/api/tags`)).json()
      return Object.fromEntries(tags.map(({ tag, customers }) => [tag, customers]))
    }
    const list = region(page, 'All tags')
    const row = (tag: string) =>
      list.getByRole('row').filter({ has: page.getByRole('rowheader', { name: tag, exact: true }) })
    const choose = (what: string) => list.getByRole('button', { name: what, exact: true }).first().click()
    const submit = (what: string) => list.getByRole('button', { name: what, exact: true }).last().click()
    // Of each customer, one of these is the id.
    const people = [1_000_001, 1_000_002].flatMap((number) => [`C-${number}`, `CARD-${number}`, `DEVICE-${number}`])
    people.push('nobody@example.com')
    await page.goto('/tags')
    const before = await held()
    await page.getByLabel('New tag').fill('spring')
    await page.getByRole('button', { name: 'Create' }).click()
    await list.getByLabel(/^E-mails, customer ids/).fill(people.join('\n'))
    await submit('Add people')
    await list.getByText('spring: 2 customers changed.').waitFor()
    await list.getByText('5 names that no customer bears:').waitFor()
    await row('spring').getByText('2', { exact: true }).waitFor()
    await choose('Rename')
    await list.getByLabel('New name').fill('autumn')
    await submit('Rename')
    await row('autumn').waitFor()
    expect(await held()).toEqual({ ...before, autumn: 2 })

    await page.getByRole('button', { name: 'Edit autumn' }).click()
    const months = list.getByLabel('autumn, month by month')
    expect(await months.locator('dd').last().textContent()).toBe('2')
    await page.getByRole('button', { name: 'Close autumn' }).click()
    for (const when of [0, 1]) {
      const count = row('newsletter').getByRole('link').nth(when)
      const figure = await count.textContent()
      await count.click()
      await page.getByText('tag: newsletter as of').waitFor()
      await expect.poll(() => page.locator('[role=status] strong').first().textContent()).toBe(figure)
      await page.goBack()
    }
    await page.getByRole('button', { name: 'Edit autumn' }).waitFor()
    await page.getByRole('searchbox', { name: 'Search tags' }).fill('autu')
    await row('vip').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Edit autumn' }).click()
    await choose('Merge')
    await list.getByRole('combobox', { name: 'Merge into' }).selectOption('vip')
    await submit('Merge')
    await page.getByText('No tag has “autu” in its name.').waitFor()
    expect(Object.keys(await held())).not.toContain('autumn')
    await page.getByRole('searchbox', { name: 'Search tags' }).fill('')
    await page.getByRole('button', { name: 'Edit vip' }).click()
    await choose('Remove')
    await page.getByRole('button', { name: 'Remove vip' }).click()
    await list.getByText(/^vip: [\d,]+ customers changed\./).waitFor()
    expect(await held()).toMatchObject({ vip: 0 })
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goto('/crm?table=top-tags')
    await region(page, 'Top tags').getByRole('rowheader', { name: 'newsletter', exact: true }).waitFor()
    expect(await region(page, 'Top tags').getByRole('rowheader', { name: 'vip', exact: true }).count()).toBe(0)
  }, demo),
)

test(
  'both pages pass axe on a phone in the dark',
  withStore(
    async ({ page }) => {
      await page.goto('/settings')
      await page.getByRole('heading', { name: 'Definitions' }).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.goto('/tags')
      await page.getByRole('button', { name: 'Edit newsletter' }).click()
      expect(await accessibilityFaults(page)).toEqual([])
    },
    { ...demo, viewport: { width: 375, height: 800 }, colorScheme: 'dark' },
  ),
)
