import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { clock } from '../server/example-house.ts'

export type Outcome = { code: number; printed: string; told: string }

const never = new Promise<void>(() => undefined)

/** Runs a command in this process; what it printed and told, and its exit code. */
export async function run(argv: string[], changes: Partial<Terminal> = {}): Promise<Outcome> {
  const printed: string[] = []
  const told: string[] = []
  const code = await main(argv, {
    print: (text) => printed.push(text),
    tell: (text) => told.push(text),
    isWatched: false,
    input: Readable.from([]),
    environment: {},
    locale: 'en-GB',
    clock,
    untilStopped: () => never,
    ...changes,
  })
  return { code, printed: printed.join('\n'), told: told.join('\n') }
}

/** Starts a command that serves, and stops it when told; `url` is where it serves. */
export async function start(argv: string[]): Promise<{ url: string; stop: () => Promise<Outcome> }> {
  const stopping = Promise.withResolvers<void>()
  const serving = Promise.withResolvers<string>()
  const ended = run(argv, {
    untilStopped: () => stopping.promise,
    print: (text) => {
      const [, url] = /Regulars is at (\S+)/.exec(text) ?? []
      if (url !== undefined) serving.resolve(url)
    },
  })
  ended.then(({ told }) => serving.reject(new Error(told)), serving.reject)
  return {
    url: await serving.promise,
    stop: () => {
      stopping.resolve()
      return ended
    },
  }
}

const launcher = fileURLToPath(new URL('../../src/cli/launch.ts', import.meta.url))

/** Runs a command as a process of its own. `onPrint` sees what is printed so far. */
export function runProcess(
  argv: string[],
  onPrint: (printed: string, child: ReturnType<typeof spawn>) => void = () => undefined,
): Promise<Outcome> {
  const child = spawn(process.execPath, [launcher, ...argv], { env: { ...process.env, LANG: 'C', NO_COLOR: '1' } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const outcome: Outcome = { code: -1, printed: '', told: '' }
  child.stdout.on('data', (piece) => {
    outcome.printed += piece
    onPrint(outcome.printed, child)
  })
  child.stderr.on('data', (piece) => {
    outcome.told += piece
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...outcome, code: code ?? -1 })))
}
