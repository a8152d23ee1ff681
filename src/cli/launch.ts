import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

// This file must run on Node 20, so that it can hand over to the runtime that the product needs.

const neededNode = 24
const program = process.platform === 'win32' ? 'node.exe' : 'node'

/** The Node that came with the package `node`, where it is installed and runs on this machine. */
function bundledNode(): string | null {
  try {
    const path = fileURLToPath(import.meta.resolve(`node/bin/${program}`))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Runs the same command on another Node, passing arguments, terminal, signals and exit code. */
function handOver(node: string): void {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A terminal sends Ctrl-C to both processes; passing it on would make it two.
    const isSentToBoth = signal === 'SIGINT' && process.stdin.isTTY
    if (isSentToBoth) process.on(signal, () => undefined)
    else process.on(signal, () => child.kill(signal))
  }
  child.on('error', (fault) => {
    console.error(`Node ${neededNode} could not be started from ${node}: ${fault.message}`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
  })
}

async function launch(): Promise<void> {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= neededNode) {
    const { main } = await import('./main.ts')
    process.exitCode = await main(process.argv.slice(2))
    return
  }
  const node = bundledNode()
  if (node !== null) return handOver(node)
  console.error(
    `Regulars needs Node ${neededNode} or newer; this is ${process.versions.node} (${process.execPath}). ` +
      'Install a newer Node, or the package that brings one: npm install node@24',
  )
  process.exitCode = 1
}

await launch()
