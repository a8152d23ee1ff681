import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { shareStore } from './open-store.ts'

const answer = z.object({ rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))) })
const count = new Intl.NumberFormat('en-GB')
const inStore = shareStore({ demoCustomers: 1_000 })
const months = 'period=last-12-months&grain=month'

const search = (page: Page) => new URL(page.url()).searchParams
const region = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

async function rowsOf(url: string, id: string, period: { from: string; to: string }) {
  const asked = new URLSearchParams({ ...period, grain: 'month' })
  return answer.parse(await (await fetch(`${url}/api/metrics/${id}?${asked}`)).json()).rows
}

/** The days of an answer that the page asked for. */
async function periodAsked(page: Page, id: string, open: () => Promise<unknown>) {
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname === `/api/metrics/${id}`)
  await open()
  const { searchParams } = new URL((await asked).url())
  return { from: searchParams.get('from') ?? '', to: searchParams.get('to') ?? '' }
}

/** The cells of a card's table, row by row. */
const tableOf = (card: Locator) =>
  card
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)))

const press = (card: Locator, name: string) => card.getByRole('button', { name, exact: true }).click()

test(
  'any number over time, whole or split: as the API says it, in the address, and back',
  inStore(async ({ page, url }) => {
    const id = 'revenue-by-channel-over-time'
    await page.goto(`/purchases?${months}`)
    await region(page, 'Revenue over time').getByRole('combobox', { name: 'Number shown' }).click()
    await page.getByRole('option', { name: 'Buyers', exact: true }).click()
    const card = region(page, 'Buyers over time')
    await card.waitFor()
    const period = await periodAsked(page, id, () => press(card, 'Channel'))
    await card.getByRole('list').getByText('Web').first().waitFor()
    await press(card, 'Table')
    const rows = await rowsOf(url, id, period)
    const of = (channel: string) =>
      rows.filter((row) => row.channel === channel).map(({ buyers }) => count.format(Number(buyers)))
    const expected = of('web').map((web, place) => [web, of('store')[place]])
    await expect.poll(() => tableOf(card)).toEqual(expected)
    expect(search(page).get('show')).toBe('revenue-over-time:buyers,revenue-split:channel')

    await page.goBack()
    await page.goBack()
    await card.getByRole('button', { name: 'Whole', exact: true, pressed: true }).waitFor()
    expect(search(page).get('show')).toBe('revenue-over-time:buyers')
  }),
)

test(
  'stores stand in panels of one scale, and are saved as one picture',
  inStore(async ({ page }) => {
    await page.goto(`/purchases?${months}&show=revenue-split:store`)
    const card = region(page, 'Revenue over time')
    const panels = card.getByRole('figure')
    await panels.first().locator('svg.recharts-surface').waitFor()
    const names = await card.locator('figcaption').allTextContents()
    expect(names.length).toBeGreaterThan(1)
    expect(names).not.toContain('Web store')
    const tops = await panels.evaluateAll((figures) =>
      figures.map(
        (figure) => figure.querySelector('.recharts-yAxis .recharts-cartesian-axis-tick:last-of-type')?.textContent,
      ),
    )
    expect(new Set(tops).size).toBe(1)
    const download = page.waitForEvent('download')
    await card.getByRole('button', { name: 'SVG of Revenue over time' }).click()
    const picture = await (await download).createReadStream()
    const text = (await picture.toArray()).map(String).join('')
    for (const name of names) expect(text).toContain(name)
  }),
)

test(
  'a choice that finds nothing can be undone where it was made',
  inStore(async ({ page }) => {
    await page.goto(`/purchases?${months}&channel=web&show=revenue-split:store`)
    const card = region(page, 'Revenue over time')
    await card.getByText('No store sold anything').waitFor()
    await press(card, 'Whole')
    await card.locator('svg.recharts-surface').first().waitFor()
    expect(search(page).get('show')).toBeNull()
  }),
)

test(
  'a split that fails says so, keeps the way back, and comes when asked again',
  inStore(async ({ page }) => {
    const failing = '**/api/metrics/revenue-by-channel-over-time?*'
    await page.route(failing, (route) => route.fulfill({ status: 400, json: { error: 'No answer today.' } }))
    await page.goto(`/purchases?${months}`)
    const card = region(page, 'Revenue over time')
    const channel = card.getByRole('button', { name: 'Channel', exact: true })
    await channel.click()
    await card.getByText('No answer today.').waitFor()
    expect(await channel.evaluate((button) => button === document.activeElement)).toBe(true)
    await press(card, 'Whole')
    await card.locator('svg.recharts-surface').first().waitFor()
    await press(card, 'Channel')
    await card.getByText('No answer today.').waitFor()
    await page.unroute(failing)
    await press(card, 'Try again')
    await card.locator('svg.recharts-surface').first().waitFor()
  }),
)

test(
  'new users of each bucket are those of the API',
  inStore(async ({ page, url }) => {
    const id = 'new-users-over-time'
    const period = await periodAsked(page, id, () => page.goto(`/users?${months}&compare=none&table=${id}`))
    const expected = (await rowsOf(url, id, period)).map(({ customers }) => [count.format(Number(customers))])
    await expect.poll(() => tableOf(region(page, 'New users over time'))).toEqual(expected)
  }),
)

test(
  'every number has its say over time, the address follows, Back returns',
  inStore(async ({ page }) => {
    await page.goto(`/purchases?${months}`)
    const number = page.getByRole('combobox', { name: 'Number shown' })
    await number.click()
    const [first = '', ...others] = await page.getByRole('option').allInnerTexts()
    expect(others.length).toBeGreaterThan(10)
    await page.keyboard.press('Escape')
    for (const name of others) {
      const before = search(page).get('show')
      await number.click()
      await page.getByRole('option', { name, exact: true }).click()
      await region(page, `${name} over time`).locator('svg.recharts-surface').first().waitFor()
      expect(search(page).get('show')).not.toBe(before)
    }
    for (const name of [...others.slice(0, -1).toReversed(), first]) {
      await page.goBack()
      await region(page, `${name} over time`).waitFor()
    }
    expect(search(page).get('show')).toBeNull()
  }),
)
