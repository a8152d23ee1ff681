import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityFaults } from './accessibility-faults.ts'
import { englishLeft } from './english-left.ts'
import { everyPage } from './every-page.ts'
import { withStore } from './open-store.ts'

const demo = { demoCustomers: 500 }
const pages = ['/crm', '/users', '/purchases?period=last-12-months&consent=with-any']
/** Addresses that name what is not there. */
const wrongAddresses = ['/nowhere', '/customers/999999', '/rfm?scheme=nope', '/crm?from=2199-01-01&to=2199-02-01']
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ')
const languageOf = (page: Page) => page.evaluate('document.documentElement.lang')

test(
  'the page speaks the language of the browser, and another when it is chosen, for good',
  withStore(async ({ page, context, url }) => {
    await page.goto('/crm')
    await page.getByRole('heading', { level: 1, name: 'CRM dashboard' }).waitFor()
    await page.getByRole('button', { name: 'Theme and language' }).click()
    await page.getByRole('menuitemradio', { name: 'Français' }).click()
    await page.getByRole('heading', { level: 1, name: 'Tableau de bord CRM' }).waitFor()
    expect(await languageOf(page)).toBe('fr')
    await page.reload()
    const everyone = page.getByRole('article', { name: 'Tous les clients', exact: true })
    await everyone.getByText('500', { exact: true }).waitFor()

    const browser = context.browser()
    const french = await browser?.newContext({ locale: 'fr-CA', baseURL: url, viewport: { width: 390, height: 844 } })
    const reader = await french?.newPage()
    if (reader === undefined) throw new Error('The browser opened no second reader.')
    for (const path of new Set([...pages, ...everyPage, ...wrongAddresses])) {
      await reader.goto(path, { waitUntil: 'networkidle' })
      await reader.getByRole('heading', { level: 1 }).waitFor()
      expect(await languageOf(reader)).toBe('fr')
      expect([path, await englishLeft(reader)]).toEqual([path, []])
      if (!pages.includes(path)) continue
      expect(await accessibilityFaults(reader), path).toEqual([])
      expect(await reader.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
    }
    await reader.goto(pages.at(-1) ?? '', { waitUntil: 'networkidle' })
    expect(plain(await reader.getByRole('main').innerText())).toMatch(/Panier moyen (?:i )?\d+,\d{2} €/)
  }, demo),
)

test(
  'a screen is kept under a name, found again, removed, and brought back',
  withStore(async ({ page }) => {
    await page.goto('/purchases?period=last-year&channel=web')
    await page.getByRole('button', { name: 'Saved views' }).click()
    await page.getByText('No view is saved yet.').waitFor()
    await page.getByLabel('Name this screen').fill('Web last year')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('“Web last year” is saved.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await page.goto('/crm')
    await page.getByRole('button', { name: 'Saved views' }).click()
    await page.getByRole('link', { name: 'Web last year' }).click()
    await page.getByRole('heading', { level: 1, name: 'Purchases' }).waitFor()
    expect(new URL(page.url()).search).toBe('?period=last-year&channel=web')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: 'CRM dashboard' }).waitFor()

    await page.getByRole('button', { name: 'Saved views' }).click()
    await page.getByRole('button', { name: 'Remove the view Web last year' }).click()
    await page.getByText('No view is saved yet.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('link', { name: 'Web last year' }).waitFor()
  }, demo),
)

test(
  'keys lead through the pages, the sheet tells them, and a reader turns them off',
  withStore(async ({ page }) => {
    await page.goto('/crm')
    await page.getByRole('heading', { level: 1, name: 'CRM dashboard' }).waitFor()
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.getByText('Go to Purchases').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })

    await page.keyboard.press('g')
    await page.keyboard.press('p')
    await page.getByRole('heading', { level: 1, name: 'Purchases' }).waitFor()
    await page.keyboard.press('p')
    await page.getByRole('button', { name: 'Last year', exact: true }).click()
    await page.waitForURL(/period=last-year/)
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('v')
    await page.getByLabel('Name this screen').fill('gu')
    expect(new URL(page.url()).pathname).toBe('/purchases')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Shortcuts' }).click()
    await sheet.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    await page.keyboard.press('?')
    await page.keyboard.press('g')
    await page.keyboard.press('u')
    expect(new URL(page.url()).pathname).toBe('/purchases')
    expect(await sheet.count()).toBe(0)
  }, demo),
)

test(
  'paper is light, says whose numbers and which days, and has no navigation',
  withStore(
    async ({ page }) => {
      await page.goto('/crm?period=last-month', { waitUntil: 'networkidle' })
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
      const cells = page.getByRole('region', { name: /^RFM matrix:/ }).locator('td')
      const dark = await cells.first().getAttribute('style')
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.evaluate("dispatchEvent(new Event('beforeprint'))")
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light')
      expect(await cells.first().getAttribute('style')).not.toBe(dark)
      expect(await page.getByRole('navigation').isVisible()).toBe(false)
      expect(await page.getByRole('banner').isVisible()).toBe(false)
      expect(await page.getByRole('main').innerText()).toMatch(
        /\(made-up demo data\) · .+ · compared with .+ · printed on /,
      )
      await page.evaluate("dispatchEvent(new Event('afterprint'))")
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
      const sheets = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
      expect(sheets.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(6)
    },
    { ...demo, colorScheme: 'dark' },
  ),
)
