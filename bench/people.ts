import { cpus, totalmem } from 'node:os'
import { z } from 'zod'
import { customerColumnNames } from '../src/catalog/people/customer-columns.ts'
import { customerCount, customerPage, listRow } from '../src/catalog/people/customer-list.ts'
import type { CustomerFilter } from '../src/catalog/people/filter.ts'
import { sentenceOf } from '../src/catalog/people/sentence.ts'
import { standingIn } from '../src/server/customer-question.ts'
import { openHouse } from '../src/server/house.ts'
import { searchCustomers } from '../src/server/list-customers.ts'
import { table } from './table.ts'
import { writeSection } from './write-section.ts'

const runs = 5
/** What ten or more are, or begin with, is found without a look at everyone; what fewer do, occurs within others too. */
const searches = [
  { wanted: 'anna', most: 20 },
  { wanted: 'kowalska', most: 20 },
  { wanted: 'C-15000', most: 20 },
  { wanted: '+48 791 24', most: 20 },
  { wanted: 'a', most: 20 },
  { wanted: 'anna@example', most: 150 },
  { wanted: 'nobody of that name', most: 150 },
]
const filters: CustomerFilter[] = [
  { all: [] },
  { kind: 'subscription', channel: 'email', status: 'subscribed' },
  { kind: 'ordered', what: 'purchase', from: -30 },
  { kind: 'value-band', band: 'big' },
  { kind: 'rfm', scheme: 'standard-11', segment: 'at-risk' },
  {
    all: [
      { kind: 'ordered', what: 'purchase', from: -365, channel: 'web' },
      { kind: 'consent', channel: 'email' },
      { not: { kind: 'rfm', scheme: 'standard-11', segment: 'champions' } },
    ],
  },
]

const middle = (values: number[]): number =>
  Math.round(values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0)

/** Milliseconds of the median run, and those of all cores together, after a run that warms up. */
async function median(work: () => Promise<unknown>): Promise<string> {
  await work()
  const [times, cores]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push(performance.now() - start)
    cores.push((user + system) / 1000)
  }
  return `${middle(times)} (${middle(cores)})`
}

/** `npm run bench -- people FOLDER`: search, count and list over a data folder, such as one of `regulars demo`. */
export async function run([folder]: string[]): Promise<void> {
  if (folder === undefined)
    throw new Error('Name a data folder, such as one made by: regulars demo --customers 1000000')
  const house = await openHouse(folder)
  const { engine } = house.warehouse
  const { dialect } = engine
  const standing = await standingIn(house)
  const { customers } = await house.warehouse.outline()
  const searchRows: string[][] = []
  for (const { wanted, most } of searches) {
    searchRows.push([wanted, String(most), await median(() => searchCustomers(house, { q: wanted }))])
  }
  const listRows: string[][] = []
  for (const who of filters) {
    const page = customerPage(
      {
        who,
        asOf: standing.today,
        columns: customerColumnNames,
        sort: { column: 'revenue', isDescending: true },
        limit: 100,
      },
      standing,
      dialect,
    )
    listRows.push([
      sentenceOf(who),
      await median(() => engine.query(customerCount(who, standing, dialect), z.object({ value: z.int() }))),
      await median(() => engine.query(page, listRow(customerColumnNames))),
    ])
  }
  await house.close()
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`
  writeSection(
    'people',
    `## Search and list

${customers.toLocaleString('en')} customers of the demo store, in DuckDB, on ${machine}; milliseconds, the median of ${runs} runs after one that
warms up; in brackets the time of all cores together, which other work on the machine does not lengthen. Written by \`npm run bench -- people FOLDER\`.

At most 20 where ten or more are the text or begin with it, and 150 where fewer do, so that everyone is looked at for whom it occurs in.

${table(['search for', 'at most', 'ten best'], searchRows)}

${table(['list', 'count', 'first 100, every column, by revenue'], listRows)}
`,
  )
}
