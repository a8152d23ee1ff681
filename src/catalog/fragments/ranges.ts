import type { Day } from '../../sql/day.ts'
import { all, day, identifier, integer, type Sql, sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { customersAsOf, spendersAsOf } from './state-as-of.ts'

/** Conditions that a column of days lies within bounds, both included. */
export const daysWithin = (column: Sql, from: Day | undefined, to: Day | undefined): Sql[] => [
  ...(from === undefined ? [] : [sql`${column} >= ${day(from)}`]),
  ...(to === undefined ? [] : [sql`${column} <= ${day(to)}`]),
]

/** Keys of the customers whose figure since the start lies within bounds, both included; a prospect's is 0. */
export const spentWithin = (
  figure: 'purchases' | 'revenue',
  { min, max }: { min: number | undefined; max: number | undefined },
  asked: Asked,
): Sql => sql`
      select customers_as_of.customer_key as customer_key
      from (${customersAsOf(asked)}) as customers_as_of
      left join (${spendersAsOf(asked)}) as spenders_as_of
        on spenders_as_of.customer_key = customers_as_of.customer_key
      where ${all([
        ...(min === undefined ? [] : [sql`coalesce(spenders_as_of.${identifier(figure)}, 0) >= ${integer(min)}`]),
        ...(max === undefined ? [] : [sql`coalesce(spenders_as_of.${identifier(figure)}, 0) <= ${integer(max)}`]),
      ])}`
