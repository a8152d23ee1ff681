import { catalog } from '../src/catalog/index.ts'
import type { Asked, Metric } from '../src/catalog/metric.ts'
import type { Engine } from '../src/engine/engine.ts'
import { addDays, addMonths, type Day } from '../src/sql/day.ts'
import { asked } from './asked.ts'
import { bytesTouched } from './bytes-touched.ts'
import { lastDay } from './fill-world.ts'
import { describeMachine, memoryBandwidth } from './machine.ts'
import { table } from './table.ts'
import { type Timing, timed, told } from './timing.ts'
import { type Ground, inWorld } from './world.ts'
import { writeSection } from './write-section.ts'

const rounds = 5
/** Milliseconds that a million customers may take. */
const most = 150
/** Those that compare two days, and those that score spenders at the end of each of several. */
const mostOf: Readonly<Record<string, number>> = {
  'rfm-transition': 250,
  'rfm-evolution': 4000,
  'rfm-flows': 4000,
  'rfm-changes': 4000,
}

type Measured = { id: string; now: Timing; before: Timing; limit: number }

/** The default period of the dashboard; those that score spenders at each end do so by month. */
const askedOn = (to: Day, { takes }: Metric): Asked =>
  asked({ from: addDays(to, -29), to, today: to, grain: takes === undefined || takes.length === 0 ? 'day' : 'month' })

async function measure(engine: Engine, id: string, metric: Metric, bandwidth: number): Promise<Measured> {
  const statement = (to: Day) => metric.sql(askedOn(to, metric), engine.dialect)
  const take = (to: Day) => timed(rounds, () => engine.query(statement(to), metric.row))
  const now = await take(lastDay)
  const before = await take(addMonths(lastDay, -24))
  const limit = (1000 * (await bytesTouched(engine, statement(lastDay)))) / bandwidth
  console.log(`${id}: ${told(now)} ms, two years ago ${told(before)} ms`)
  return { id, now, before, limit }
}

const rowOf = ({ id, now, before, limit }: Measured): string[] => [
  `\`${id}\``,
  String(mostOf[id] ?? most),
  told(now),
  told(before),
  limit.toFixed(2),
  limit === 0 ? '' : Math.round(now.median / limit).toLocaleString('en-GB'),
]

const missedIn = (found: readonly Measured[]): string => {
  const slow = found.filter(({ id, now, before }) => Math.max(now.median, before.median) > (mostOf[id] ?? most))
  return slow.length === 0
    ? 'All are within what a million customers may take.'
    : `Above what a million customers may take: ${slow.map(({ id }) => `\`${id}\``).join(', ')}.`
}

/** `npm run bench -- metrics`: every number of the catalogue alone, as of now and as of two years ago. */
export async function measureMetrics(ground: Ground): Promise<void> {
  const machine = describeMachine()
  const bandwidth = await memoryBandwidth()
  await inWorld(ground, async ({ warehouse: { engine } }) => {
    const found: Measured[] = []
    for (const [id, metric] of Object.entries(catalog)) found.push(await measure(engine, id, metric, bandwidth))
    const size = ground.customers.toLocaleString('en-GB')
    writeSection(
      `metrics of ${size} customers`,
      `## Every metric, ${size} customers

Each number of the catalogue alone over the thirty days that end now, and two years ago; milliseconds, the median of ${rounds}
with the least and the most. The limit is what memory allows: the bytes that the answer must touch, uncompressed, over the
${(bandwidth / 1e9).toFixed(1)} GB a second that all cores copied in the same run. ${machine} ${missedIn(found)}

${table(['metric', 'at most', 'now', 'two years ago', 'limit', 'now ÷ limit'], found.map(rowOf))}`,
    )
  })
}
