import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessibilityFaults } from './accessibility-faults.ts'
import { shareStore, withStore } from './open-store.ts'

const inStore = shareStore({ demoCustomers: 400 })
const rowsSchema = z.object({ rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))) })
const countSchema = z.object({ count: z.number() })

const digitsOf = (text: string | null): number => Number((text ?? '').replaceAll(/[^\d]/g, ''))
const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name)
const gridOf = (page: Page): Locator => page.getByRole('region', { name: 'RFM matrix: Spenders' })
const movesOf = (page: Page): Locator => page.getByRole('region', { name: 'RFM transitions', exact: true })

async function rowsOf(page: Page, path: string) {
  const answer = await page.request.get(path)
  expect(answer.status(), path).toBe(200)
  return rowsSchema.parse(await answer.json()).rows
}

const sumOf = (rows: Awaited<ReturnType<typeof rowsOf>>, column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0)

/** The first of the numbers that is more than a few people, so that equal counts are no accident. */
async function tellingOne(links: Locator, numberOf: (link: Locator) => Promise<number>, few = 2) {
  // A level band is a line without a height, which counts as hidden.
  await links.first().waitFor({ state: 'attached' })
  for (const link of await links.all()) {
    const count = await numberOf(link)
    if (count > few) return { link, count }
  }
  throw new Error(`No number of the chart is larger than ${few}.`)
}

/** Clicks a number, counts the people whom the list is then asked for, and goes back. */
async function peopleBehind(page: Page, link: Locator): Promise<number> {
  const path = new URL(page.url()).pathname
  await link.dispatchEvent('click')
  await page.waitForURL(/\/customers\?/)
  const who = parameter(page, 'who')
  const answer = await page.request.get(`/api/customers/count?${new URLSearchParams({ who: who ?? '' })}`)
  await page.goBack()
  await page.waitForURL((url) => url.pathname === path)
  return countSchema.parse(await answer.json()).count
}

test(
  'the slider and its play run the page through the months',
  inStore(async ({ page }) => {
    await page.goto('/rfm')
    await gridOf(page).waitFor()
    const slider = page.getByRole('slider', { name: 'Month' })
    await slider.press('ArrowLeft')
    await page.waitForURL(/day=/)
    const day = parameter(page, 'day') ?? ''
    await page.getByText(`of spenders, as of ${await slider.getAttribute('aria-valuetext')}`).waitFor()
    const shown = async (): Promise<number> => {
      const figures = await gridOf(page).locator('td span:first-child').allInnerTexts()
      return figures.reduce((sum, figure) => sum + digitsOf(figure), 0)
    }
    const expected = sumOf(await rowsOf(page, `/api/metrics/rfm-matrix?from=${day}&to=${day}`), 'customers')
    await expect.poll(shown).toBe(expected)
    await page.goBack()
    await expect.poll(() => parameter(page, 'day')).toBeNull()

    await slider.press('Home')
    await page.waitForURL(/day=/)
    const first = parameter(page, 'day') ?? ''
    await page.getByRole('button', { name: 'Play the months' }).click()
    await expect.poll(() => parameter(page, 'day'), { timeout: 20_000 }).not.toBe(first)
    const second = parameter(page, 'day') ?? ''
    await expect.poll(() => (parameter(page, 'day') ?? '') > second, { timeout: 20_000 }).toBe(true)
    await page.getByRole('button', { name: 'Play the months' }).click()
    const paused = parameter(page, 'day')
    await page.getByRole('slider', { name: 'Month' }).press('End')
    expect(paused).not.toBeNull()
    // All that played is one step: back from the end to where it was paused, and from there to before the play.
    await page.goBack()
    await page.goBack()
    await expect.poll(() => parameter(page, 'day')).toBe(first)
  }),
)

test(
  'both matrices have two views, sums at their margins, and lead to exactly the people in them',
  inStore(async ({ page }) => {
    await page.goto('/rfm?period=last-12-months')
    await gridOf(page).waitFor()
    const cell = await tellingOne(gridOf(page).getByRole('link'), async (link) =>
      digitsOf(await link.locator('span').first().innerText()),
    )
    expect(await peopleBehind(page, cell.link)).toBe(cell.count)

    const sums = movesOf(page).locator('tbody td:last-child a, tfoot td a')
    const sum = await tellingOne(sums, async (link) => digitsOf(await link.innerText()))
    expect(await peopleBehind(page, sum.link)).toBe(sum.count)

    const shownAs = page.getByRole('group', { name: 'What colours the cells' })
    await shownAs.getByRole('button', { name: 'Average revenue' }).click()
    await page.getByRole('region', { name: 'RFM matrix: Average revenue' }).waitFor()
    await page.getByRole('group', { name: 'Show RFM matrix as' }).getByRole('button', { name: 'Table' }).click()
    await page.getByRole('region', { name: 'RFM matrix as a table' }).waitFor()
    expect(parameter(page, 'table')).toBe('rfm-matrix')

    const numberIn = async (link: Locator) => digitsOf((await link.getAttribute('aria-label'))?.split(': ')[1] ?? '')
    const moves = movesOf(page).locator('tbody td:not(:last-child) a')
    const moved = await tellingOne(moves, async (link) => digitsOf(await link.locator('span').last().innerText()))
    expect(await peopleBehind(page, moved.link)).toBe(moved.count)

    await page.getByRole('group', { name: 'Draw the moves as' }).getByRole('button', { name: 'Flow' }).click()
    const band = await tellingOne(movesOf(page).locator('a.flow-band'), numberIn)
    expect(await peopleBehind(page, band.link)).toBe(band.count)
    expect(await accessibilityFaults(page)).toEqual([])
  }),
)

test(
  'the sums of the transitions are the sizes of the segments on both days',
  inStore(async ({ page }) => {
    await page.goto('/rfm?from=2025-01-31&to=2026-01-31&scheme=four-band')
    await movesOf(page).waitFor()
    const sizesOn = async (day: string) => {
      const rows = await rowsOf(page, `/api/metrics/rfm-segments?from=${day}&to=${day}&scheme=four-band`)
      return rows.map(({ customers }) => Number(customers))
    }
    const sumsOf = async (cells: Locator) => (await cells.allInnerTexts()).map(digitsOf)
    const now = await sizesOn('2026-01-31')
    const before = await sizesOn('2025-01-31')
    const sumsBelow = async () => (await sumsOf(movesOf(page).locator('tfoot td'))).slice(0, -1)
    const sumsBeside = async () =>
      (await sumsOf(movesOf(page).locator('tbody tr td:last-child'))).slice(0, before.length)
    await expect.poll(sumsBelow).toEqual(now)
    await expect.poll(sumsBeside).toEqual(before)
  }),
)

test(
  'a segment is looked at closely: its size, and where its people came from and went to',
  inStore(async ({ page }) => {
    await page.goto('/rfm?from=2025-12-01&to=2026-08-31&grain=month')
    await page.getByRole('button', { name: 'At risk' }).first().click()
    await page.getByRole('heading', { level: 2, name: 'At risk, closely' }).waitFor()
    expect(parameter(page, 'segment')).toBe('at-risk')
    await page.getByRole('heading', { name: 'Size of At risk' }).waitFor()
    const question = 'from=2025-12-01&to=2026-08-31&grain=month'
    const flows = await rowsOf(page, `/api/metrics/rfm-flows?${question}&segment=at-risk`)
    const sumIn = async (title: string) => {
      const counts = await page.getByRole('table', { name: title }).locator('td:last-child').allInnerTexts()
      return counts.reduce((sum, count) => sum + digitsOf(count), 0)
    }
    await page.getByRole('table', { name: 'Came from' }).waitFor()
    expect(await sumIn('Came from')).toBe(sumOf(flows, 'arrivals'))
    expect(await sumIn('Went to')).toBe(sumOf(flows, 'departures'))

    const view = page.getByRole('group', { name: 'Show Arrivals and departures of At risk as' })
    await view.getByRole('button', { name: 'Table' }).click()
    const table = page.getByRole('region', { name: 'Arrivals and departures of At risk as a table' })
    const cells = table.locator('td a')
    const arrived = await tellingOne(cells, async (link) => digitsOf(await link.innerText()), 0)
    expect(await peopleBehind(page, arrived.link)).toBe(arrived.count)
    await page.goBack()
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: 'Over time' }).waitFor()
  }),
)

test(
  'the page reads on a phone, in French, in the dark, and says what a small shop can carry',
  withStore(
    async ({ context, url }) => {
      const reader = await context.browser()?.newContext({
        locale: 'fr-FR',
        baseURL: url,
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
      })
      const page = await reader?.newPage()
      if (page === undefined) throw new Error('The browser opened no second reader.')
      for (const path of ['/rfm?scheme=four-band&segment=at-risk', '/rfm?show=rfm-matrix:share', '/rfm/scheme']) {
        await page.goto(path, { waitUntil: 'networkidle' })
        expect(await accessibilityFaults(page), path).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), path).toBeLessThanOrEqual(0)
      }
      await page.goto('/rfm')
      await page.getByText(/un segment est une poignée de personnes/).waitFor()
      await page.getByRole('button', { name: 'À ne pas perdre' }).first().waitFor()
    },
    { demoCustomers: 40 },
  ),
)
