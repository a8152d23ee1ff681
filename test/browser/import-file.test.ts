import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withStore } from './open-store.ts'

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

const choose = (page: Page, name: string, content: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test(
  'a file shows its plan before anything is kept, goes in at a second word, and is undone at a third',
  withStore(async ({ page }) => {
    await page.goto('/data')
    const job = page.getByRole('article', { name: 'Import of sales.csv' })
    const sales = 'customer,date,amount\nada,2024-05-01,10.00\nben,no day,1.00\n'

    await choose(page, 'sales.csv', sales)
    await job.getByText('Planned: nothing is imported yet').waitFor()
    expect(inOneLine(await job.innerText())).toMatch(
      /Rows 2 .*To import 1 .*To reject 1 .*New customers 1 New orders 1/,
    )
    await press(page, 'Cancel')
    await job.getByText('Cancelled', { exact: true }).waitFor()
    await press(page, 'Dismiss')
    await page.getByText('Nothing here yet.').waitFor()

    await choose(page, 'sales.csv', sales)
    await press(page, 'Import')
    await job.getByRole('link', { name: 'See the dashboard' }).waitFor()
    await page.getByText('1 customer, ').waitFor()

    const past = page.getByRole('region', { name: 'Past imports' })
    await past.getByRole('button', { name: 'sales.csv' }).click()
    await press(page, 'Undo this import')
    await press(page, 'Undo')
    await past.getByText('Undone on').waitFor()
    await page.getByText('Nothing here yet.').waitFor()
  }),
)
