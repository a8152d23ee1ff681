// `npm start`: from a fresh clone to the demo store's page.
import { build, installPackages, start } from './setup.js'

await installPackages('Installing packages (about 15 seconds, once)')
if (!(await build())) process.exit(1)

const product = start('node', ['bin/regulars.js', 'demo', ...process.argv.slice(2)], { stdio: 'inherit', shell: false })
product.on('error', (fault) => {
  console.error(`The demo store could not be started: ${fault.message}`)
  process.exitCode = 1
})
product.on('exit', (code) => process.exit(code ?? 1))

/** @type {NodeJS.Signals[]} */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP']
for (const signal of endings) {
  // A terminal sends Ctrl-C to both processes; passing it on would make it two.
  const isSentToBoth = signal === 'SIGINT' && process.stdin.isTTY
  process.on(signal, () => isSentToBoth || product.kill(signal))
}

// Whoever stops npm by a signal stops only npm and its shell, which does not pass it on: an orphan ends with its parent.
const parent = process.ppid
setInterval(() => process.ppid === parent || product.kill('SIGTERM'), 500).unref()
