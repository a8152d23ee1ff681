import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { afterAnswers } from './after-answers.ts'
import { type Control, controlsOf } from './controls-of.ts'
import type { Driven } from './driven.ts'
import { driven } from './driven-controls.ts'
import { everyPage, openPage, prepareFor } from './every-page.ts'
import { shareStore } from './open-store.ts'
import { closeByEscape, openByEnter, over, whatOpens } from './what-opens.ts'

const inStore = shareStore({ demoCustomers: 600 })

type Place = { path: string; within: 'body' | 'main'; opening?: RegExp; hasLetter?: true }

/** Every page, and what a page shows once something was asked of it. The frame around pages is looked at once. */
const places: readonly Place[] = [
  ...everyPage.map((path, place): Place => ({ path, within: place === 0 ? 'body' : 'main' })),
  { path: '/rfm?segment=at-risk&period=last-90-days', within: 'main' },
  { path: '/customers', within: 'main', opening: /^Add a filter$/ },
  { path: '/tags', within: 'main', opening: /^Edit newsletter$/ },
  { path: '/engagements/new?audience=1', within: 'main', hasLetter: true },
  { path: '/engagements/new?audience=1', within: 'main', opening: /^File$/ },
  { path: '/engagements/new?audience=1', within: 'main', opening: /^Webhook$/ },
  { path: '/engagements/2', within: 'main', opening: /^Save draft$/ },
  // The list of engagements, with one in it by now.
  { path: '/engagements', within: 'main' },
]

const matches = ({ role, name, url, within }: Control, kind: Driven): boolean =>
  kind.role === role &&
  kind.name.test(name) &&
  (kind.url === undefined || kind.url.test(url)) &&
  (kind.within === undefined || kind.within.test(within))

/** What lies over the page, once it is there whole: a heading comes first, and stays the same for a moment at the end. */
async function opened(page: Page): Promise<Control[]> {
  const found = page.locator(over).filter({ visible: true })
  const snapshots: string[] = []
  const isWhole = async () => {
    snapshots.push(await found.first().ariaSnapshot())
    const [before, now = ''] = snapshots.slice(-2)
    return before === now && now.split('\n').length > 2
  }
  await expect.poll(isWhole, { interval: 150 }).toBe(true)
  return (await Promise.all((await found.all()).map(controlsOf))).flat()
}

/** Writes a letter, which is shown as its readers will read it. */
async function writeLetter(page: Page) {
  await page.getByLabel('Subject', { exact: true }).fill('Hello')
  await page.getByLabel('Message', { exact: true }).fill('Spring is here.')
  await page.getByRole('button', { name: 'The next reader' }).waitFor()
}

/** The controls of a place as it stands, and of each kind of thing that opens there. */
async function controlsAt(page: Page, { within, opening, hasLetter }: Place): Promise<Control[]> {
  if (hasLetter === true) await writeLetter(page)
  if (opening !== undefined) {
    await afterAnswers(page, () => page.getByRole('main').getByRole('button', { name: opening }).click())
  }
  const found = await controlsOf(within === 'body' ? page.locator('body') : page.getByRole('main'))
  for (const opener of await whatOpens(page, within)) {
    await openByEnter(page, opener)
    found.push(...(await opened(page)))
    await closeByEscape(page, opener)
  }
  return found
}

const told = ({ role, name, within }: Control): string => `${role} "${name}" in ${within}`
const met = new Set<Driven>()

test.each(places)(
  'a test drives every control of $path',
  (place) =>
    inStore(async ({ page, url }) => {
      await prepareFor(place.path, url)
      await openPage(page, place.path)
      const controls = await controlsAt(page, place)
      expect(controls.length).toBeGreaterThan(2)
      const forgotten = controls.filter((control) => {
        const kinds = driven.filter((kind) => matches(control, kind))
        for (const kind of kinds) met.add(kind)
        return kinds.length === 0
      })
      expect([...new Set(forgotten.map(told))]).toEqual([])
    })(),
  300_000,
)

test('every kind of control is met on a page', () => {
  expect(driven.filter((kind) => !met.has(kind)).map(({ role, name }) => `${role} ${name}`)).toEqual([])
})

test('the test that drives each kind is there', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.test.ts'))
  const tests = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')
  expect(driven.map(({ by }) => by).filter((title) => !tests.includes(title))).toEqual([])
})
