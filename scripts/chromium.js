// Finds a Chromium for the browser tests, or brings one.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './setup.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core')
  return chromium.executablePath()
}

/**
 * The Chromium to test with: the one named by the variable CHROMIUM, the system's, or Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const systems = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...(named ? [named] : systems), await playwrightsOwn()].find(isExecutable)
}

/** apt-get as root, or through sudo where it asks nothing; null where there is neither. */
async function aptGet() {
  if (!existsSync('/usr/bin/apt-get')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  return existsSync('/usr/bin/sudo') && (await run('sudo', ['-n', 'true'], { stdio: 'ignore' }))
    ? ['sudo', '-n', 'apt-get']
    : null
}

async function installByApt() {
  const command = await aptGet()
  if (command === null) return
  const [program = '', ...words] = command
  await run(program, [...words, 'update', '-qq'])
  await run(program, [...words, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'])
}

/** Brings a Chromium where there is none: by apt-get on Debian, else Playwright's. Without success the tests say so. */
export async function installChromium() {
  if (process.env.CHROMIUM || (await findChromium())) return
  console.log('Installing Chromium for the browser tests …')
  await installByApt()
  if (await findChromium()) return
  await run('playwright-core', ['install', 'chromium'])
}
