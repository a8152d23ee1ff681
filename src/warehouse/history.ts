import type { Engine } from '../engine/engine.ts'
import type { Dialect } from '../sql/dialect.ts'
import { empty, identifier, type Sql, sql } from '../sql/sql.ts'
import { createFoundOtherwise, customerSearch, customerTerms } from './customer-search.ts'
import { readDating } from './dating.ts'
import { countedStatus, intervals, type Scope, touchedOrders, touchedOtherwise, within } from './intervals.ts'
import { refundDays } from './refund-days.ts'

const searches = { customer_search: customerSearch, customer_terms: customerTerms } as const

/** Whose rows are derived anew of what rests on orders, of what rests on other facts alone, and of what people are found by. */
type Scopes = { orders: Scope; others: Scope; search: Scope | 'found_otherwise' }

const sameFor = (scope: Scope): Scopes => ({ orders: scope, others: scope, search: scope })
const ofTouched: Scopes = { orders: 'touched', others: 'touched_otherwise', search: 'found_otherwise' }

/** Whose rows of every derived table but the refund days, and the statement of those rows. */
const derivedFor = (scopes: Scopes, words: Dialect) => [
  ...Object.entries(intervals).map(([table, { rows, restsOn }]) => ({
    table,
    whose: within(scopes[restsOn]),
    rows: rows(scopes[restsOn], words),
  })),
  ...Object.entries(searches).map(([table, rows]) => ({
    table,
    whose: within(scopes.search),
    rows: rows(within(scopes.search), words),
  })),
]

/** Refunds without a customer are few, and nobody tells which of them changed. */
const refundsOf = (scope: Scope): Sql =>
  scope === 'everyone' ? empty : sql`and (customer_key is null or customer_key in (select customer_key from touched))`

/** The statement of the refund days; none where the project counts refunds on their own days. */
async function refundDaysOf(engine: Engine, scope: Scope): Promise<Sql | undefined> {
  const isOnOrderDay = (await readDating(engine))?.refundDating === 'orderDay'
  return isOnOrderDay ? refundDays(countedStatus, refundsOf(scope)) : undefined
}

/** Every derived table with the statement of its rows, in the order in which one rests on the other. */
export async function derivedRows(engine: Engine, scope: Scope): Promise<{ table: string; rows: Sql }[]> {
  const refunds = await refundDaysOf(engine, scope)
  const others = derivedFor(sameFor(scope), engine.dialect)
  return refunds === undefined ? others : [{ table: 'refund_days', rows: refunds }, ...others]
}

/** All statements by which something is derived for everyone, whatever the project's settings. */
export const derivedStatements = (words: Dialect): Sql[] => [
  refundDays(countedStatus, refundsOf('everyone')),
  ...derivedFor(sameFor('everyone'), words).map(({ rows }) => rows),
]

/** Finds anew the day of each refund's order, where the project counts refunds on it. */
export async function rebuildRefundDays(engine: Engine, scope: Scope): Promise<void> {
  await engine.execute(sql`delete from refund_days where 1 = 1 ${refundsOf(scope)}`)
  const refunds = await refundDaysOf(engine, scope)
  if (refunds !== undefined) await engine.execute(sql`insert into refund_days ${refunds}`)
}

const createTouchedOtherwise = sql`
  create or replace temporary table touched_otherwise as ${touchedOtherwise}`

/** What is derived, one after the other: told before each begins. */
export type OnDerived = (step: string, done: number, total: number) => void

/**
 * Derives refund days and the interval tables anew: for the customers in the table `touched`, or for everyone.
 * Everyone's rows are laid down in order of `valid_from`, so an engine skips what starts after a day.
 */
export async function rebuildHistory(
  engine: Engine,
  scope: Scope,
  onDerived: OnDerived = () => undefined,
): Promise<void> {
  const tables = derivedFor(scope === 'touched' ? ofTouched : sameFor(scope), engine.dialect)
  onDerived('refund_days', 0, tables.length + 1)
  await rebuildRefundDays(engine, scope)
  if (scope === 'touched') {
    await engine.execute(createTouchedOtherwise)
    await engine.execute(createFoundOtherwise(engine.dialect))
    await engine.execute(sql`create or replace temporary table touched_orders as ${touchedOrders}`)
  }
  for (const [index, { table, whose, rows }] of tables.entries()) {
    onDerived(table, index + 1, tables.length + 1)
    await engine.execute(sql`delete from ${identifier(table)} where 1 = 1 ${whose}`)
    await engine.execute(sql`insert into ${identifier(table)} ${rows}`)
  }
  if (scope === 'touched') {
    for (const table of ['found_otherwise', 'touched_otherwise', 'touched_orders'])
      await engine.execute(sql`drop table ${identifier(table)}`)
  }
}
