import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { catalog } from '../src/catalog/index.ts'
import type { Asked } from '../src/catalog/metric.ts'
import type { Engine } from '../src/engine/engine.ts'
import { addDays, addMonths } from '../src/sql/day.ts'
import { type Sql, sql, textLiteral } from '../src/sql/sql.ts'
import { asked } from './asked.ts'
import { lastDay } from './fill-world.ts'
import { describeMachine } from './machine.ts'
import { pandas } from './peers/pandas.ts'
import type { Answered, Days, Facts, OpenPeer, Question } from './peers/peer.ts'
import { type Peer, questionNames, questions } from './peers/peer.ts'
import { plainDuckDB } from './peers/plain-duckdb.ts'
import { postgres } from './peers/postgres.ts'
import { table } from './table.ts'
import { type Timing, timingOf, told } from './timing.ts'
import { type Ground, inWorld } from './world.ts'
import { writeSection } from './write-section.ts'

const peers: readonly Peer[] = [postgres, pandas, plainDuckDB]
const rounds = 3

/** Another day in each round for the matrix; the months are always all three years. */
const daysOf = (round: number): Days => ({
  asOf: addDays(lastDay, -37 * round),
  from: addDays(addMonths(lastDay, -36), 1),
  to: lastDay,
})

const matrixRow = z.object({ recency: z.int(), frequency: z.int(), customers: z.int(), revenue: z.int() })
const revenueRow = z.object({ bucket: z.string(), revenue: z.int() })
const consentRow = z.object({ bucket: z.string(), anyConsent: z.int() })

async function rowsOfOurs(engine: Engine, question: Question, { asOf, from, to }: Days): Promise<Answered['rows']> {
  const ask = <Row>(id: keyof typeof catalog, row: z.ZodType<Row>, period: Pick<Asked, 'from' | 'to'>) =>
    engine.query(catalog[id].sql(asked(period), engine.dialect), row)
  if (question === 'rfm-matrix') {
    const cells = await ask('rfm-matrix', matrixRow, { from: asOf, to: asOf })
    const inhabited = cells.filter(({ customers }) => customers > 0)
    return inhabited.map(({ recency, frequency, customers, revenue }) => [recency, frequency, customers, revenue])
  }
  if (question === 'revenue-per-month') {
    const months = await ask('revenue-over-time', revenueRow, { from, to })
    return months.map(({ bucket, revenue }) => [bucket, revenue])
  }
  const months = await ask('users-over-time', consentRow, { from, to })
  return months.map(({ bucket, anyConsent }) => [bucket, anyConsent])
}

const ours = (engine: Engine): OpenPeer => ({
  version: '',
  ask: async (question, days) => {
    const start = performance.now()
    const rows = await rowsOfOurs(engine, question, days)
    return { rows, milliseconds: performance.now() - start }
  },
  close: async () => undefined,
})

const factQueries: Readonly<Record<keyof Facts, Sql>> = {
  orders: sql`select customer_key, day, paid, status from orders order by order_key`,
  customers: sql`select customer_key, email_valid, phone_valid from customers order by customer_key`,
  subscriptions: sql`select customer_key, channel, status, day from subscriptions order by customer_key`,
}

async function writeFacts(engine: Engine, folder: string): Promise<Facts> {
  const write = async (name: keyof Facts): Promise<string> => {
    const path = join(folder, `${name}.csv`)
    await engine.execute(sql`copy (${factQueries[name]}) to ${textLiteral(path)} (format csv, header)`)
    return path
  }
  return {
    orders: await write('orders'),
    customers: await write('customers'),
    subscriptions: await write('subscriptions'),
  }
}

/** Throws unless the peer says what we say: only equal answers are compared by their time. */
async function check(name: string, peer: OpenPeer, expected: OpenPeer): Promise<void> {
  for (const question of questionNames) {
    const [theirs, own] = [await peer.ask(question, daysOf(0)), await expected.ask(question, daysOf(0))]
    if (JSON.stringify(theirs.rows) === JSON.stringify(own.rows)) continue
    const first = own.rows.findIndex((row, place) => JSON.stringify(row) !== JSON.stringify(theirs.rows[place]))
    throw new Error(
      `${name} answers "${questions[question]}" otherwise, from row ${first + 1} of ${own.rows.length} on: ${JSON.stringify(theirs.rows[first])}, ours ${JSON.stringify(own.rows[first])}.`,
    )
  }
}

async function time(peer: OpenPeer): Promise<Map<Question, Timing>> {
  const found = new Map<Question, Timing>()
  for (const question of questionNames) {
    const times: number[] = []
    for (let round = 1; round <= rounds; round += 1) times.push((await peer.ask(question, daysOf(round))).milliseconds)
    found.set(question, timingOf(times))
  }
  return found
}

type Measured = { name: string; times: Map<Question, Timing> }

async function measure({ name, missing, open }: Peer, facts: Facts, folder: string, own: OpenPeer): Promise<Measured> {
  const install = missing()
  if (install !== null) {
    console.log(`${name} is not here, and is left out. To compare with it: ${install}`)
    return { name: `${name} (not installed)`, times: new Map() }
  }
  const peer = await open(facts, folder)
  try {
    await check(name, peer, own)
    console.log(`${name} ${peer.version} gives the same numbers`)
    return { name: `${name} ${peer.version}`, times: await time(peer) }
  } finally {
    await peer.close()
  }
}

function cellOf({ times }: Measured, question: Question, own: Timing | undefined): string {
  const timing = times.get(question)
  if (timing === undefined || own === undefined) return ''
  return `${told(timing)}, ${(timing.median / own.median).toFixed(1)} ×`
}

const section = (
  customers: number,
  own: Map<Question, Timing>,
  found: readonly Measured[],
  machine: string,
): string => {
  const rows = questionNames.map((question) => {
    const timing = own.get(question)
    return [
      questions[question],
      timing === undefined ? '' : told(timing),
      ...found.map((each) => cellOf(each, question, timing)),
    ]
  })
  return `## Beside what people would use instead, ${customers.toLocaleString('en-GB')} customers

The same facts in one run, each asked after the other; every answer was first checked to be the same. PostgreSQL has covering
indexes, fresh statistics and memory for its sorts, pandas holds all facts in memory, DuckDB without history has the same tables
of facts. Milliseconds, the median of ${rounds} with the least and the most, and how many times ours. The peers score recency and
frequency, ours money too. ${machine}

${table(['question', 'Regulars', ...found.map(({ name }) => name)], rows)}`
}

/** `npm run bench -- peers`: the same questions to PostgreSQL, pandas and plain DuckDB. */
export async function measurePeers(ground: Ground): Promise<void> {
  const machine = describeMachine()
  const folder = mkdtempSync(join(tmpdir(), 'regulars-peers-'))
  chmodSync(folder, 0o755)
  try {
    await inWorld(ground, async ({ warehouse: { engine } }) => {
      const facts = await writeFacts(engine, folder)
      const own = ours(engine)
      const found: Measured[] = []
      for (const peer of peers) found.push(await measure(peer, facts, folder, own))
      const times = await time(own)
      writeSection(
        `peers at ${ground.customers.toLocaleString('en-GB')} customers`,
        section(ground.customers, times, found, machine),
      )
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
