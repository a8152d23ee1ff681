import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.js'

const root = join(import.meta.dirname, '../..')

/** The built product on a folder of its own, and a browser on it. */
export type Store = { page: Page; context: BrowserContext; url: string; folder: string }

export type StoreOptions = {
  /** Prepares the data folder before the server opens it: a file to import, a demo to generate. */
  prepare?: (folder: string) => Promise<void>
  /** Serves the demo store of that many customers; without it an empty shop. */
  demoCustomers?: number
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
}

type Server = { url: string; stop: () => Promise<void> }

function command(args: string[]) {
  if (!existsSync(join(root, 'dist/cli/launch.js'))) throw new Error('Nothing is built: run `npm run build` first.')
  const child = spawn(process.execPath, ['bin/regulars.js', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const pieces: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(String(piece)))
  return { child, output: () => pieces.join('') }
}

async function serve(folder: string, demoCustomers: number | undefined): Promise<Server> {
  const what = demoCustomers === undefined ? ['serve'] : ['demo', '--customers', String(demoCustomers)]
  const { child, output } = command([...what, '--data', folder, '--port', '0'])
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(output()) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it had a URL:\n${output()}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url, stop }
}

async function launchChromium() {
  const executablePath = await findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium found. `npm test` brings one, or name yours in CHROMIUM.')
  const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((part) => `--disable-${part}`)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return await chromium.launch({ executablePath, args: ['--no-first-run', ...quiet, ...asRoot] })
}

async function openPage(server: Server, folder: string, options: StoreOptions, test: (store: Store) => Promise<void>) {
  await using browser = await launchChromium()
  const { viewport = { width: 1440, height: 900 }, colorScheme = 'light' } = options
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', baseURL: server.url })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(String(fault)))
  await test({ page, context, url: server.url, folder })
  if (faults.length > 0) throw new Error(`The page had errors:\n${faults.join('\n')}`)
}

/** Starts the built product on an empty (or prepared) folder, opens a page in Chromium, runs the test, and clears up. */
export const withStore =
  (test: (store: Store) => Promise<void>, options: StoreOptions = {}) =>
  async (): Promise<void> => {
    await using clearing = new AsyncDisposableStack()
    const folder = mkdtempSync(join(tmpdir(), 'regulars-browser-'))
    clearing.defer(() => rmSync(folder, { recursive: true, force: true }))
    await options.prepare?.(folder)
    const server = await serve(folder, options.demoCustomers)
    clearing.defer(server.stop)
    await openPage(server, folder, options, test)
  }
