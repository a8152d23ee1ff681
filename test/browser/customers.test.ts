import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessibilityFaults } from './accessibility-faults.ts'
import { afterAnswers } from './after-answers.ts'
import { withStore } from './open-store.ts'

const demo = { demoCustomers: 400 }
/** What the server is asked for may take its time on a busy machine. */
const soon = { timeout: 30_000 }
const counted = z.object({ count: z.int() })

const whoIn = (page: Page): unknown => JSON.parse(new URL(page.url()).searchParams.get('who') ?? 'null')
const countShown = async (page: Page): Promise<number> => {
  const text = await page.getByRole('status').filter({ hasText: 'as of' }).locator('strong').textContent()
  return Number(text?.replaceAll(/\D/g, ''))
}
async function countOf(url: string, who: object): Promise<number> {
  const asked = new URLSearchParams({ who: JSON.stringify(who) })
  return counted.parse(await (await fetch(`${url}/api/customers/count?${asked}`)).json()).count
}
const firstCell = (page: Page) => page.locator('tbody tr[aria-rowindex="2"] td').first()

test(
  'the list sorts, chooses columns, searches, goes on as one scrolls, and lives in the address',
  withStore(async ({ page, url }) => {
    await page.goto('/customers')
    await firstCell(page).waitFor()
    expect(await countShown(page)).toBe(400)
    const names = page.locator('tbody tr[aria-rowindex] td:first-child')
    const biggest = await firstCell(page).textContent()
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    await page.getByRole('columnheader', { name: 'Name' }).and(page.locator('[aria-sort="ascending"]')).waitFor()
    await expect.poll(() => firstCell(page).textContent(), soon).not.toBe(biggest)
    expect(new URL(page.url()).searchParams.get('sort')).toBe('name')

    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Phone' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'Phone' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('button', { name: 'The usual columns' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('columnheader', { name: 'Phone' }).waitFor()
    await page.goBack()
    await page.getByRole('columnheader', { name: 'Phone' }).waitFor({ state: 'detached' })
    await page.goBack()
    await page.getByRole('columnheader', { name: 'Phone' }).waitFor()
    await page.goBack()
    await expect.poll(() => firstCell(page).textContent(), soon).toBe(biggest)

    const list = page.getByRole('region', { name: /400 customers/ })
    await expect
      .poll(async () => {
        await list.evaluate((element) => element.scrollTo(0, element.scrollHeight))
        return page.locator('tbody tr[aria-rowindex="401"]').count()
      }, soon)
      .toBe(1)
    expect(await names.count()).toBeLessThan(80)

    await list.evaluate((element) => element.scrollTo(0, 0))
    const standing = () => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'))
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
      return await standing()
    }
    await page.getByRole('columnheader').last().getByRole('button').focus()
    expect(await press('Tab')).toBe('2')
    expect(await press('ArrowDown', 'ArrowDown', 'ArrowUp')).toBe('3')
    expect(Number(await press('PageDown'))).toBeGreaterThan(8)
    expect(await press('End')).toBe('401')
    // Out of sight it is still there, and one stop.
    await list.evaluate((element) => element.scrollTo(0, 0))
    await firstCell(page).waitFor()
    expect(await standing()).toBe('401')
    expect(await press('PageUp', 'Home', 'ArrowUp')).toBe('2')
    await page.keyboard.press('ArrowDown')
    const second = await page.locator('tbody tr[aria-rowindex="3"] td').first().textContent()
    expect(await press('Shift+Tab', 'Tab')).toBe('3')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: second ?? '' }).waitFor()
    await page.goBack()

    const project = z.object({ firstDay: z.string() }).parse(await (await fetch(`${url}/api/project`)).json())
    const early = `${Number(project.firstDay.slice(0, 4)) + 1}-03-31`
    await page.getByLabel('As of').fill(early)
    await page.getByText(/^Who met the conditions on 31 Mar/).waitFor()
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(early)
    await expect.poll(() => countShown(page), soon).toBe(await countOf(url, { kind: 'everyone', asOf: early }))
    await page.getByRole('button', { name: 'Back to today' }).click()
    await expect.poll(() => countShown(page), soon).toBe(400)

    await page.getByRole('searchbox').fill('anna')
    await expect.poll(() => whoIn(page), soon).toEqual({ kind: 'text', text: 'anna' })
    await page.getByRole('button', { name: 'Remove: “anna”' }).click()
    await expect.poll(() => page.getByRole('searchbox').inputValue(), soon).toBe('')
  }, demo),
)

test(
  'a filter is nested, counted as it stands, applied, and taken away part by part',
  withStore(async ({ page, url }) => {
    const subscribed = { kind: 'subscription', channel: 'email', status: 'subscribed' }
    await page.goto(`/customers?who=${encodeURIComponent(JSON.stringify(subscribed))}`)
    await page.getByText('E-mail subscription: Subscribed as of today').waitFor()
    await page.getByRole('button', { name: 'Edit the filter' }).click()
    await page.getByRole('button', { name: 'Group' }).click()
    const group = page.getByRole('group', { name: 'Group of conditions' }).last()
    await group.getByLabel('How the conditions join').selectOption('not-any')
    await group.getByLabel('Kind of condition').selectOption('rfm')
    await group.getByText('Something is still missing here.').waitFor()
    await group.getByLabel('Scheme').selectOption('standard-11')
    await group.getByLabel('Segment').selectOption('champions')
    await group.getByRole('button', { name: 'Condition' }).click()
    await group.getByLabel('Kind of condition').last().selectOption('revenue')
    await group.getByLabel(/^At least/).fill('500')
    const wanted = {
      all: [
        subscribed,
        {
          not: {
            any: [
              { kind: 'rfm', scheme: 'standard-11', segment: 'champions' },
              { kind: 'revenue', min: 50_000 },
            ],
          },
        },
      ],
    }
    const count = await countOf(url, wanted)
    const show = page.getByRole('button', { name: `Show ${count} customers` })
    await show.waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await show.click()
    await expect.poll(() => whoIn(page), soon).toEqual(wanted)
    await expect.poll(() => countShown(page), soon).toBe(count)

    await page.getByRole('button', { name: /^Remove: not/ }).click()
    await expect.poll(() => whoIn(page), soon).toEqual(subscribed)
    await page.goBack()
    await expect.poll(() => whoIn(page), soon).toEqual(wanted)
    await page.getByRole('button', { name: 'Remove all' }).click()
    await expect.poll(() => countShown(page), soon).toBe(400)
  }, demo),
)

test(
  'the whole selection goes to a file, and a filter that is not understood is told',
  withStore(async ({ page, url }) => {
    const who = { kind: 'spending', group: 'spenders' }
    await page.goto(`/customers?columns=name,revenue&who=${encodeURIComponent(JSON.stringify(who))}`)
    await firstCell(page).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV' }).click()
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split('\n')
    expect(lines[0]).toBe('name,revenue')
    expect(lines).toHaveLength(1 + (await countOf(url, who)))

    await page.goto('/customers?who=%7B%22kind%22%3A%22wizard%22%7D')
    await page.getByText('The filter in the address is not understood').waitFor()
    await page.getByRole('button', { name: 'Show everyone' }).click()
    await expect.poll(() => countShown(page), soon).toBe(400)
  }, demo),
)

test(
  'the whole selection takes a tag and loses it, and is kept as a list that stays as it is',
  withStore(async ({ page, url }) => {
    const who = { kind: 'spending', group: 'spenders' }
    const [spenders, friends] = [
      await countOf(url, who),
      await countOf(url, { all: [who, { kind: 'tag', tag: 'vip' }] }),
    ]
    await page.goto(`/customers?who=${encodeURIComponent(JSON.stringify(who))}`)
    await page.getByRole('button', { name: 'Tag everyone' }).click()
    const tagging = page.getByRole('dialog', { name: 'Tag everyone' })
    await tagging.getByLabel('Tag', { exact: true }).fill('vip')
    await tagging.getByText(new RegExp(`^${friends} of [\\d,]+ holds? it now|^Nobody holds it now`)).waitFor()
    await tagging.getByRole('button', { name: `Add to ${spenders - friends} customers` }).click()
    await tagging.getByText(`vip: ${spenders - friends} customers changed.`).waitFor()
    await tagging.getByText(/^To undo, take the tag/).waitFor()
    expect(await countOf(url, { all: [who, { kind: 'tag', tag: 'vip' }] })).toBe(spenders)
    expect(await countOf(url, { all: [who, { kind: 'tag', tag: 'vip', asOf: -1 }] })).toBeLessThan(spenders)
    await tagging.getByRole('button', { name: `Take from ${spenders} customers` }).click()
    await tagging.getByText(/^To undo, add the tag/).waitFor()
    expect(await countOf(url, { all: [who, { kind: 'tag', tag: 'vip' }] })).toBe(0)
    await tagging.getByLabel('Tag', { exact: true }).fill('quite new')
    await tagging.getByText('There is no such tag yet').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    await tagging.getByText(`quite new: ${spenders} customers changed.`).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('tbody tr[aria-rowindex="2"]').getByText('quite new').waitFor()

    await page.getByRole('button', { name: 'Save as audience' }).click()
    expect(await page.getByRole('radio', { name: /^Alive/ }).isChecked()).toBe(true)
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Save as audience' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Spenders of today')
    await page.getByRole('radio', { name: /^A fixed list/ }).check()
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.getByRole('link', { name: 'Go to engagements' }).click()
    await page.getByRole('link', { name: /^Spenders of today, [\d,]+ customers/ }).click()
    await page.getByText('audience: Spenders of today').waitFor()
    await expect.poll(() => countShown(page), soon).toBe(spenders)
  }, demo),
)

const looks = [
  { name: 'light and wide', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark and narrow', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  // As wide as 1440 pixels are at 200 % zoom.
  { name: 'zoomed', viewport: { width: 720, height: 450 }, colorScheme: 'light' },
] as const

test.each(looks)('axe finds nothing, and nothing reaches past the page: $name', ({ viewport, colorScheme }) =>
  withStore(
    async ({ page }) => {
      await page.goto('/customers?who=tag%20tag=newsletter')
      await firstCell(page).waitFor()
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await fits()).toBe(true)
      await afterAnswers(page, () => firstCell(page).getByRole('link').click())
      await page.getByRole('heading', { name: 'Timeline' }).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await fits()).toBe(true)
    },
    { ...demo, viewport, colorScheme },
  )(),
)
