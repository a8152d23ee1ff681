import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openPage } from './every-page.ts'
import { shareStore } from './open-store.ts'

const inStore = shareStore({ demoCustomers: 600 })
const search = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const optionsOf = (select: Locator) => select.locator('option').allInnerTexts()
const valueOfSelect = (select: Locator) => select.locator('option:checked').innerText()

/** Chooses every other option of a list, and sees each time that a part of the page shows something else. */
async function driveSelect(select: Locator, place: Locator, options: readonly string[]) {
  for (const option of options) {
    const before = await place.ariaSnapshot()
    await select.selectOption({ label: option })
    await expect.poll(() => valueOfSelect(select)).toBe(option)
    await expect.poll(() => place.ariaSnapshot(), { message: option }).not.toBe(before)
  }
}

test(
  'RFM: every scheme and every segment has its say, the address follows, Back returns',
  inStore(async ({ page }) => {
    await openPage(page, '/rfm?period=last-90-days')
    const scheme = page.getByRole('combobox', { name: 'Scheme', exact: true })
    const segments = page.getByRole('region', { name: 'RFM segments, and what to do' })
    await scheme.locator('option').nth(3).waitFor({ state: 'attached' })
    const [first = '', ...others] = await optionsOf(scheme)
    await driveSelect(scheme, segments, others)
    expect(search(page).scheme).toBe('six-groups')
    for (const back of [...others.slice(0, -1).toReversed(), first]) {
      await page.goBack()
      await expect.poll(() => valueOfSelect(scheme)).toBe(back)
    }
    const segment = page.getByRole('combobox', { name: 'Segment', exact: true })
    for (const name of (await optionsOf(segment)).slice(1)) {
      await segment.selectOption({ label: name })
      await page.getByRole('heading', { level: 2, name: `${name}, closely` }).waitFor()
    }
    expect(search(page).segment).toBe('lost')
    await segment.selectOption({ index: 0 })
    await page.getByRole('heading', { level: 2, name: 'Over time' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: 'Lost, closely' }).waitFor()
  }),
)

test(
  'RFM: the day, the days of the moves and the way to a longer period change the days, and Back returns',
  inStore(async ({ page }) => {
    await openPage(page, '/rfm')
    const day = page.getByLabel('As of')
    const today = await day.inputValue()
    await day.fill('2026-03-31')
    await page.getByText('as of 31 Mar 2026').first().waitFor()
    expect(search(page)).toEqual({ day: '2026-03-31' })
    await page.goBack()
    await expect.poll(() => day.inputValue()).toBe(today)

    const moves = page.getByRole('region', { name: /^RFM transitions · / })
    const [from, to] = [moves.getByLabel('Moves from the end of'), moves.getByLabel('to the end of')]
    await from.fill('2026-06-30')
    await to.fill('2026-01-31')
    await moves.getByText('The first day is after the last.').waitFor()
    await from.fill('2025-07-31')
    await moves.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('region', { name: 'RFM transitions · 31 Jul 2025 → 31 Jan 2026' }).waitFor()
    expect(search(page)).toEqual({ from: '2025-07-31', to: '2026-01-31' })
    await page.goBack()
    await expect.poll(() => to.inputValue()).toBe(today)

    await page.getByRole('button', { name: 'See the last 12 months' }).first().click()
    await expect.poll(() => search(page)).toEqual({ period: 'last-12-months' })
    await page.goBack()
    await expect.poll(() => search(page)).toEqual({})
  }),
)

test(
  'the editor of schemes: bins, scores, layers, order, colours and words of segments change what it shows',
  inStore(async ({ page }) => {
    await openPage(page, '/rfm/scheme')
    const grid = page.getByRole('table', { name: 'Codes by recency and frequency' })
    const layers = page.getByRole('group', { name: 'Monetary scores to paint' })
    for (const layer of await layers.getByRole('button', { pressed: false }).allInnerTexts()) {
      const before = await grid.ariaSnapshot()
      await layers.getByRole('button', { name: layer, exact: true }).click()
      await layers.getByRole('button', { name: layer, exact: true, pressed: true }).waitFor()
      await expect.poll(() => grid.ariaSnapshot(), { message: layer }).not.toBe(before)
    }
    for (const axis of ['Recency', 'Frequency', 'Monetary']) {
      const fields = page.getByRole('group', { name: axis, exact: true })
      const choice = (name: string) => fields.getByRole('combobox', { name, exact: true })
      const bins = fields.getByRole('table')
      await bins.waitFor()
      await driveSelect(choice('Bins'), bins, ['3', '5'])
      const better = choice('Best score for')
      await driveSelect(better, bins, [
        (await valueOfSelect(better)) === 'small values' ? 'large values' : 'small values',
      ])
      await driveSelect(choice('Scored by'), fields, ['Fixed cut-points'])
      const cuts = fields.getByRole('textbox', { name: /^Cut-points/ })
      const before = await bins.innerText()
      await cuts.fill('1 7')
      await cuts.blur()
      await expect.poll(() => bins.innerText()).not.toBe(before)
    }
    await driveSelect(page.getByRole('combobox', { name: 'What counts' }), page.getByRole('main'), ['Last 6 months'])
    await page.getByRole('button', { name: 'Start over' }).click()
    await page.getByText('Every code is in one segment.').waitFor()
    const sizes = page.getByRole('group', { name: 'Segment to paint with' })

    const names = async () =>
      (
        await sizes.getByRole('radio').evaluateAll((all) => all.map((one) => one.closest('label')?.textContent ?? ''))
      ).map((text) => text.replaceAll(/\d.*|–/g, ''))
    const order = await names()
    await page.getByRole('button', { name: 'Down', exact: true }).click()
    await expect.poll(names).toEqual([order[1], order[0], ...order.slice(2)])
    await page.getByRole('button', { name: 'Up', exact: true }).click()
    await expect.poll(names).toEqual(order)
    for (const colour of await page.getByRole('radio', { name: /^Colour \d+$/ }).all()) {
      await colour.check({ force: true })
      expect(await colour.isChecked()).toBe(true)
    }
    for (const text of ['Who these people are', 'What to do about them']) {
      await page.getByRole('textbox', { name: text }).fill('Other words')
      expect(await page.getByRole('textbox', { name: text }).inputValue()).toBe('Other words')
    }
    await page.getByRole('button', { name: 'Remove Champions' }).click()
    await expect.poll(names).toEqual(order.slice(1))
    await page.getByText('in no segment:').first().waitFor()
    await page.getByRole('button', { name: 'Start over' }).click()
    await expect.poll(names).toEqual(order)
    await page.getByText('Every code is in one segment.').waitFor()
    await page.getByRole('link', { name: 'Back to RFM' }).click()
    await page.waitForURL(/\/rfm$/)
  }),
)

test(
  'Data: every format opens on its columns and closes, and every reading of dates can be chosen',
  inStore(async ({ page }) => {
    await openPage(page, '/data')
    const formats = page.getByRole('region', { name: 'Files that are understood' }).locator('details')
    await formats.nth(20).waitFor()
    for (const format of await formats.all()) {
      await format.locator('summary').click()
      await format.locator('code').first().waitFor()
      await format.locator('summary').click()
      await format.locator('code').first().waitFor({ state: 'hidden' })
    }
    const dates = page.getByLabel(/^Dates such as/)
    for (const order of (await optionsOf(dates)).toReversed()) {
      await dates.selectOption({ label: order })
      expect(await valueOfSelect(dates)).toBe(order)
    }
  }),
)

const selects = [
  { name: 'Time zone', option: 'America/Toronto' },
  { name: 'Country of phone numbers', option: 'France' },
]

test(
  'Settings: every choice says what it would do, and is let be',
  inStore(async ({ page }) => {
    await openPage(page, '/settings')
    const main = page.getByRole('main')
    const keep = main.getByRole('button', { name: 'Keep as it is' })
    const letBe = async (isAsBefore: () => Promise<boolean>) => {
      await main.getByRole('button', { name: 'Apply', exact: true }).waitFor()
      await keep.click()
      await keep.waitFor({ state: 'detached' })
      expect(await isAsBefore()).toBe(true)
    }
    for (const { name, option } of selects) {
      const select = main.getByRole('combobox', { name })
      const before = await select.inputValue()
      await select.selectOption({ label: option })
      await letBe(async () => (await select.inputValue()) === before)
    }
    const weeks = main.getByRole('group', { name: 'Weeks begin on' })
    await weeks.getByRole('button', { name: 'Sunday' }).click()
    await letBe(() => weeks.getByRole('button', { name: 'Monday', pressed: true }).isVisible())
    const radios = await main.getByRole('radio').all()
    const states = await Promise.all(radios.map((radio) => radio.isChecked()))
    const checked = radios.filter((_, place) => states[place])
    for (const radio of radios.filter((_, place) => !states[place])) {
      await radio.check()
      await letBe(async () => (await Promise.all(checked.map((one) => one.isChecked()))).every(Boolean))
    }
  }),
)

test(
  'Customers: every head of a column sorts both ways, the address follows, Back returns; a filter begun is let be',
  inStore(async ({ page }) => {
    await openPage(page, '/customers')
    const heads = page.getByRole('columnheader').filter({ has: page.getByRole('button') })
    expect(await heads.count()).toBeGreaterThan(8)
    const at = page.url()
    for (const head of await heads.all()) {
      const sort = () => head.getAttribute('aria-sort')
      const before = await sort()
      await head.getByRole('button').click()
      await expect.poll(sort).not.toBe(before)
      const once = await sort()
      await head.getByRole('button').click()
      await expect.poll(sort).not.toBe(once)
      expect([once, await sort()].toSorted()).toEqual(['ascending', 'descending'])
      await page.goBack()
      await expect.poll(sort).toBe(once)
      await page.goBack()
      await expect.poll(sort).toBe(before)
      expect(page.url()).toBe(at)
    }
    await page.getByRole('button', { name: 'Add a filter' }).click()
    const editor = page.getByRole('group', { name: 'Group of conditions' })
    await editor.getByRole('button', { name: 'Condition' }).click()
    await page.getByRole('region', { name: 'Who is shown' }).getByRole('button', { name: 'Cancel' }).click()
    await editor.waitFor({ state: 'detached' })
    expect(page.url()).toBe(at)
  }),
)

test(
  'Engagements: the way to a new one, to how messages leave and to the customers; a suggestion is let be',
  inStore(async ({ page, url }) => {
    await openPage(page, '/engagements')
    await page
      .getByRole('button', { name: /^Keep as audience: / })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: /^Keep as audience: / })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await (await fetch(`${url}/api/audiences`)).json()).toEqual([])
    for (const name of ['New engagement', 'How messages leave', 'Go to the customers']) {
      const link = page.getByRole('main').getByRole('link', { name })
      const to = await link.getAttribute('href')
      await link.click()
      await page.waitForURL((at) => at.pathname + at.search === to)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.goBack()
      await page.waitForURL((at) => at.pathname === '/engagements')
    }
  }),
)
