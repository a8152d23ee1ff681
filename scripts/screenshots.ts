// `npm run screenshots [-- FOLDER] [--only NAME]`: every page of the demo store, light and dark, in three widths.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { pages } from '../src/web/shell/pages.ts'
import { afterAnswers } from '../test/browser/after-answers.ts'
import { launchChromium } from '../test/browser/launch-chromium.ts'
import { makeEngagements } from '../test/browser/make-engagements.ts'
import { startServer } from '../test/browser/start-server.ts'

const root = join(import.meta.dirname, '..')
const themes = ['light', 'dark'] as const
const widths = { wide: 1440, tablet: 820, phone: 390 } as const
const heights = { wide: 900, tablet: 1180, phone: 844 } as const

/** The pictures that the README shows, by their names among all. */
const shown: Readonly<Record<string, string>> = {
  'crm-light-wide': 'crm',
  'rfm-dark-wide': 'rfm',
  'customers-light-wide': 'customers',
}

const shownHeight = 1280

type Screen = {
  name: string
  path: string
  isEmptyStore?: boolean
  /** What is done on the page before it is taken. */
  prepare?: (page: Page) => Promise<void>
}

const sales = [
  'Bestellnummer;Kaufdatum;E-Mail-Adresse;Filiale;Summe;Notiz',
  'A-1;01.05.2024;ada@beispiel.de;Berlin;1.204,50;',
  'A-2;02.05.2024;ben@beispiel.de;Hamburg;10,00;holt ab',
].join('\r\n')

async function dropSales(page: Page) {
  const file = { name: 'verkauf.csv', mimeType: 'text/csv', buffer: Buffer.from(sales) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('combobox', { name: 'What verkauf.csv holds' }).waitFor()
}

async function openProfile(page: Page) {
  await afterAnswers(page, () => page.getByRole('table').getByRole('link').first().click())
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
}

async function writeLetter(page: Page) {
  await page.getByLabel('Name', { exact: true }).fill('Early look at the winter range')
  await page.getByLabel('Subject', { exact: true }).fill('{{first_name|Hello}}, winter is here')
  const body = 'Dear {{first_name|friend}},\n\nthe winter range is in, and you see it before anybody else does.'
  await page.getByLabel('Message', { exact: true }).fill(body)
  await page.getByRole('region', { name: 'As they read it' }).getByText('winter is here').waitFor()
}

const screens: readonly Screen[] = [
  ...pages.map(({ id, to }) => ({ name: id, path: to })),
  { name: 'purchases-filtered', path: '/purchases?period=last-12-months&consent=with-any&channel=store' },
  { name: 'crm-tables', path: '/crm?table=subscription-over-time,subscription-status,gender,activity,rfm-matrix' },
  { name: 'profile', path: '/customers', prepare: openProfile },
  { name: 'engagement-new', path: '/engagements/new?audience=1', prepare: writeLetter },
  { name: 'engagement', path: '/engagements/1?people=sent' },
  { name: 'scheme', path: '/rfm/scheme' },
  { name: 'tag-edited', path: '/tags', prepare: (page) => page.getByRole('button', { name: 'Edit vip' }).click() },
  { name: 'first-run', path: '/', isEmptyStore: true },
  { name: 'mapping', path: '/data', isEmptyStore: true, prepare: dropSales },
]

/** Two frames after the last answer: what was to be drawn is drawn. */
async function settle(page: Page) {
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))')
}

/** Takes one screen in every theme and width, from one loading of it; the files' names without `.png`. */
async function take(page: Page, { name, path, prepare }: Screen, folder: string): Promise<string[]> {
  await page.setViewportSize({ width: widths.wide, height: heights.wide })
  await page.goto(path, { waitUntil: 'networkidle' })
  await prepare?.(page)
  const names: string[] = []
  for (const width of ['wide', 'tablet', 'phone'] as const) {
    await page.setViewportSize({ width: widths[width], height: heights[width] })
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await settle(page)
      const file = `${name}-${colorScheme}-${width}`
      await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true })
      names.push(file)
      const best = shown[file]
      if (best === undefined) continue
      const clip = { x: 0, y: 0, width: widths[width], height: shownHeight }
      await page.screenshot({ path: join(root, 'docs/images', `${best}.png`), fullPage: true, clip })
    }
  }
  return names
}

async function takeAll(browser: Browser, url: string, wanted: readonly Screen[], folder: string): Promise<void> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  for (const screen of wanted) {
    const taken = await take(page, screen, folder)
    console.log(`${screen.name}: ${taken.length} pictures`)
  }
  await context.close()
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, customers: { type: 'string', default: '20000' } },
})
const folder = positionals[0] ?? join(root, 'screenshots')
mkdirSync(folder, { recursive: true })
const wanted = screens.filter(({ name }) => values.only?.includes(name) ?? true)

await using clearing = new AsyncDisposableStack()
const browser = clearing.use(await launchChromium())
for (const isEmptyStore of [false, true]) {
  const those = wanted.filter((screen) => (screen.isEmptyStore ?? false) === isEmptyStore)
  if (those.length === 0) continue
  const store = mkdtempSync(join(tmpdir(), 'regulars-screenshots-'))
  clearing.defer(() => rmSync(store, { recursive: true, force: true }))
  const server = await startServer(store, isEmptyStore ? undefined : Number(values.customers))
  clearing.defer(server.stop)
  if (!isEmptyStore) await makeEngagements(server.url)
  await takeAll(browser, server.url, those, folder)
}
