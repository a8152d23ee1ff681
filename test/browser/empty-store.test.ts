import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { withStore } from './open-store.ts'

const sales = {
  name: 'sales.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('customer,date,amount\nada,2024-05-01,10\n'),
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const welcome = (page: Page) => page.getByRole('heading', { name: 'Welcome. There are no customers here yet.' })

test(
  'an empty store offers the demo store, which is labelled on every page and gone with one action',
  withStore(async ({ page }) => {
    await page.goto('/')
    await welcome(page).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await press(page, 'Open the demo store')
    await page.getByRole('heading', { name: 'Subscription over time' }).waitFor()
    for (const path of ['/crm', '/users', '/purchases', '/data']) {
      await page.goto(path)
      await page.getByRole('banner').getByRole('button', { name: 'Demo store' }).waitFor()
    }
    await page.goto('/users')
    await press(page, 'Demo store')
    await press(page, 'Keep it')
    await press(page, 'Demo store')
    await page.getByRole('button', { name: 'Remove it' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await press(page, 'Remove it')
    await welcome(page).waitFor()
    expect(await page.getByRole('button', { name: 'Demo store', exact: true }).count()).toBe(0)
    await page.goto('/data')
    await page.getByText('Nothing here yet.').waitFor()
    await page.getByLabel('Currency of the amounts').waitFor()
  }),
)

test(
  'a file dropped into a demo store may replace it, and what was imported into it is named before it goes',
  withStore(
    async ({ page }) => {
      await page.goto('/data')
      const question = page.getByRole('alertdialog', { name: 'These files are yours; what is here is made up' })
      await page.locator('input[type=file]').setInputFiles(sales)
      await question.getByRole('button', { name: 'Cancel' }).click()
      await question.waitFor({ state: 'detached' })

      await page.locator('input[type=file]').setInputFiles(sales)
      await press(page, 'Import into the demo store')
      await press(page, 'Import')
      await page.getByRole('link', { name: 'See the dashboard' }).waitFor()
      await press(page, 'Dismiss')
      await press(page, 'Remove the demo store')
      await page.getByText('What you imported into it goes with it: sales.csv.').waitFor()
      await press(page, 'Keep it')

      await page.locator('input[type=file]').setInputFiles(sales)
      await press(page, 'Remove the demo store, then import')
      await question.getByRole('alert').getByText('Files were imported into the demo store').waitFor()
      await question.getByRole('button', { name: 'Cancel' }).click()
      await press(page, 'Remove the demo store')
      await press(page, 'Remove it and these imports')
      await welcome(page).waitFor()
    },
    { demoCustomers: 200 },
  ),
)

test(
  'a file dropped on the first page goes to its plan, and the demo store gives way to it',
  withStore(
    async ({ page }) => {
      await page.goto('/data')
      await page.locator('input[type=file]').setInputFiles(sales)
      await press(page, 'Remove the demo store, then import')
      await page.getByText('Planned: nothing is imported yet').waitFor()
      await press(page, 'Cancel')
      await page.goto('/')
      await welcome(page).waitFor()
      await page.locator('input[type=file]').setInputFiles(sales)
      await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor()
      await press(page, 'Import')
      await page.getByText('1 customer, ').waitFor()
      await page.goto('/crm')
      await page.getByText('Subscription over time').waitFor()
    },
    { demoCustomers: 200 },
  ),
)
