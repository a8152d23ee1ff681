import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessibilityFaults } from './accessibility-faults.ts'
import { nextFrames } from './every-page.ts'
import { withStore } from './open-store.ts'

/** As a German till writes it; line 7 has no day, and line 8 no number. */
const sales = [
  'Bestellnummer;Kaufdatum;E-Mail-Adresse;Filiale;Summe;Notiz',
  'A-1;01.05.2024;ada@beispiel.de;Berlin;1.204,50;',
  'A-2;02.05.2024;ben@beispiel.de;Berlin;10,00;holt ab',
  'A-3;13.05.2024;ada@beispiel.de;Hamburg;99,90;',
  'A-4;14.05.2024;cleo@beispiel.de;Hamburg;-9,90;Umtausch',
  'A-5;15.05.2024;dan@beispiel.de;Berlin;0,50;',
  'A-6;demnächst;eve@beispiel.de;Berlin;5,00;',
  'A-7;16.05.2024;eve@beispiel.de;Berlin;viel;',
  ...[8, 9, 10, 11, 12].map((number) => `A-${number};20.05.2024;fay@beispiel.de;Berlin;100,00;`),
].join('\r\n')

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const drop = (page: Page, name: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(sales) })

const columnOf = (page: Page, theirs: string) => page.getByRole('combobox', { name: `What “${theirs}” is` })

const wordsFor = (page: Page) => (theirs: string) => columnOf(page, theirs).innerText()
const kindOf = (page: Page) => page.getByRole('combobox', { name: 'What verkauf.csv holds' })

/** What the open list offers; the lists opened before stay, hidden. */
const offered = (page: Page) => page.locator('[role=option]').filter({ visible: true })
const listIsClosed = (page: Page) => expect.poll(() => offered(page).count()).toBe(0)

async function chooseKind(page: Page, label: string) {
  await kindOf(page).click()
  await offered(page).filter({ hasText: label }).click()
  await listIsClosed(page)
}

/** Says what a column is, by keyboard alone. */
async function chooseByKeyboard(page: Page, theirs: string, ours: string) {
  const select = columnOf(page, theirs)
  await select.focus()
  await page.keyboard.press('Enter')
  const wanted = offered(page).filter({ has: page.getByText(ours, { exact: true }) })
  await wanted.waitFor()
  await page.keyboard.type(ours)
  await expect.poll(() => wanted.getAttribute('data-highlighted')).not.toBe(null)
  await page.keyboard.press('Enter')
  await expect.poll(() => select.innerText()).toBe(ours)
  await listIsClosed(page)
}

async function revenueAt(url: string): Promise<number> {
  const answer = await (await fetch(`${url}/api/metrics/revenue?from=2024-05-01&to=2024-05-31`)).json()
  const { rows } = z.object({ rows: z.array(z.object({ value: z.number() })) }).parse(answer)
  return rows[0]?.value ?? Number.NaN
}

async function rejectsOf(page: Page): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('article').getByRole('link', { name: 'Download all 2 as CSV' }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n')
}

test(
  'a file of an unknown shape is mapped, planned, imported and undone, and its columns are remembered until forgotten',
  withStore(async ({ page, url }) => {
    await page.goto('/data')
    await drop(page, 'verkauf.csv')
    const job = page.getByRole('article', { name: 'Import of verkauf.csv' })
    await job.getByText('Which column is which?').waitFor()
    expect(await kindOf(page).innerText()).toBe('Orders')
    expect(await Promise.all(['Bestellnummer', 'Kaufdatum', 'E-Mail-Adresse'].map(wordsFor(page)))).toEqual([
      'order_id',
      'ordered_at',
      'email',
    ])
    await chooseKind(page, 'Customers')
    await expect.poll(() => wordsFor(page)('Bestellnummer')).toBe('Not used')
    await chooseKind(page, 'Orders')

    await chooseByKeyboard(page, 'Summe', 'gross')
    await job.getByText('Still missing: paid').waitFor()
    expect(await job.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true)
    await chooseByKeyboard(page, 'Summe', 'paid')
    await job.getByText('Everything that is needed is there.').waitFor()
    await job.getByText('1 column is not used.').waitFor()
    await press(page, 'Continue')

    await job.getByText('Planned: nothing is imported yet').waitFor()
    expect(inOneLine(await job.innerText())).toMatch(
      /Rows 12 .*To import 10 .*To reject 2 .*New customers 5 New orders 10/,
    )
    expect(await revenueAt(url)).toBe(0)
    await press(page, 'Import')
    await job.getByRole('link', { name: 'See the dashboard' }).waitFor()
    expect(await revenueAt(url)).toBe(180_500)
    const [header, ...rejects] = await rejectsOf(page)
    expect(header).toBe('row,reason,text')
    expect(rejects).toEqual([
      expect.stringMatching(/^7,.*ordered_at is not understood.*demnächst/),
      expect.stringMatching(/^8,paid is not a number,.*viel/),
    ])

    await press(page, 'Dismiss')
    const past = page.getByRole('region', { name: 'Past imports' })
    await past.getByRole('button', { name: 'verkauf.csv' }).click()
    await press(page, 'Undo this import')
    await press(page, 'Undo')
    await page.getByText('Nothing here yet.').waitFor()
    expect(await revenueAt(url)).toBe(0)

    await drop(page, 'verkauf mai.csv')
    const again = page.getByRole('article', { name: 'Import of verkauf mai.csv' })
    await again.getByText('Planned: nothing is imported yet').waitFor()
    await again.getByText('as remembered on').waitFor()
    await press(page, 'Cancel')
    await page.getByRole('button', { name: /^Forget the columns Bestellnummer/ }).click()
    await page.getByRole('region', { name: 'Remembered columns' }).waitFor({ state: 'detached' })
    await drop(page, 'verkauf juni.csv')
    await page
      .getByRole('article', { name: 'Import of verkauf juni.csv' })
      .getByText('Which column is which?')
      .waitFor()
  }),
)

const looks = [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 390, height: 844 }],
] as const

test(
  'axe finds nothing while columns are mapped, light and wide, dark and on a phone',
  withStore(async ({ page }) => {
    await page.goto('/data')
    await drop(page, 'verkauf.csv')
    await page.getByText('Which column is which?').waitFor()
    for (const [colorScheme, viewport] of looks) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForFunction((theme) => document.documentElement.dataset.theme === theme, colorScheme)
      await nextFrames(page)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
      await columnOf(page, 'Summe').click()
      await offered(page).first().waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await listIsClosed(page)
    }
  }),
)
