import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type HttpServer, startHttpServer } from '../clickhouse/http-server.ts'
import { launchChromium } from './launch-chromium.ts'
import { startServer } from './start-server.ts'

/** The built product on a folder of its own, and a browser on it. */
export type Store = {
  page: Page
  context: BrowserContext
  url: string
  folder: string
  /** The ClickHouse that numbers are asked of, where it is not the file. */
  clickhouse: HttpServer | null
}

/** Through which window the page is looked at. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale'>

export type StoreOptions = Look & {
  /** Prepares the data folder before the server opens it: a file to import, a demo to generate. */
  prepare?: (folder: string) => Promise<void>
  /** Serves the demo store of that many customers; without it an empty shop. */
  demoCustomers?: number
  /** Has every number answered by a ClickHouse of its own. */
  isOnClickHouse?: boolean
}

type Opened = Omit<Store, 'page' | 'context'> & { browser: Browser }
type Test = (store: Store) => Promise<void>

/** The folder once it holds the demo store, served with its numbers asked of a ClickHouse. */
async function serveOnClickHouse(folder: string, clickhouse: HttpServer, demoCustomers: number | undefined) {
  if (demoCustomers !== undefined) await (await startServer(folder, demoCustomers)).stop()
  return startServer(folder, undefined, clickhouse.address('/shop'))
}

async function openBuilt(
  { prepare, demoCustomers, isOnClickHouse = false }: StoreOptions,
  clearing: AsyncDisposableStack,
): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-browser-'))
  clearing.defer(() => rmSync(folder, { recursive: true, force: true }))
  await prepare?.(folder)
  const clickhouse = isOnClickHouse ? await startHttpServer() : null
  if (clickhouse !== null) clearing.defer(clickhouse.stop)
  const server = await (clickhouse === null
    ? startServer(folder, demoCustomers)
    : serveOnClickHouse(folder, clickhouse, demoCustomers))
  clearing.defer(server.stop)
  return { url: server.url, folder, clickhouse, browser: clearing.use(await launchChromium()) }
}

async function openPage({ browser, url, ...others }: Opened, look: Look, test: Test) {
  const usual = { viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-GB' } as const
  await using context = await browser.newContext({ ...usual, ...look, baseURL: url })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(String(fault)))
  await test({ page, context, url, ...others })
  if (faults.length > 0) throw new Error(`The page had errors:\n${faults.join('\n')}`)
}

const lookOf = ({ viewport, colorScheme, locale }: Look): Look => ({
  ...(viewport === undefined ? {} : { viewport }),
  ...(colorScheme === undefined ? {} : { colorScheme }),
  ...(locale === undefined ? {} : { locale }),
})

/** Starts the built product on an empty (or prepared) folder, opens a page in Chromium, runs the test, and clears up. */
export const withStore =
  (test: Test, options: StoreOptions = {}) =>
  async (): Promise<void> => {
    await using clearing = new AsyncDisposableStack()
    await openPage(await openBuilt(options, clearing), lookOf(options), test)
  }

/** One store and one browser for a whole file, whose tests leave the store as they found it; each has a page of its own. */
export function shareStore(options: StoreOptions): (test: Test, look?: Look) => () => Promise<void> {
  const clearing = new AsyncDisposableStack()
  let opened: Opened | undefined
  beforeAll(async () => {
    opened = await openBuilt(options, clearing)
  })
  afterAll(() => clearing.disposeAsync())
  return (test, look = {}) =>
    async () => {
      if (opened === undefined) throw new Error('The shared store is not open: its tests run within vitest alone.')
      await openPage(opened, lookOf(look), test)
    }
}
