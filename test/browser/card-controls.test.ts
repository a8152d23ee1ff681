import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalog } from '../../src/catalog/index.ts'
import { openPage } from './every-page.ts'
import { shareStore } from './open-store.ts'

const inStore = shareStore({ demoCustomers: 600 })
const paths = ['/crm', '/users', '/purchases?period=last-12-months', '/rfm?period=last-90-days&segment=at-risk']

const groups = z.array(z.object({ region: z.string().nullable(), label: z.string() }))

/** In the page: every group of choices of which exactly one holds, with the card that it is in. */
const groupsOfChoices = `[...document.querySelectorAll('main [role=group]')]
  .filter((group) => group.checkVisibility() && group.querySelector(':scope > button[aria-pressed]') !== null)
  .map((group) => ({
    region: document.getElementById(group.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby'))?.textContent ?? null,
    label: group.getAttribute('aria-label'),
  }))`

/** What a part of the page shows, without its buttons: those change by being pressed. */
async function shownIn(place: Locator): Promise<string> {
  const lines = (await place.ariaSnapshot()).split('\n')
  return lines.filter((line) => !/^ *- '?button/.test(line)).join('\n')
}

/** Presses each choice of a group that does not hold, then goes back as often. */
async function driveGroup(page: Page, place: Locator, label: string) {
  const group = place.getByRole('group', { name: label, exact: true })
  const chosen = () => group.getByRole('button', { pressed: true }).innerText()
  const past = [{ choice: await chosen(), address: page.url() }]
  const seen = [await shownIn(place)]
  for (const choice of await group.getByRole('button', { pressed: false }).allInnerTexts()) {
    await group.getByRole('button', { name: choice, exact: true }).click()
    await expect.poll(chosen, { message: label }).toBe(choice)
    await expect.poll(() => page.url(), { message: `${label}: ${choice}` }).not.toBe(past.at(-1)?.address)
    await expect.poll(() => shownIn(place), { message: `${label}: ${choice}` }).not.toBe(seen.at(-1))
    past.push({ choice, address: page.url() })
    seen.push(await shownIn(place))
  }
  for (const { choice, address } of past.toReversed().slice(1)) {
    await page.goBack()
    await expect.poll(chosen, { message: `${label}, back` }).toBe(choice)
    expect(page.url()).toBe(address)
  }
  await expect.poll(() => shownIn(place), { message: `${label}, back at the beginning` }).toBe(seen[0])
}

test.each(paths)('every switch of %s changes what its card shows, the address follows, Back returns', (path) =>
  inStore(async ({ page }) => {
    await openPage(page, path)
    const main = page.getByRole('main')
    const found = groups.parse(await page.evaluate(groupsOfChoices))
    expect(found.length).toBeGreaterThan(3)
    for (const { region, label } of found) {
      await driveGroup(page, region === null ? main : main.getByRole('region', { name: region, exact: true }), label)
    }
  })(),
)

const contentOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path())

async function downloaded(page: Page, button: Locator) {
  const download = page.waitForEvent('download')
  await button.click()
  const file = await download
  return { name: file.suggestedFilename(), content: await contentOf(file) }
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')

test.each(paths)('every picture of %s is saved as PNG and as SVG', (path) =>
  inStore(async ({ page }) => {
    await openPage(page, path)
    const buttons = (form: string) => page.getByRole('button', { name: new RegExp(`^${form} of `) })
    for (const button of await buttons('PNG').all()) {
      const { name, content } = await downloaded(page, button)
      expect(name).toMatch(/^[a-z-]+(-\d{4}-\d{2}-\d{2}){1,2}\.png$/)
      expect(content.subarray(0, 8)).toEqual(pngSignature)
    }
    for (const button of await buttons('SVG').all()) {
      const { name, content } = await downloaded(page, button)
      expect(name).toMatch(/\.svg$/)
      const title = (await button.getAttribute('aria-label'))?.replace('SVG of ', '') ?? ''
      expect(String(content)).toContain(title.split(' · ')[0])
    }
  })(),
)

/** The rows of a card's table: heads and all, without the row of sums. */
const rowsShown = (card: Locator): Promise<number> =>
  card
    .locator('table')
    .first()
    .evaluate((table) => table.querySelectorAll('thead tr, tbody tr').length)

test.each(paths)('every table of %s is saved as CSV with as many rows, and tells its SQL', (path) =>
  inStore(async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const tables = Object.keys(catalog).join(',')
    await openPage(page, `${path}${path.includes('?') ? '&' : '?'}table=${tables}`)
    const saving = await page.getByRole('button', { name: /^CSV of / }).all()
    expect(saving.length).toBeGreaterThan(2)
    for (const button of saving) {
      const title = (await button.getAttribute('aria-label'))?.replace('CSV of ', '') ?? ''
      const card = page.getByRole('region', { name: title, exact: true })
      const { name, content } = await downloaded(page, button)
      expect(name).toMatch(/\.csv$/)
      expect(String(content).trim().split(/\r?\n/).length, title).toBe(await rowsShown(card))

      await card.getByRole('button', { name: `SQL of ${title}`, exact: true }).click()
      const dialog = page.getByRole('dialog', { name: `SQL of ${title}`, exact: true })
      const statement = await dialog.locator('pre').innerText()
      expect(statement, title).toMatch(/^\s*(with|select)\b/i)
      await dialog.getByRole('button', { name: 'Copy' }).click()
      await dialog.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(statement)
      await dialog.getByRole('button', { name: 'Close' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
  })(),
)

test.each(paths)('every (i) of %s says what the catalogue says', (path) =>
  inStore(async ({ page }) => {
    await openPage(page, path)
    const about = new Map(Object.values(catalog).map(({ label, description }) => [label, description]))
    for (const button of await page.getByRole('button', { name: /^What .+ means$/ }).all()) {
      const [, label = ''] = /^What (.+) means$/.exec((await button.getAttribute('aria-label')) ?? '') ?? []
      await button.click()
      const dialog = page.getByRole('dialog', { name: label, exact: true })
      await dialog.getByText(about.get(label) ?? 'not in the catalogue', { exact: true }).waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
  })(),
)
