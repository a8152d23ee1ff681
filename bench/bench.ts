// `npm run bench -- NAME [options]`: measures, and writes what it found into docs/benchmarks.md.

const benches: Readonly<Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>>> = {
  people: () => import('./people.ts'),
  interface: () => import('./interface.ts'),
  import: () => import('./import.ts'),
  rfm: () => import('./rfm.ts'),
}

const [name = '', ...args] = process.argv.slice(2)
const bench = benches[name]
if (bench === undefined) {
  console.error(`Say what to measure: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
} else {
  await (await bench()).run(args)
}
