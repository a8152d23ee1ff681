import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Count, countSchema } from '../contract/engagements.ts'

export type DeliveryOutcome = Count['outcome']

export const leftOutReasons = ['no-consent', 'invalid-contact', 'duplicate', 'gone'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export type PlannedDelivery = { key: number; outcome: DeliveryOutcome; reason: string | null; batch: number | null }

const queuedRow = z.object({ key: z.int(), batch: z.int(), attempts: z.int() })

const keyRows = z.array(z.object({ key: z.int() }).transform(({ key }) => key))

/** What became of members, as it is kept. */
function marking(database: DatabaseSync) {
  const put = database.prepare(
    `insert or replace into deliveries (engagement, customer_key, outcome, reason, batch, attempts)
    values (?, ?, ?, ?, ?, 0)`,
  )
  const mark = database.prepare(
    'update deliveries set outcome = ?, reason = ?, attempts = attempts + ? where engagement = ? and customer_key = ?',
  )
  return {
    putAll: (engagement: number, planned: readonly PlannedDelivery[]) => {
      database.prepare('delete from deliveries where engagement = ?').run(engagement)
      for (const { key, outcome, reason, batch } of planned) put.run(engagement, key, outcome, reason, batch)
    },
    /** Says what became of members: kept before this returns, so that a crash afterwards forgets nothing. */
    mark: (
      engagement: number,
      keys: readonly number[],
      outcome: DeliveryOutcome,
      { reason = null, isAttempt = false }: { reason?: string | null; isAttempt?: boolean } = {},
    ) => {
      database.exec('begin immediate')
      for (const key of keys) mark.run(outcome, reason, isAttempt ? 1 : 0, engagement, key)
      database.exec('commit')
    },
    /** What was on its way when the process was killed is of another outcome from now on. */
    settle: (engagement: number, outcome: DeliveryOutcome) => {
      database
        .prepare("update deliveries set outcome = ? where engagement = ? and outcome = 'sending'")
        .run(outcome, engagement)
    },
  }
}

/** The deliveries of engagements, kept in the settings file. */
export function keptDeliveries(database: DatabaseSync) {
  const keys = (condition: string, ...values: (string | number | null)[]): number[] =>
    keyRows.parse(
      database
        .prepare(
          `select customer_key as key from deliveries where engagement = ? and ${condition} order by customer_key`,
        )
        .all(...values),
    )
  const next = `select customer_key as key, batch, attempts from deliveries
    where engagement = ? and outcome = 'queued' order by attempts, batch, customer_key limit 1`
  const tally = `select outcome, reason, count(*) as people from deliveries where engagement = ?
    group by outcome, reason order by outcome, reason`
  return {
    ...marking(database),
    /** The next member to be written to: who was tried least, in the order of batches. */
    next: (engagement: number) => queuedRow.optional().parse(database.prepare(next).get(engagement)),
    keysOf: (engagement: number, given: readonly DeliveryOutcome[]) =>
      keys('outcome in (select value from json_each(?))', engagement, JSON.stringify(given)),
    queuedIn: (engagement: number, batch: number) => keys("batch = ? and outcome = 'queued'", engagement, batch),
    /** Members of one outcome, and of one reason where it has any, in the order of their keys from the one after. */
    page: (engagement: number, { outcome, reason }: Omit<Count, 'people'>, after: number, limit: number) =>
      keys('outcome = ? and reason is ? and customer_key > ?', engagement, outcome, reason, after).slice(0, limit),
    counts: (engagement: number) => z.array(countSchema).parse(database.prepare(tally).all(engagement)),
  }
}
