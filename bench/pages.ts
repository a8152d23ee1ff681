import { z } from 'zod'
import { addDays } from '../src/sql/day.ts'
import { UserError } from '../src/user-error.ts'
import { launchChromium } from '../test/browser/launch-chromium.ts'
import { lastDay } from './fill-world.ts'
import { describeMachine } from './machine.ts'
import { table } from './table.ts'
import { millisecondsOf, timingOf, told } from './timing.ts'
import { type Ground, servingWorld } from './world.ts'
import { writeSection } from './write-section.ts'

const pages = ['crm', 'users', 'purchases', 'rfm', 'customers'] as const
/** Milliseconds for which the first opening of a page may last, in the largest world too. */
const longest = 600_000
const rounds = 5
/** Connections that a browser keeps to a server. */
const connections = 6
const mostOf: Readonly<Record<string, string>> = { crm: '1,000 cold, 50 warm' }

const paths = z.array(z.string())

/** What a browser asks of the API to open a page, in its order. */
async function requestsOf(url: string): Promise<Map<string, string[]>> {
  await using browser = await launchChromium()
  const found = new Map<string, string[]>()
  for (const name of pages) {
    const page = await (await browser.newContext({ baseURL: url })).newPage()
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url())
      if (request.method() === 'GET' && pathname.startsWith('/api/') && pathname !== '/api/live')
        asked.push(pathname + search)
    })
    await page.goto(`/${name}`, { waitUntil: 'networkidle', timeout: longest })
    if (asked.length === 0) throw new UserError('The pages are not built: run `npm run build` first.')
    found.set(name, paths.parse(asked))
    await page.context().close()
  }
  return found
}

/** The same question of other days, so that nothing is answered from what the round before left behind. */
function movedBack(path: string, round: number): string {
  const moved = new URL(path, 'http://localhost')
  for (const name of ['from', 'to', 'asOf']) {
    const given = moved.searchParams.get(name)
    if (given === null || !/^\d{4}-\d\d-\d\d$/.test(given)) continue
    const back = Math.round((Date.parse(lastDay) - Date.parse(given)) / 86_400_000) + 37 * round
    moved.searchParams.set(name, addDays(lastDay, -back))
  }
  return moved.pathname + moved.search
}

/** Asks all, so many at a time; throws when one is not answered. */
async function askAll(url: string, asked: readonly string[]): Promise<void> {
  const waiting = [...asked]
  const connection = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const response = await fetch(url + path)
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`)
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
}

async function measure(url: string, name: string, asked: readonly string[]): Promise<string[]> {
  const [cold, warm]: [number[], number[]] = [[], []]
  for (let round = 1; round <= rounds; round += 1) {
    const moved = asked.map((path) => movedBack(path, round))
    cold.push(await millisecondsOf(() => askAll(url, moved)))
    warm.push(await millisecondsOf(() => askAll(url, moved)))
  }
  const row = [name, String(asked.length), mostOf[name] ?? '', told(timingOf(cold)), told(timingOf(warm))]
  console.log(row.join(' | '))
  return row
}

/** `npm run bench -- pages`: all requests of each page, as Chromium was seen to send them. `npm run build` comes first. */
export async function measurePages(ground: Ground): Promise<void> {
  const machine = describeMachine()
  await servingWorld(ground, async ({ url }) => {
    const rows: string[][] = []
    for (const [name, asked] of await requestsOf(url)) rows.push(await measure(url, name, asked))
    const size = ground.customers.toLocaleString('en-GB')
    writeSection(
      `pages of ${size} customers`,
      `## Opening a page, ${size} customers

All that a page asks of the server, ${connections} requests at a time, until the last answer has come; each page was opened in
Chromium once to see what it asks. Cold: days that nobody asked about before. Warm: the same again. Milliseconds, the median of
${rounds} with the least and the most; the drawing is measured under "The interface". Server and asker together held at most
${Math.round(process.resourceUsage().maxRSS / 1024).toLocaleString('en-GB')} MB of memory. ${machine}

${table(['page', 'requests', 'at most', 'cold', 'warm'], rows)}`,
    )
  })
}
