import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

type Server = { url: string; stop: () => Promise<void> }

function command(args: string[], engine: string | undefined) {
  if (!existsSync(join(root, 'dist/cli/launch.js'))) throw new Error('Nothing is built: run `npm run build` first.')
  const child = spawn(process.execPath, ['bin/regulars.js', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(engine === undefined ? {} : { REGULARS_ENGINE: engine }) },
  })
  const pieces: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(String(piece)))
  return { child, output: () => pieces.join('') }
}

/**
 * The built product as a process of its own: on a folder, filled with the demo store of that many customers where one is
 * given. Numbers are asked of the file, or of the ClickHouse of the address where one is given.
 */
export async function startServer(folder: string, demoCustomers?: number, engine?: string): Promise<Server> {
  const what = demoCustomers === undefined ? ['serve'] : ['demo', '--customers', String(demoCustomers)]
  const { child, output } = command([...what, '--data', folder, '--port', '0'], engine)
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
