// Shared by the scripts beside it. Plain JavaScript without dependencies: it runs before anything is installed, on Node 20.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

// The tools of node_modules come first: there lies the Node that the product runs on, where the machine's is older.
const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)

/**
 * Starts a command in the project's folder.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export const start = (command, args, options) =>
  spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    ...options,
    env: { ...process.env, PATH: path },
  })

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<boolean>} whether it succeeded
 */
export const run = (command, args, options) =>
  new Promise((resolve) => {
    const child = start(command, args, options)
    child.on('error', (fault) => {
      console.error(`${command} could not be started: ${fault.message}`)
      resolve(false)
    })
    child.on('exit', (code) => resolve(code === 0))
  })

/**
 * Does one step of setting up, saying so.
 * @param {string} doing
 * @param {() => Promise<boolean>} step
 * @returns {Promise<boolean>} whether it succeeded
 */
async function announce(doing, step) {
  const began = Date.now()
  console.log(`${doing} …`)
  const isDone = await step()
  if (isDone) console.log(`  done in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  else console.error(`${doing} failed; the reason is above.`)
  return isDone
}

/** @param {string} file */
const packagesIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {})

/**
 * Whether node_modules holds what the lock file asks for. npm writes down what it installed as its last act.
 * @param {string} folder
 */
function isInstalled(folder) {
  const installed = packagesIn(join(folder, 'node_modules', '.package-lock.json'))
  const wanted = Object.entries(packagesIn(join(folder, 'package-lock.json'))).filter(([name]) => name !== '')
  return wanted.every(([name, { version, optional }]) =>
    installed[name] ? installed[name].version === version : optional,
  )
}

/**
 * Installs the packages of a folder that has a lock file, unless they are there. Without them nothing else can run, so a
 * failure ends the script.
 * @param {string} doing
 * @param {string} [folder]
 */
export async function installPackages(doing, folder = root) {
  const isDone =
    isInstalled(folder) || (await announce(doing, () => run('npm', ['ci', '--no-progress'], { cwd: folder })))
  if (!isDone) process.exit(1)
}

const isSource = (/** @type {string} */ name) => !/\.test\.tsx?$/.test(name)

/** A hash of everything the build is made from. */
function sourcesStamp() {
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
  const files = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts']
  const hash = createHash('sha256')
  for (const file of [...files.map((name) => join(root, name)), ...sources])
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

async function compile() {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  mkdirSync(join(root, 'dist'))
  const parts = [run('tsc', ['-p', 'tsconfig.build.json']), run('vite', ['build', '--logLevel', 'warn'])]
  return (await Promise.all(parts)).every(Boolean)
}

/**
 * Builds the server and the pages into dist/, unless they are built from these very sources.
 * @returns {Promise<boolean>} whether they are there
 */
export async function build() {
  const stampFile = join(root, 'dist', '.sources')
  const stamp = sourcesStamp()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true
  const isDone = await announce('Building the server and the pages', compile)
  if (isDone) writeFileSync(stampFile, stamp)
  return isDone
}
