import type { Day } from '../../sql/day.ts'
import { all, day, empty, integer, type Sql, sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { customersAsOf, spendersAsOf } from './state-as-of.ts'

/** Conditions that a column of days lies within bounds, both included. */
export const daysWithin = (column: Sql, from: Day | undefined, to: Day | undefined): Sql[] => [
  ...(from === undefined ? [] : [sql`${column} >= ${day(from)}`]),
  ...(to === undefined ? [] : [sql`${column} <= ${day(to)}`]),
]

/** Keys of the customers whose figure since the start lies within bounds, both included; a prospect's is 0. */
export function spentWithin(
  figure: Sql,
  { min, max }: { min: number | undefined; max: number | undefined },
  asked: Asked,
): Sql {
  const bounds = [
    ...(min === undefined ? [] : [sql`${figure} >= ${integer(min)}`]),
    ...(max === undefined ? [] : [sql`${figure} <= ${integer(max)}`]),
  ]
  const holdsZero = (min ?? 0) <= 0 && (max ?? 0) >= 0
  const prospects = sql`
      union all
      select customer_key
      from (${customersAsOf(asked)}) as customers_as_of
      where customer_key not in (select customer_key from (${spendersAsOf(asked)}) as spenders_as_of)`
  return sql`
      select customer_key
      from (${spendersAsOf(asked)}) as spenders_as_of
      where ${all(bounds)}
      ${holdsZero ? prospects : empty}`
}
