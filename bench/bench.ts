// `npm run bench -- NAME [FOLDER] [--size small|medium|large]`: measures, and writes what it found into docs/benchmarks.md.

import { parseArgs } from 'node:util'
import { z } from 'zod'
import { UserError } from '../src/user-error.ts'
import { type Ground, inPassingFolder, sizes } from './world.ts'

/** Measured in a world of customers; all of them in the small one is `npm run bench -- small`. */
const workloads: Readonly<Record<string, () => Promise<(ground: Ground) => Promise<void>>>> = {
  metrics: async () => (await import('./metrics.ts')).measureMetrics,
  rfm: async () => (await import('./rfm.ts')).measureRfm,
  peers: async () => (await import('./peers.ts')).measurePeers,
  pages: async () => (await import('./pages.ts')).measurePages,
  refresh: async () => (await import('./refresh.ts')).measureRefresh,
  readers: async () => (await import('./readers.ts')).measureReaders,
}

/** Those that have ground of their own. */
const others: Readonly<Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>>> = {
  people: () => import('./people.ts'),
  interface: () => import('./interface.ts'),
  import: () => import('./import.ts'),
}

const size = z.enum(['small', 'medium', 'large'])

const inFolder = (given: string | undefined, work: (folder: string) => Promise<void>): Promise<void> =>
  given === undefined ? inPassingFolder(work) : work(given)

async function runWorkload(name: string, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { size: { type: 'string', default: 'medium' } },
  })
  const wanted = size.safeParse(values.size)
  if (!wanted.success) throw new UserError(`--size is "${values.size}"; it is one of ${size.options.join(', ')}.`)
  const measure = await workloads[name]?.()
  await inFolder(positionals[0], async (folder) => measure?.({ customers: sizes[wanted.data], folder }))
}

const runSmall = ([given]: string[]): Promise<void> =>
  inFolder(given, async (folder) => {
    for (const measure of Object.values(workloads)) await (await measure())({ customers: sizes.small, folder })
  })

async function run([name = '', ...args]: string[]): Promise<void> {
  if (name === 'small') return runSmall(args)
  if (name in workloads) return runWorkload(name, args)
  const bench = others[name]
  const known = ['small', ...Object.keys(workloads), ...Object.keys(others)]
  if (bench === undefined) throw new UserError(`Say what to measure: ${known.join(', ')}.`)
  await (await bench()).run(args)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
