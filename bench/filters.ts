import { catalog } from '../src/catalog/index.ts'
import type { Metric } from '../src/catalog/metric.ts'
import { consentFilters, type Filters, recencyFilters, salesChannels } from '../src/catalog/question.ts'
import type { Engine } from '../src/engine/engine.ts'
import { addDays } from '../src/sql/day.ts'
import { asked } from './asked.ts'
import { lastDay } from './fill-world.ts'
import { describeMachine } from './machine.ts'
import { table } from './table.ts'
import { timed, told } from './timing.ts'
import { type Ground, inWorld } from './world.ts'
import { writeSection } from './write-section.ts'

const rounds = 5

/** Metrics that answer to filters in ways of their own: sums, distinct people, buckets, parts, history, scores. */
const answering = {
  revenue: catalog.revenue,
  buyers: catalog.buyers,
  'repeat-rate': catalog['repeat-rate'],
  'revenue-over-time': catalog['revenue-over-time'],
  'revenue-by-store': catalog['revenue-by-store'],
  'new-vs-returning': catalog['new-vs-returning'],
  'rfm-matrix': catalog['rfm-matrix'],
} as const satisfies Record<string, Metric>

const channels = Object.entries(salesChannels).flatMap(([name]) =>
  name === 'web' || name === 'store' ? [{ channel: name } as const] : [],
)

const filters: readonly Filters[] = [
  {},
  ...channels,
  { store: ['Store 3'] },
  ...consentFilters.map((consent) => ({ consent })),
  ...recencyFilters.map((recency) => ({ recency })),
]

const nameOf = (given: Filters): string =>
  Object.entries(given)
    .map(([name, value]) => `${name}: ${value}`)
    .join() || 'none'

async function measure(engine: Engine, given: Filters): Promise<string[]> {
  const cells: string[] = []
  const question = asked({ from: addDays(lastDay, -29), to: lastDay, grain: 'day', filters: given })
  for (const metric of Object.values(answering)) {
    const statement = metric.sql(question, engine.dialect)
    cells.push(told(await timed(rounds, () => engine.query(statement, metric.row))))
  }
  console.log([nameOf(given), ...cells].join(' | '))
  return [nameOf(given), ...cells]
}

/** `npm run bench -- filters`: metrics of each kind under each filter alone. */
export async function measureFilters(ground: Ground): Promise<void> {
  const machine = describeMachine()
  await inWorld(ground, async ({ warehouse: { engine } }) => {
    const rows: string[][] = []
    for (const given of filters) rows.push(await measure(engine, given))
    const size = ground.customers.toLocaleString('en-GB')
    writeSection(
      `filters of ${size} customers`,
      `## Each filter, ${size} customers

Metrics of each kind over the thirty days that end now, under one filter at a time; milliseconds, the median of ${rounds} with the
least and the most. At most 150 each for a million customers. ${machine}

${table(['filter', ...Object.keys(answering).map((id) => `\`${id}\``)], rows)}`,
    )
  })
}
