import { availableParallelism, loadavg } from 'node:os'
import { catalog } from '../src/catalog/index.ts'
import type { Asked } from '../src/catalog/metric.ts'
import type { Engine } from '../src/engine/engine.ts'
import { addDays, addMonths } from '../src/sql/day.ts'
import { asked } from './asked.ts'
import { lastDay } from './fill-world.ts'
import { median } from './timing.ts'
import { type Ground, inWorld } from './world.ts'
import { writeSection } from './write-section.ts'

const rounds = 5

type Workload = { what: string; id: keyof typeof catalog; most: number; change: (round: number) => Partial<Asked> }

/** Another day in each round, so that nothing is answered from what the round before left behind. */
const dayOf = (round: number) => addDays(lastDay, -37 * round)

const workloads: readonly Workload[] = [
  { what: 'matrix as of a day', id: 'rfm-matrix', most: 150, change: (round) => ({ to: dayOf(round) }) },
  { what: 'segments as of a day', id: 'rfm-segments', most: 150, change: (round) => ({ to: dayOf(round) }) },
  { what: 'bins as of a day', id: 'rfm-bins', most: 150, change: (round) => ({ to: dayOf(round) }) },
  {
    what: 'transition over 90 days',
    id: 'rfm-transition',
    most: 250,
    change: (round) => ({ from: addDays(dayOf(round), -90), to: dayOf(round) }),
  },
  {
    what: 'evolution over 36 months',
    id: 'rfm-evolution',
    most: 4_000,
    change: (round) => ({
      from: addDays(addMonths(lastDay, -36), 1 + round),
      to: addDays(lastDay, -round),
      grain: 'month',
    }),
  },
]

/** Milliseconds on the clock, and of processor time. */
async function timed(work: () => Promise<unknown>): Promise<{ clock: number; processor: number }> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { clock: performance.now() - start, processor: (user + system) / 1000 }
}

async function measure(engine: Engine, { what, id, most, change }: Workload): Promise<string> {
  const metric = catalog[id]
  const times = []
  for (let round = 0; round < rounds; round += 1) {
    const statement = metric.sql(asked({ from: lastDay, to: lastDay, ...change(round) }), engine.dialect)
    times.push(await timed(() => engine.query(statement, metric.row)))
  }
  const [clock, processor] = [median(times.map((each) => each.clock)), median(times.map((each) => each.processor))]
  console.log(`${what}: ${Math.round(clock)} ms, ${Math.round(processor)} ms of processor time`)
  return `| ${what} (\`${id}\`) | ${most} | ${Math.round(clock)} | ${Math.round(processor)} |`
}

const section = (
  customers: number,
  lines: readonly string[],
): string => `## RFM, ${customers.toLocaleString('en-GB')} customers

With ten orders for each over three years, on DuckDB; scheme Standard 11, each question on a day of its own. What is allowed is
meant for a million customers. The median of ${rounds}, in milliseconds: on the clock, and of processor time. With two cores and
nothing else to do the clock shows about half of the processor's time; other work was going on when the load said so. Load:
${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores.

| number | at most | clock | processor |
| --- | --- | --- | --- |
${lines.join('\n')}`

/** `npm run bench -- rfm`: the numbers of RFM. */
export const measureRfm = ({ customers, folder }: Ground): Promise<void> =>
  inWorld({ customers, folder }, async ({ warehouse: { engine } }) => {
    const lines = []
    for (const workload of workloads) lines.push(await measure(engine, workload))
    writeSection(`rfm of ${customers.toLocaleString('en-GB')} customers`, section(customers, lines))
  })
