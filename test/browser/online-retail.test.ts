import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { withStore } from './open-store.ts'

const file = fileURLToPath(new URL('../../../shared/data/online_retail/online_retail.csv.gz', import.meta.url))

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
const card = (page: Page, title: string) => page.locator('section, article').filter({ hasText: title }).last()
const openPage = async (page: Page, link: string, heading: string) => {
  await page.getByRole('navigation').getByRole('link', { name: link }).first().click()
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

async function importThroughThePage(page: Page) {
  await page.goto('/data')
  await page.locator('input[type=file]').setInputFiles(file)
  const main = page.getByRole('main')
  await main.getByText('540,570').first().waitFor({ timeout: 90_000 })
  await main.getByRole('button', { name: 'Import', exact: true }).click()
  await main.getByRole('link', { name: 'See the dashboard' }).waitFor({ timeout: 90_000 })
  const report = inOneLine(await main.innerText())
  for (const figure of ['541,909', '540,570', '1,339', '4,372', 'UCI Online Retail']) expect(report).toContain(figure)
}

async function readCrmPage(page: Page) {
  await openPage(page, 'CRM', 'CRM dashboard')
  for (const figure of ['4,372', '4,338', '£2,012.17', '£17,078.45', '5.99'])
    await page.getByText(figure).first().waitFor()
}

test(
  'a real file becomes a dashboard, and its address reproduces the screen',
  withStore(async ({ page, context }) => {
    await importThroughThePage(page)
    await readCrmPage(page)

    const prospects = card(page, 'Prospects vs spenders')
    await prospects.getByRole('button', { name: 'Table' }).click()
    const table = prospects.getByRole('table')
    expect(inOneLine(await table.innerText())).toMatch(/Prospects 34 .*Spenders 4,338/)
    expect(new URL(page.url()).search).toContain('prospects-vs-spenders')

    await page.getByRole('button', { name: /^Period/ }).click()
    await page.getByRole('button', { name: 'All time' }).click()
    await openPage(page, 'Purchases', 'Purchases')
    for (const figure of ['£9,758,809.99', '19,959', '£896,812.49']) await page.getByText(figure).first().waitFor()
    expect(page.url()).toContain('period=all-time')

    const colleague = await context.newPage()
    await colleague.goto(page.url())
    await colleague.getByText('£9,758,809.99').first().waitFor()

    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'CRM dashboard' }).waitFor()
    await table.waitFor()
  }),
)
