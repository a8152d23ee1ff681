import { z } from 'zod'
import type { AnswerRow, Asked } from '../../src/catalog/metric.ts'
import { segmentLookedAt } from '../../src/catalog/rfm/scheme.ts'
import { segmentedSpenders } from '../../src/catalog/rfm/scores.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { addDays } from '../../src/sql/day.ts'
import { day, sql } from '../../src/sql/sql.ts'
import { answer, type MetricId } from './ask.ts'

/** Answers to a question, each metric asked once. */
type Answers = (id: MetricId, change?: Partial<Asked>) => Promise<AnswerRow[]>

/** A law of section 6: what must equal what, in words and numbers. */
type Law = { law: string; left: number; right: number }
type Laws = (ask: Answers, asked: Asked, engine: Engine) => Promise<Law[]>

const law = (words: string, left: number, right: number): Law => ({ law: words, left, right })

const number = (row: AnswerRow | undefined, column: string): number => {
  const cell = row?.[column]
  if (typeof cell !== 'number') throw new TypeError(`No number in ${column} of ${JSON.stringify(row)}`)
  return cell
}
const total = (rows: readonly AnswerRow[], column: string): number =>
  rows.reduce((sum, row) => sum + number(row, column), 0)
const value = async (ask: Answers, id: MetricId, change?: Partial<Asked>): Promise<number> =>
  number((await ask(id, change))[0], 'value')
const of = (rows: readonly AnswerRow[], column: string, wanted: string | number) =>
  rows.filter((row) => row[column] === wanted)

const partitionsOfCustomers: Laws = async (ask) => {
  const everyone = await value(ask, 'all-customers')
  const groups = await ask('prospects-vs-spenders')
  const [statuses, genders] = [await ask('subscription-status'), await ask('gender')]
  return [
    law('users = all customers', await value(ask, 'users'), everyone),
    law('spenders + prospects = all customers', total(groups, 'customers'), everyone),
    law('spenders = spenders', total(of(groups, 'group', 'spenders'), 'customers'), await value(ask, 'spenders')),
    law('activity bands = all customers', total(await ask('activity'), 'customers'), everyone),
    ...['email', 'sms'].flatMap((channel) => [
      law(`statuses of ${channel} = all customers`, total(of(statuses, 'channel', channel), 'customers'), everyone),
      law(`genders of ${channel} = all customers`, total(of(genders, 'channel', channel), 'customers'), everyone),
    ]),
    ...statuses.map((row) =>
      law(
        `genders of ${row.channel} ${row.status} = that status`,
        total(of(of(genders, 'channel', String(row.channel)), 'status', String(row.status)), 'customers'),
        number(row, 'customers'),
      ),
    ),
  ]
}

const customersOverTime: Laws = async (ask, { from }) => {
  const everyone = await value(ask, 'all-customers')
  const [identified, subscriptions] = [await ask('identified-over-time'), await ask('subscription-over-time')]
  const last = identified.at(-1)
  const before = await value(ask, 'all-customers', { from: addDays(from, -1), to: addDays(from, -1) })
  return [
    law(
      'identified + unidentified = all customers',
      number(last, 'identified') + number(last, 'unidentified'),
      everyone,
    ),
    law('new users = all customers less those before', await value(ask, 'new-users'), everyone - before),
    ...subscriptions.map((row) => {
      const at = of(identified, 'bucket', String(row.bucket))
      return law(
        `statuses of ${row.channel} at ${row.bucket} = identified + unidentified`,
        number(row, 'subscribed') + number(row, 'unsubscribed') + number(row, 'unknown'),
        total(at, 'identified') + total(at, 'unidentified'),
      )
    }),
  ]
}

const cards: Laws = async (ask, { today }) => {
  const everyone = await value(ask, 'all-customers', { from: today, to: today })
  const sums = (['email', 'sms'] as const).map(async (channel) => {
    const statuses = (['subscribed', 'unsubscribed', 'unknown'] as const).map((status) =>
      value(ask, `${channel}-${status}`),
    )
    const sum = (await Promise.all(statuses)).reduce((all, count) => all + count, 0)
    return law(`cards of ${channel} = all customers of today`, sum, everyone)
  })
  return Promise.all(sums)
}

const partitionsOfSpenders: Laws = async (ask, { scheme }) => {
  const spenders = await value(ask, 'spenders')
  const [byValue, byFrequency] = [await ask('spenders-by-value'), await ask('spenders-by-frequency')]
  // All who ever bought, as the bands count them.
  const everyone = { filters: {}, scheme: { ...scheme, windowMonths: null } }
  const [segments, matrix] = [await ask('rfm-segments', everyone), await ask('rfm-matrix', everyone)]
  const bins = await ask('rfm-bins', everyone)
  const revenue = total(byValue, 'revenue')
  return [
    law('value bands = spenders', total(byValue, 'customers'), spenders),
    law('frequency bands = spenders', total(byFrequency, 'customers'), spenders),
    law('RFM segments = spenders', total(segments, 'customers'), spenders),
    law('RFM cells = spenders', total(matrix, 'customers'), spenders),
    law('revenue of frequency bands = that of value bands', total(byFrequency, 'revenue'), revenue),
    law('revenue of RFM segments = that of value bands', total(segments, 'revenue'), revenue),
    law('revenue of RFM cells = that of value bands', total(matrix, 'revenue'), revenue),
    ...['recency', 'frequency', 'monetary'].map((axis) =>
      law(`bins of ${axis} = spenders`, total(of(bins, 'axis', axis), 'customers'), spenders),
    ),
  ]
}

/** Segments as each spender's own history tells them on a day, counted. */
async function segmentsOfEach(engine: Engine, asked: Asked): Promise<Map<string, number>> {
  const rows = await engine.query(
    sql`
      with ${segmentedSpenders(asked, asked.scheme, engine.dialect)}
      select customer_key as key, segment
      from segmented_spenders`,
    z.object({ key: z.int(), segment: z.string() }),
  )
  const sizes = new Map<string, number>()
  for (const { segment } of rows) sizes.set(segment, (sizes.get(segment) ?? 0) + 1)
  return sizes
}

const movesBetweenSegments: Laws = async (ask, asked, engine) => {
  const { from, to, scheme } = asked
  // Consent and newness are looked at on the last day, whichever day is scored.
  const filters = { channel: asked.filters.channel, store: asked.filters.store }
  const [before, after] = [await ask('rfm-segments', { filters, to: from }), await ask('rfm-segments', { filters })]
  const [moves, changes] = [await ask('rfm-transition', { filters }), await ask('rfm-changes', { filters })]
  const evolution = await ask('rfm-evolution', { filters, grain: 'year' })
  const flows = await ask('rfm-flows', { filters, from: to, grain: 'day' })
  const eve = addDays(to, -1)
  const looked = segmentLookedAt(asked)
  const sizesOfEach = await segmentsOfEach(engine, { ...asked, filters })
  const size = (rows: readonly AnswerRow[], segment: string) => total(of(rows, 'segment', segment), 'customers')
  const ofLastBucket = of(evolution, 'bucket', String(evolution.at(-1)?.bucket))
  return [
    ...after.flatMap(({ segment }) => {
      const name = String(segment)
      return [
        law(`${name}: its row = its size before`, total(of(moves, 'from', name), 'customers'), size(before, name)),
        law(`${name}: its column = its size after`, total(of(moves, 'to', name), 'customers'), size(after, name)),
        law(`${name}: evolution ends with its size`, size(ofLastBucket, name), size(after, name)),
        law(`${name}: so many have it in their own history`, sizesOfEach.get(name) ?? 0, size(after, name)),
      ]
    }),
    ...changes.map((row) =>
      law(
        `${row.segment}: arrivals − departures = change`,
        number(row, 'arrivals') - number(row, 'departures'),
        number(row, 'difference'),
      ),
    ),
    law(
      `${looked} of ${scheme.name}: arrivals − departures of a day = change`,
      total(flows, 'arrivals') - total(flows, 'departures'),
      size(after, looked) - size(await ask('rfm-segments', { filters, from: eve, to: eve }), looked),
    ),
  ]
}

const attributedRow = z.object({ value: z.int() })

/** Straight from the facts: no metric tells the revenue of attributed purchases apart from refunds. */
const attributedRevenueOfPurchases = async (engine: Engine, { from, to }: Asked): Promise<number> => {
  const rows = await engine.query(
    sql`
      select ${engine.dialect.toInteger(sql`coalesce(sum(paid), 0)`)} as value
      from orders
      where customer_key is not null and paid > 0 and status = 'paid' and day between ${day(from)} and ${day(to)}`,
    attributedRow,
  )
  return rows[0]?.value ?? 0
}

const newAndReturning: Laws = async (ask, asked, engine) => {
  const rows = await ask('new-vs-returning')
  const unfiltered = await ask('new-vs-returning', { filters: {} })
  return [
    law('new + returning buyers = buyers', total(rows, 'buyers'), await value(ask, 'buyers')),
    law(
      'new + returning revenue = attributed revenue of purchases',
      total(unfiltered, 'revenue'),
      await attributedRevenueOfPurchases(engine, asked),
    ),
  ]
}

const partitionsOfRevenue: Laws = async (ask) => {
  const [revenue, purchases] = [await value(ask, 'revenue'), await value(ask, 'purchases')]
  const overTime = await ask('revenue-over-time')
  const [byChannel, byStore] = [await ask('revenue-by-channel'), await ask('revenue-by-store')]
  const unattributed = await value(ask, 'unattributed-revenue')
  return [
    law('revenue of buckets = revenue', total(overTime, 'revenue'), revenue),
    law('purchases of buckets = purchases', total(overTime, 'purchases'), purchases),
    law('refunds of buckets = refunds', total(overTime, 'refunds'), await value(ask, 'refunds')),
    law('unattributed revenue of buckets = the whole', total(overTime, 'unattributedRevenue'), unattributed),
    law('revenue of channels = revenue', total(byChannel, 'revenue'), revenue),
    law('purchases of channels = purchases', total(byChannel, 'purchases'), purchases),
    law('revenue of stores = revenue', total(byStore, 'revenue'), revenue),
    law('purchases of stores = purchases', total(byStore, 'purchases'), purchases),
  ]
}

const cohorts: Laws = async (ask, { filters }) => {
  const rows = await ask('retention-cohorts', { filters: { ...filters, channel: undefined, store: undefined } })
  return of(rows, 'month', 0).map((row) =>
    law(`everyone of cohort ${row.cohort} bought in its month`, number(row, 'buyers'), number(row, 'customers')),
  )
}

const everyLaw: readonly Laws[] = [
  partitionsOfCustomers,
  customersOverTime,
  cards,
  partitionsOfSpenders,
  movesBetweenSegments,
  newAndReturning,
  partitionsOfRevenue,
  cohorts,
]

/**
 * The invariants of section 6 over the catalogue, for any facts that the engine holds and any question. What is broken,
 * in words; nothing when all hold.
 */
export async function checkInvariants(engine: Engine, asked: Asked): Promise<string[]> {
  const ask: Answers = (id, change = {}) => answer(engine, id, { ...asked, ...change })
  const broken: string[] = []
  for (const laws of everyLaw) {
    for (const { law: words, left, right } of await laws(ask, asked, engine)) {
      if (left !== right) broken.push(`${words}: ${left} is not ${right}`)
    }
  }
  return broken
}
