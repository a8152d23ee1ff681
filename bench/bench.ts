// `npm run bench -- NAME [FOLDER] [--size small|medium|large]`: measures, and writes what it found into docs/benchmarks.md.

import { parseArgs } from 'node:util'
import { z } from 'zod'
import { UserError } from '../src/user-error.ts'
import { type Ground, inPassingFolder, sizes } from './world.ts'

type Measure = (ground: Ground, minutes: number) => Promise<void>

/** Measured in a world of customers; all of them in the small one is `npm run bench -- small`. */
const workloads: Readonly<Record<string, () => Promise<Measure>>> = {
  metrics: async () => (await import('./metrics.ts')).measureMetrics,
  filters: async () => (await import('./filters.ts')).measureFilters,
  rfm: async () => (await import('./rfm.ts')).measureRfm,
  peers: async () => (await import('./peers.ts')).measurePeers,
  pages: async () => (await import('./pages.ts')).measurePages,
  refresh: async () => (await import('./refresh.ts')).measureRefresh,
  readers: async () => (await import('./readers.ts')).measureReaders,
}

/** The same, but for as many minutes as wanted. */
const lasting: Readonly<Record<string, () => Promise<Measure>>> = {
  memory: async () => (await import('./memory.ts')).measureMemory,
}

/** Those that have ground of their own. */
const others: Readonly<Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>>> = {
  people: () => import('./people.ts'),
  interface: () => import('./interface.ts'),
  import: () => import('./import.ts'),
  growth: () => import('./growth.ts'),
}

const size = z.enum(['small', 'medium', 'large'])

const inFolder = (given: string | undefined, work: (folder: string) => Promise<void>): Promise<void> =>
  given === undefined ? inPassingFolder(work) : work(given)

async function runWorkload(name: string, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { size: { type: 'string', default: 'medium' }, minutes: { type: 'string', default: '60' } },
  })
  const wanted = size.safeParse(values.size)
  if (!wanted.success) throw new UserError(`--size is "${values.size}"; it is one of ${size.options.join(', ')}.`)
  const minutes = Number(values.minutes)
  if (!(minutes > 0)) throw new UserError(`--minutes is "${values.minutes}"; it is a number above 0.`)
  const measure = await (workloads[name] ?? lasting[name])?.()
  await inFolder(positionals[0], async (folder) => measure?.({ customers: sizes[wanted.data], folder }, minutes))
}

const runSmall = ([given]: string[]): Promise<void> =>
  inFolder(given, async (folder) => {
    for (const measure of Object.values(workloads)) await (await measure())({ customers: sizes.small, folder }, 0)
  })

async function run([name = '', ...args]: string[]): Promise<void> {
  if (name === 'small') return runSmall(args)
  if (name in workloads || name in lasting) return runWorkload(name, args)
  const bench = others[name]
  const known = ['small', ...Object.keys(workloads), ...Object.keys(lasting), ...Object.keys(others)]
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
