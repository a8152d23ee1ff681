import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { consentFilters, recencyFilters } from '../../src/catalog/question.ts'
import { daySchema } from '../../src/sql/day.ts'
import { comparedDays, type comparisons, type Days, presetDays, presetIds } from '../../src/web/controls/preset.ts'
import { controls as words } from '../../src/web/messages/en/controls.ts'
import { pages } from '../../src/web/shell/pages.ts'
import { openPage } from './every-page.ts'
import { shareStore } from './open-store.ts'

const inStore = shareStore({ demoCustomers: 600 })
const answer = z.object({ rows: z.array(z.object({ value: z.number() })) })
const projectSchema = z.object({ today: daySchema, firstDay: daySchema })
const count = new Intl.NumberFormat('en-GB')

const search = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams)
const figureOf = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true })

async function valueFrom(url: string, id: string, asked: Record<string, string>): Promise<string> {
  const { rows } = answer.parse(await (await fetch(`${url}/api/metrics/${id}?${new URLSearchParams(asked)}`)).json())
  return count.format(rows[0]?.value ?? Number.NaN)
}

/** Waits until a card says a number, and the number before where there is one to compare with. */
async function says(page: Page, title: string, value: string, before?: string) {
  await figureOf(page, title).getByText(value, { exact: true }).first().waitFor()
  if (before !== undefined) await figureOf(page, title).getByText(`before: ${before}`).waitFor()
}

/** Goes back through the addresses that were come by. */
async function goBackThrough(page: Page, past: readonly string[]) {
  for (const address of past.toReversed()) {
    await page.goBack()
    await expect.poll(() => page.url()).toBe(address)
  }
}

const projectOf = async (url: string) => projectSchema.parse(await (await fetch(`${url}/api/project`)).json())

test(
  'every named period: its days are counted, the address follows, Back returns',
  inStore(async ({ page, url }) => {
    const calendar = await projectOf(url)
    await openPage(page, '/users?compare=none')
    const period = page.getByRole('button', { name: /^Period: / })
    const past: string[] = []
    for (const id of presetIds) {
      const isDefault = id === 'last-30-days'
      past.push(page.url())
      await period.click()
      await page.getByRole('button', { name: words[`period.${id}`], exact: true }).click()
      await page.getByRole('button', { name: `Period: ${words[`period.${id}`]}` }).waitFor()
      await expect.poll(() => search(page).period).toBe(isDefault ? undefined : id)
      await says(page, 'New users', await valueFrom(url, 'new-users', presetDays(id, calendar)))
    }
    await goBackThrough(page, past)
  }),
)

test(
  'a period is typed, or picked on the calendar; one that runs backwards is refused',
  inStore(async ({ page, url }) => {
    const { today } = await projectOf(url)
    const [year, month] = today.split('-')
    await openPage(page, '/users?compare=none')
    const period = page.getByRole('button', { name: /^Period: / })
    const dialog = page.getByRole('dialog', { name: 'Period' })
    const apply = dialog.getByRole('button', { name: 'Apply' })
    const from = dialog.getByRole('textbox', { name: 'From', exact: true })
    const to = dialog.getByRole('textbox', { name: 'To', exact: true })
    await period.click()
    await from.fill('2026-02-10')
    await to.fill('2026-02-01')
    await dialog.getByText(words['period.reversed']).waitFor()
    expect(await apply.isDisabled()).toBe(true)
    await to.fill('2026-02-20')
    await apply.click()
    await expect.poll(() => search(page)).toMatchObject({ from: '2026-02-10', to: '2026-02-20' })
    const typed: Days = { from: daySchema.parse('2026-02-10'), to: daySchema.parse('2026-02-20') }
    await says(page, 'New users', await valueFrom(url, 'new-users', typed))
    await page.goBack()
    await expect.poll(() => search(page)).toEqual({ compare: 'none' })

    await period.click()
    const months = dialog.getByRole('grid')
    // A second one, for those who do not see the page, stands behind the calendar.
    const next = dialog.getByRole('button', { name: 'Next' }).first()
    const shown = await months.last().getAttribute('aria-label')
    await dialog.getByRole('button', { name: 'Previous' }).click()
    await dialog.getByRole('button', { name: 'Previous' }).click()
    await expect.poll(() => months.last().getAttribute('aria-label')).not.toBe(shown)
    await next.click()
    await next.click()
    await expect.poll(() => months.last().getAttribute('aria-label')).toBe(shown)
    for (const day of ['1', '2'])
      await months
        .first()
        .getByRole('button')
        .filter({ hasText: new RegExp(`^${day}$`) })
        .first()
        .click()
    const picked = {
      from: await from.inputValue(),
      to: await to.inputValue(),
    }
    expect(picked.from < `${year}-${month}-01`).toBe(true)
    expect([picked.from.slice(-2), picked.to.slice(-2)]).toEqual(['01', '02'])
    await apply.click()
    await expect.poll(() => search(page)).toMatchObject(picked)
    await says(page, 'New users', await valueFrom(url, 'new-users', picked))
  }),
)

test(
  'every comparison: the number before is that of its days, the address follows, Back returns',
  inStore(async ({ page, url }) => {
    const days = presetDays('last-90-days', await projectOf(url))
    await openPage(page, '/users?period=last-90-days')
    const past: string[] = []
    for (const id of ['year', 'none', 'previous'] satisfies (typeof comparisons)[number][]) {
      const before = comparedDays(id, days)
      past.push(page.url())
      await page.getByRole('combobox', { name: 'Compare with' }).click()
      await page.getByRole('option', { name: new RegExp(`^${words[`compare.${id}`]}`) }).click()
      await expect.poll(() => search(page).compare).toBe(id === 'previous' ? undefined : id)
      await says(
        page,
        'New users',
        await valueFrom(url, 'new-users', days),
        before === null ? undefined : await valueFrom(url, 'new-users', before),
      )
      if (before === null) await expect.poll(() => figureOf(page, 'New users').getByText('before').count()).toBe(0)
    }
    await goBackThrough(page, past)
  }),
)

const filters = [
  { label: 'Consent', name: 'consent', ids: consentFilters },
  { label: 'Recency', name: 'recency', ids: recencyFilters },
] as const

test.each(filters)('every choice of $label: its purchases alone count, the address follows, Back returns', (filter) =>
  inStore(async ({ page, url }) => {
    const days = presetDays('last-12-months', await projectOf(url))
    await openPage(page, '/purchases?period=last-12-months&compare=none')
    const select = page.getByRole('combobox', { name: filter.label })
    await select.click()
    const [all = '', ...options] = await page.getByRole('option').allInnerTexts()
    expect(options).toHaveLength(filter.ids.length)
    await page.keyboard.press('Escape')
    const past: string[] = []
    const choose = async (option: string, asked: Record<string, string>) => {
      past.push(page.url())
      await select.click()
      await page.getByRole('option', { name: option, exact: true }).click()
      await expect.poll(() => search(page)[filter.name]).toBe(asked[filter.name])
      await says(page, 'Purchases', await valueFrom(url, 'purchases', asked))
      await says(page, 'Buyers', await valueFrom(url, 'buyers', asked))
    }
    for (const [place, id] of filter.ids.entries()) await choose(options[place] ?? '', { ...days, [filter.name]: id })
    await choose(all, days)
    await goBackThrough(page, past)
  })(),
)

test(
  'on a phone the page that is open is in sight in the bar',
  inStore(
    async ({ page }) => {
      await openPage(page, '/settings')
      const open = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current=page]')
      const isWhole = () =>
        open.evaluate(
          (link) =>
            new Promise((done) => {
              new IntersectionObserver(([seen]) => done([link.textContent, seen?.intersectionRatio])).observe(link)
            }),
        )
      await expect.poll(isWhole).toEqual(['Settings', 1])
      await page.keyboard.press('g')
      await page.keyboard.press('c')
      await expect.poll(isWhole).toEqual(['CRM', 1])
      await page.goBack()
      await expect.poll(isWhole).toEqual(['Settings', 1])
    },
    { viewport: { width: 390, height: 844 } },
  ),
)

test(
  'every link of the navigation leads to its page and Back returns; the skip link leads past it',
  inStore(async ({ page, url }) => {
    await openPage(page, '/crm?period=last-90-days')
    const navigation = page.getByRole('navigation', { name: 'Pages' })
    for (const { to, hasPeriod } of pages.toReversed()) {
      await navigation.locator(`a[href^="${to}"]`).click()
      await page.waitForURL(`${url}${to}${hasPeriod ? '?period=last-90-days' : '**'}`)
      await navigation.locator(`a[href^="${to}"][aria-current=page]`).waitFor()
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (to === '/crm') continue
      await page.goBack()
      await page.waitForURL(`${url}/crm?period=last-90-days`)
    }
    for (const [name, path] of [
      ['Go to engagements', '/engagements'],
      ['Moves, months and segments of your own →', '/rfm'],
    ] as const) {
      await page.getByRole('main').getByRole('link', { name, exact: true }).click()
      await page.waitForURL((at) => at.pathname === path)
      await page.goBack()
      await page.waitForURL((at) => at.pathname === '/crm')
    }
    await page.getByRole('button', { name: 'Skip to content' }).press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
  }),
)

test(
  'every theme and every language is put on at once, and kept',
  inStore(async ({ page }) => {
    await openPage(page, '/users')
    const theme = () => page.evaluate('document.documentElement.dataset.theme')
    const choose = async (menu: string, name: string) => {
      await page.getByRole('button', { name: menu }).click()
      await page.getByRole('menuitemradio', { name, exact: true }).click()
    }
    await choose('Theme and language', 'Dark')
    await expect.poll(theme).toBe('dark')
    await page.reload()
    await expect.poll(theme).toBe('dark')
    await choose('Theme and language', 'Light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(theme).toBe('light')
    await choose('Theme and language', 'System')
    await expect.poll(theme).toBe('dark')
    await choose('Theme and language', 'Français')
    await page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor()
    await choose('Thème et langue', 'English')
    await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor()
  }),
)
