import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { catalog } from '../../src/catalog/index.ts'
import type { Metric } from '../../src/catalog/metric.ts'
import { shareStore } from './open-store.ts'

const inStore = shareStore({ demoCustomers: 600 })
const counted = z.object({ count: z.int() })
const metrics: [string, Metric][] = Object.entries(catalog)

/** The columns that count customers, by the title of their metric and their own label. */
const countsCustomers = new Set(
  metrics.flatMap(([, { label, columns }]) =>
    Object.values(columns)
      .filter(({ unit }) => unit === 'customers')
      .map((column) => `${label} ${column.label}`),
  ),
)

const numberIn = (text: string): number => Number(text.replaceAll(/[^\d]/g, ''))

async function sizeOf(url: string, href: string): Promise<number> {
  const who = new URL(href, url).searchParams.get('who') ?? ''
  const answer = await fetch(`${url}/api/customers/count?${new URLSearchParams({ who })}`)
  return counted.parse(await answer.json()).count
}

/** How many customers the list that is shown says it has. */
async function listed(page: Page): Promise<number> {
  await page.waitForURL(/\/customers\?/)
  const said = page.getByRole('status').filter({ hasText: 'as of' })
  return numberIn((await said.locator('strong').textContent()) ?? '')
}

type Cell = { column: string; text: string; href: string }

/** Every number of a table that leads to people, with the label of its column. */
const cellsOf = (card: Locator): Promise<Cell[]> =>
  card.locator('td a[href^="/customers?"]').evaluateAll((links) =>
    links.map((link) => {
      const cell = link.closest('td') as HTMLTableCellElement
      const heads = cell.closest('table')?.querySelectorAll('thead th')
      return {
        column: heads?.[cell.cellIndex]?.textContent ?? '',
        text: link.textContent ?? '',
        href: link.getAttribute('href') ?? '',
      }
    }),
  )

const spread = <Item>(items: readonly Item[], most: number): Item[] =>
  items.filter((_, place) => place % Math.ceil(items.length / most) === 0)

const pages = [
  { path: '/crm', wait: 'Recency by frequency' },
  { path: '/users', wait: 'Consent by channel' },
  { path: '/purchases', wait: 'Retention cohorts' },
]

async function openAsTables(page: Page, path: string) {
  const cards = metrics.map(([id]) => id).join(',')
  await page.goto(`${path}?period=last-90-days&grain=month&table=${cards},users-over-time`)
  await page.locator('td a[href^="/customers?"]').first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** The numbers of a table that do not say how many people are behind them. */
async function wrongIn(card: Locator, title: string, url: string): Promise<string[]> {
  const cells = (await cellsOf(card)).filter(({ column }) => countsCustomers.has(`${title} ${column}`))
  const wrong: string[] = []
  for (const { column, text, href } of spread(cells, 6)) {
    const size = await sizeOf(url, href)
    if (size !== numberIn(text)) wrong.push(`${title}, ${column}: ${text}, its list has ${size}: ${href}`)
  }
  return wrong
}

test.each(pages)('$path: the list behind a number has exactly that many people', ({ path }) =>
  inStore(async ({ page, url }) => {
    await openAsTables(page, path)
    const cards = await page.locator('section.card').all()
    expect(cards.length).toBeGreaterThan(1)
    for (const card of cards) {
      const title = (await card.getByRole('heading').textContent()) ?? ''
      expect((await cellsOf(card)).length, `${title} leads to nobody`).toBeGreaterThan(0)
      expect(await wrongIn(card, title, url)).toEqual([])
    }
    const last = page.locator('td a[href^="/customers?"]').last()
    const size = await sizeOf(url, (await last.getAttribute('href')) ?? '')
    await last.click()
    expect(await listed(page)).toBe(size)
  })(),
)

/** What a card says, and how many people it leads to. */
async function cardSays(card: Locator, url: string) {
  const title = (await card.locator('p').first().textContent()) ?? ''
  const link = card.getByRole('link').first()
  const unit = metrics.find(([, { label }]) => label === title)?.[1].unit
  const size = await sizeOf(url, (await link.getAttribute('href')) ?? '')
  return { title, unit, number: numberIn((await link.textContent()) ?? ''), size }
}

test(
  'a card leads to the people in its number, and Back to the card',
  inStore(async ({ page, url }) => {
    for (const { path } of pages) {
      await page.goto(path)
      await page.locator('article a[href^="/customers?"]').nth(3).waitFor()
      await page.waitForLoadState('networkidle')
      const cards = await page.locator('article:has(a[href^="/customers?"])').all()
      const said = await Promise.all(cards.map((card) => cardSays(card, url)))
      const counts = said.filter(({ unit }) => unit === 'customers')
      expect(counts.length).toBeGreaterThan(0)
      expect(counts.filter(({ number, size }) => number !== size)).toEqual([])
      await cards[0]?.click({ position: { x: 20, y: 12 } })
      expect(await listed(page)).toBe(said[0]?.size)
      await page.goBack()
      await page.waitForURL(`${url}${path}`)
    }
  }),
)

const surface = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true }).locator('svg.recharts-surface').first()

async function point(page: Page, title: string, x: number, y: number) {
  await page.locator('article a[href^="/customers?"]').first().waitFor()
  await page.waitForLoadState('networkidle')
  const svg = surface(page, title)
  await svg.scrollIntoViewIfNeeded()
  const box = await svg.boundingBox()
  if (box === null) throw new Error(`${title} is not drawn`)
  const place = [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(place[0], place[1])
  const tip = page.getByRole('region', { name: title, exact: true }).locator('.recharts-tooltip-wrapper')
  await tip.getByText('Click or Enter').waitFor()
  return { place, tip }
}

test(
  'columns, bars, lines, cells and legends lead to the people drawn there',
  inStore(async ({ page }) => {
    for (const [title, x, y] of [
      ['Subscription status', 0.17, 0.7],
      ['Activity', 0.5, 0.1],
      ['Identified vs unidentified', 0.5, 0.8],
      ['Gender', 0.1, 0.85],
    ] as const) {
      await page.goto('/crm')
      const { place, tip } = await point(page, title, x, y)
      const numbers = (await tip.locator('td').allTextContents()).map(numberIn)
      await page.mouse.click(place[0], place[1])
      expect(numbers, title).toContain(await listed(page))
    }

    await page.goto('/crm')
    const { place } = await point(page, 'Subscription over time', 0.5, 0.75)
    await page.mouse.click(place[0], place[1])
    const line = page.getByRole('dialog').getByRole('link', { name: 'Unsubscribed' })
    const shown = numberIn((await line.locator('span').last().textContent()) ?? '')
    await line.click()
    expect(await listed(page)).toBe(shown)

    await page.goto('/crm')
    const entry = page.getByRole('region', { name: 'Gender', exact: true }).getByRole('link').first()
    const whole = numberIn((await entry.locator('span').last().textContent()) ?? '')
    await entry.click()
    expect(await listed(page)).toBe(whole)

    await page.goto('/crm')
    const cell = page.locator('td a[href*="recencyScore"]').first()
    const inCell = numberIn((await cell.locator('span').first().textContent()) ?? '')
    await cell.click()
    expect(await listed(page)).toBe(inCell)
  }),
)

test(
  'the keyboard alone leads from a drawn chart to its people, and the (i) says where it cannot',
  inStore(async ({ page }) => {
    await page.goto('/crm')
    await page.locator('article a[href^="/customers?"]').first().waitFor()
    // A chart is drawn anew when the comparison comes, and would lose the focus.
    await page.waitForLoadState('networkidle')
    await surface(page, 'Prospects vs spenders').focus()
    await page.keyboard.press('ArrowRight')
    const tip = page
      .getByRole('region', { name: 'Prospects vs spenders', exact: true })
      .locator('.recharts-tooltip-wrapper')
    await tip.getByText('Click or Enter').waitFor()
    const numbers = (await tip.locator('td').allTextContents()).map(numberIn)
    await page.keyboard.press('Enter')
    expect(numbers).toContain(await listed(page))

    await page.goto('/purchases')
    const card = page.getByRole('article', { name: 'Unattributed revenue', exact: true })
    await card.getByText('€').first().waitFor()
    expect(await card.getByRole('link').count()).toBe(0)
    await card.getByRole('button', { name: 'What Unattributed revenue means' }).click()
    await page.getByText('Orders that name no customer have nobody behind them.').first().waitFor()
  }),
)
