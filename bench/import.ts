import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type FileKind, files, generateOrders } from './generate-orders.ts'
import { type Measured, measureNode } from './measure-process.ts'
import { median } from './timing.ts'
import { writeSection } from './write-section.ts'

const launcher = fileURLToPath(new URL('../src/cli/launch.ts', import.meta.url))
const seed = 1
const megabyte = 1e6

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')

function line(kind: FileKind, rows: number, bytes: number, runs: readonly Measured[]): string {
  const of = (key: keyof Measured) => median(runs.map((run) => run[key]))
  const seconds = of('seconds')
  return `| ${[
    kind,
    whole(rows),
    `${whole(bytes / megabyte)} MB`,
    seconds.toFixed(1),
    whole(rows / seconds),
    of('cpuSeconds').toFixed(1),
    `${whole(of('peak') / megabyte)} MB`,
    `${whole(of('peakOfChildren') / megabyte)} MB`,
  ].join(' | ')} |`
}

async function measure(kind: FileKind, rows: number, times: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
  try {
    const file = join(folder, `${kind}.csv`)
    await generateOrders(kind, rows, seed, file)
    const runs: Measured[] = []
    for (let run = 0; run < times; run += 1) {
      const data = join(folder, `data-${run}`)
      runs.push(await measureNode(launcher, ['import', file, '--data', data, '--currency', 'EUR']))
      rmSync(data, { recursive: true, force: true })
      console.log(`${kind}: ${runs.at(-1)?.seconds.toFixed(1)} s, ${runs.at(-1)?.cpuSeconds.toFixed(1)} s of CPU`)
    }
    return line(kind, rows, statSync(file).size, runs)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const section = (lines: readonly string[], times: number): string => `## Importing

\`regulars import FILE\` into an empty folder, from the start of the command to its end: reading, checking, writing, undo point,
history, report. The files are made from a seed. Median of ${times} on ${availableParallelism()} cores; CPU is the sum over both cores.

| file | rows | size | seconds | rows a second | CPU seconds | memory, importer | memory, reader |
|---|--:|--:|--:|--:|--:|--:|--:|
${lines.join('\n')}`

/** \`npm run bench -- import [--rows N] [--times N] [--file orders|transactions]\` */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '1000000' },
      times: { type: 'string', default: '3' },
      file: { type: 'string', multiple: true },
    },
  })
  const [rows, times] = [Number(values.rows), Number(values.times)]
  const kinds = files.filter((kind) => values.file?.includes(kind) ?? true)
  const lines: string[] = []
  for (const kind of kinds) lines.push(await measure(kind, rows, times))
  const text = section(lines, times)
  console.log(text)
  writeSection(rows === 1_000_000 ? 'import' : `import of ${whole(rows)} rows`, text)
}
