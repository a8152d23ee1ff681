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
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // A terminal sends Ctrl-C to both processes; passing it on would make it two.
  const isSentToBoth = signal === 'SIGINT' && process.stdin.isTTY
  process.on(signal, () => isSentToBoth || product.kill(/** @type {NodeJS.Signals} */ (signal)))
}
