// `npm test`: brings what is missing, then runs every check to its end and lists what failed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installChromium } from './chromium.js'
import { build, installPackages, root, run } from './setup.js'

const reports = join(root, '.cache')
const testReport = join(reports, 'tests.json')
const closingLine = join(reports, 'closing-line')

/** @param {string} command @param {string[]} args */
const tool =
  (command, ...args) =>
  async () =>
    (await run(command, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

async function builds() {
  return (await build()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** Runs vitest; its count of tests, in which a file that could not run is one failure, and so is a run without tests. */
async function tests() {
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${testReport}`,
    ...process.argv.slice(2),
  ]
  const succeeded = await run('vitest', args)
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(testReport, 'utf8'))
    const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
    const failed = numFailedTests + broken
    const isSilentFailure = failed === 0 && !(succeeded && numPassedTests > 0)
    return { passed: numPassedTests, failed: isSilentFailure ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const checks = {
  build: builds,
  types: tool('tsc', '-p', '.'),
  'style and layers': tool('biome', 'check', '--error-on-warnings', '.'),
  'unused code': tool('knip', '--treat-config-hints-as-errors'),
  tests,
}

async function runChecks() {
  const results = []
  for (const [name, check] of Object.entries(checks)) {
    console.log(`\nChecking: ${name}`)
    results.push({ name, ...(await check()) })
  }
  return results
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports)
await installPackages('Installing packages (about 15 seconds, once)')
await installPackages('Installing ClickHouse as a library (543 MB, once)', join(root, 'test', 'clickhouse'))
await installChromium()

const results = await runChecks()
const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0)
const failures = results.filter(({ failed }) => failed > 0).map(({ name, failed }) => `${name} (${failed})`)
console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}` : '\nEverything passed.')
writeFileSync(closingLine, `${sum('passed')} passed, ${sum('failed')} failed\n`)
process.exit(failures.length > 0 ? 1 : 0)
