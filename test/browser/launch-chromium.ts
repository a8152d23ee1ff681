import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.js'

/** A Chromium without a window that asks nothing of the network by itself. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined)
    throw new Error('No Chromium found. `npm test` brings one, or name yours in CHROMIUM.')
  const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((part) => `--disable-${part}`)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return await chromium.launch({ executablePath, args: ['--no-first-run', ...quiet, ...asRoot] })
}
