import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { customerFilterSchema } from '../../src/catalog/people/filter.ts'
import { accessibilityFaults } from './accessibility-faults.ts'
import { ask, numberIn, removeAudiences } from './ask.ts'
import { shareStore } from './open-store.ts'

const withShop = shareStore({ demoCustomers: 2_000 })
const listed = z.array(
  z.object({ id: z.int(), name: z.string(), customers: z.int(), who: customerFilterSchema, isFixed: z.boolean() }),
)

const audiencesOf = async (url: string) => listed.parse(await ask(url, '/api/audiences'))

const audiences = (page: Page) => page.getByRole('region', { name: 'Audiences', exact: true })
const row = (page: Page, name: string) =>
  audiences(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
const sizeOf = async (page: Page, name: string) =>
  numberIn(
    await row(page, name)
      .getByRole('link', { name: /: show the customers$/ })
      .locator('strong')
      .textContent(),
  )

/** Follows an audience to its people, counts them as their list does, and comes back. */
async function countBehind(page: Page, name: string): Promise<number> {
  await row(page, name)
    .getByRole('link', { name: /: show the customers$/ })
    .click()
  const count = page.getByRole('status').filter({ hasText: 'as of' }).locator('strong')
  const shown = numberIn(await count.textContent())
  await page.goBack()
  await row(page, name).waitFor()
  return shown
}

async function name(page: Page, typed: string, action: string): Promise<void> {
  await page.getByRole('dialog').getByLabel('Name').fill(typed)
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click()
}

test(
  'a suggestion is kept and a filter saved, both lead to exactly their people, are renamed and removed',
  withShop(async ({ page, url }) => {
    await page.goto('/crm')
    await page.getByRole('link', { name: 'Go to engagements' }).click()
    await audiences(page).getByText('No audience yet.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('button', { name: 'Keep as audience: Best 5%' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click()
    await audiences(page).getByText('“Best 5%” is kept as an audience.').waitFor()
    await page.getByText('Kept as “Best 5%”').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Audiences')

    const tagged = { kind: 'tag', tag: 'vip' }
    await page.goto(`/customers?who=${encodeURIComponent(JSON.stringify(tagged))}`)
    await page.getByRole('button', { name: 'Save as audience' }).click()
    await name(page, 'best 5%', 'Keep')
    await page.getByRole('alert').getByText('There is an audience "Best 5%" already.').waitFor()
    await name(page, 'Our friends', 'Keep')
    await page.getByText('“Our friends” is kept as an audience.').waitFor()
    await page.getByRole('link', { name: 'Go to engagements' }).click()

    for (const { name: kept, customers, isFixed } of await audiencesOf(url)) {
      expect(isFixed).toBe(false)
      expect(customers).toBeGreaterThan(0)
      await row(page, kept).waitFor()
      expect([await sizeOf(page, kept), await countBehind(page, kept)]).toEqual([customers, customers])
      const file = await row(page, kept)
        .getByRole('link', { name: `CSV of ${kept}` })
        .getAttribute('href')
      const lines = (await (await fetch(`${url}${file}`)).text()).trimEnd().split(/\r?\n/)
      expect(lines.length - 1).toBe(customers)
    }
    await row(page, 'Our friends').getByText('tag: vip').waitFor()
    await row(page, 'Our friends')
      .getByText(/^[\d,]+ on \d+ \w+ \d{4}$/)
      .waitFor()

    await page.getByRole('button', { name: 'Rename Our friends' }).click()
    await name(page, 'BEST 5%', 'Rename')
    await page.getByRole('alert').getByText('Give this one another name.').waitFor()
    await name(page, 'Regulars', 'Rename')
    await row(page, 'Regulars').waitFor()
    expect((await audiencesOf(url)).map((audience) => audience.name)).toEqual(['Best 5%', 'Regulars'])

    const audience = (await audiencesOf(url)).find((one) => one.name === 'Regulars')?.id
    const channel = { kind: 'file', format: 'own', consent: 'email' }
    const draft = await ask(url, '/api/engagements', 'POST', { name: 'Autumn', audience, channel })
    await page.reload()
    await page.getByRole('button', { name: 'Remove Regulars' }).click()
    await page
      .getByRole('dialog')
      .getByText('The draft "Autumn" cannot be started until another audience is chosen for it.')
      .waitFor()
    await page.getByRole('button', { name: 'Keep it' }).click()
    expect(await audiencesOf(url)).toHaveLength(2)
    await page.getByRole('button', { name: 'Remove Regulars' }).click()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove the audience' }).click()
    await audiences(page).getByText('“Regulars” is removed.').waitFor()
    await row(page, 'Regulars').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Audiences')
    await ask(url, `/api/engagements/${draft.id}`, 'DELETE')
    await removeAudiences(url)
  }),
)

test(
  'on a phone in the dark everything stands in its place, by keyboard too, and axe finds nothing',
  withShop(
    async ({ page, url }) => {
      const who = { all: [{ kind: 'purchases', min: 2 }, { not: { kind: 'city', city: 'Lyon' } }] }
      for (const body of [
        { name: 'Came back', who },
        { name: 'Of one day', who, isFixed: true },
      ]) {
        await ask(url, '/api/audiences', 'POST', body)
      }
      await page.goto('/customers')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('g')
      await page.keyboard.press('e')
      await row(page, 'Came back').getByText('no size of earlier days').waitFor()
      await row(page, 'Of one day')
        .getByText(/^A list fixed on/)
        .waitFor()
      await row(page, 'Of one day')
        .getByRole('link', { name: /: show the customers$/ })
        .waitFor()
      await page
        .getByRole('button', { name: /^Keep as audience: / })
        .first()
        .waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Rename Came back' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByLabel('Name').waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await expect
        .poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')"))
        .toBe('Rename Came back')
      await removeAudiences(url)
    },
    { viewport: { width: 375, height: 800 }, colorScheme: 'dark' },
  ),
)
