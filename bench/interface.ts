import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { launchChromium } from '../test/browser/launch-chromium.ts'
import { startServer } from '../test/browser/start-server.ts'
import { writeSection } from './write-section.ts'

const customers = 20_000
const rounds = 5

type Measured = { what: string; most: string; found: string }

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const worst = (values: readonly number[]): number => Math.max(...values)
const inMs = (value: number): string => `${Math.round(value)} ms`

/**
 * In the page, before anything else runs: when the first number of the CRM page is painted (the frame after it is in the
 * document), how long each interaction takes to its next paint (Event Timing, in steps of 8 ms), and every frame.
 */
const watch = `
  globalThis.interactions = []
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId > 0) interactions.push(duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
  new MutationObserver((_, observer) => {
    if (!/\\d/.test(document.querySelector('main article')?.innerText ?? '')) return
    observer.disconnect()
    requestAnimationFrame(() => setTimeout(() => { globalThis.meaningful = performance.now() }))
  }).observe(document, { childList: true, subtree: true, characterData: true })
  globalThis.frames = []
  let last
  const note = (now) => { if (last !== undefined) frames.push(now - last); last = now; requestAnimationFrame(note) }
  requestAnimationFrame(note)
`

const number = z.number()
const numbers = z.array(number)

async function openContext(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await context.addInitScript(watch)
  return context
}

/** Each time in a context of its own, so that no script comes out of a cache; the server has answered once before. */
async function firstPaints(browser: Browser, url: string): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    await using context = await openContext(browser, url)
    const page = await context.newPage()
    await page.goto('/crm')
    await page.waitForFunction(() => 'meaningful' in globalThis)
    if (round > 0) times.push(number.parse(await page.evaluate('meaningful')))
    await page.waitForLoadState('networkidle')
  }
  return times
}

/** What a reader toggles, as the name of its button: forth and back. */
const toggles = ['SMS', 'E-mail', 'Table', 'Chart', 'Week', 'Day', 'Unidentified', 'Identified'] as const

/** The paints after each toggle. One that takes less than 16 ms is not told by the browser and counts as 16. */
async function togglePaints(page: Page): Promise<number[]> {
  await page.goto('/crm', { waitUntil: 'networkidle' })
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const name of toggles) {
      await page.evaluate('interactions.length = 0')
      await page.getByRole('main').getByRole('button', { name, exact: true }).first().click()
      await page.waitForTimeout(300)
      times.push(Math.max(16, ...numbers.parse(await page.evaluate('interactions'))))
    }
  }
  return times
}

const threeYears = (): string => {
  const to = new Date(Date.now() - 86_400_000)
  const from = new Date(to)
  from.setUTCFullYear(to.getUTCFullYear() - 3)
  const [first, last] = [from, to].map((day) => day.toISOString().slice(0, 10))
  return `from=${first}&to=${last}&grain=day`
}

/** Every frame while the pointer goes to and fro over three years of daily points. */
async function hoverFrames(page: Page, path: string, title: string): Promise<number[]> {
  await page.goto(`${path}?${threeYears()}&compare=none`, { waitUntil: 'networkidle' })
  const drawing = page.getByRole('region', { name: title, exact: true }).locator('svg.recharts-surface').first()
  await drawing.scrollIntoViewIfNeeded()
  const box = await drawing.boundingBox()
  if (box === null) throw new Error(`The chart "${title}" of ${path} is not drawn.`)
  await page.evaluate('frames.length = 0')
  for (let step = 0; step < 120; step += 1) {
    const part = Math.abs(((step / 60) % 2) - 1)
    await page.mouse.move(box.x + 60 + part * (box.width - 80), box.y + box.height / 2)
  }
  return numbers.parse(await page.evaluate('frames'))
}

const share = (frames: readonly number[], slow: number): string =>
  `${Math.round((100 * frames.filter((frame) => frame > slow).length) / Math.max(1, frames.length))} %`

async function measure(browser: Browser, url: string): Promise<Measured[]> {
  const paints = await firstPaints(browser, url)
  await using context = await openContext(browser, url)
  const page = await context.newPage()
  const toggled = await togglePaints(page)
  const hovered = [
    { what: 'lines (CRM, subscription over time)', frames: await hoverFrames(page, '/crm', 'Subscription over time') },
    { what: 'columns (CRM, identified)', frames: await hoverFrames(page, '/crm', 'Identified vs unidentified') },
    { what: 'line (Purchases, revenue over time)', frames: await hoverFrames(page, '/purchases', 'Revenue over time') },
  ]
  return [
    { what: 'CRM: first numbers painted, nothing cached', most: '1000 ms', found: inMs(median(paints)) },
    { what: 'toggle to next paint, median', most: '100 ms', found: inMs(median(toggled)) },
    { what: 'toggle to next paint, slowest', most: '', found: inMs(worst(toggled)) },
    ...hovered.flatMap(({ what, frames }) => [
      { what: `three years of days, hovering over ${what}: median frame`, most: '34 ms', found: inMs(median(frames)) },
      { what: `the same: frames over 100 ms`, most: '', found: share(frames, 100) },
    ]),
  ]
}

const page = (found: readonly Measured[]): string => `## The interface

The built pages of the demo store of ${customers.toLocaleString('en')} customers in Chromium, without a graphics card, on the
machine that also serves them. Load: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores; other work lengthens every
figure. Medians of ${rounds}; frames are those while the pointer moves without rest.

| what | at most | found |
| --- | --- | --- |
${found.map(({ what, most, found: took }) => `| ${what} | ${most} | ${took} |`).join('\n')}`

/** Measures the built pages; `npm run build` comes first. */
export async function run(): Promise<void> {
  await using clearing = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
  clearing.defer(() => rmSync(folder, { recursive: true, force: true }))
  const server = await startServer(folder, customers)
  clearing.defer(server.stop)
  const found = await measure(clearing.use(await launchChromium()), server.url)
  for (const { what, found: took } of found) console.log(`${what}: ${took}`)
  writeSection('interface', page(found))
}
