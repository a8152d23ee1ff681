import type { Dialect } from '../../sql/dialect.ts'
import { all, day, empty, identifier, join, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { total } from './totals.ts'

/**
 * What sizes count: rows of a relation, each from a day until the day before another, or for ever. `name` tells which size
 * a row is of, out of the columns in `by` where it is not the same for all. The relation is read up to three times, so
 * one that a scan finds is written out: as a common table expression, DuckDB would first lay it down in memory.
 */
export type Stretches = { name: Sql; by?: readonly Sql[]; from: Sql; starts: Sql; ends: Sql | null }

const columns = (names: readonly Sql[]): Sql => join(names, sql`, `)

/** How many rows are already there as the period begins: counted without their days, which for most rows are of no matter. */
const alreadyThere = ({ name, by = [], from }: Stretches, first: Sql, isThere: Sql, words: Dialect): Sql => sql`
      select ${first} as day, ${name} as name, change
      from (
        select ${columns([...by, sql`${words.toInteger(sql`count(*)`)} as change`])}
        from ${from}
        where ${isThere}
        ${by.length === 0 ? empty : sql`group by ${columns(by)}`}
      ) as counted`

/** How many rows start or end on each day of the period: few, of all that there are. */
const changing = ({ name, by = [], from }: Stretches, on: Sql, change: Sql, isIn: Sql, words: Dialect): Sql => sql`
      select day, ${name} as name, change
      from (
        select ${columns([sql`${on} as day`, ...by, sql`${words.toInteger(change)} as change`])}
        from ${from}
        where ${isIn}
        group by ${columns([on, ...by])}
      ) as counted`

/** What is over before the period counts nowhere. */
function changesOf(stretches: Stretches, asked: Asked, words: Dialect): Sql[] {
  const { starts, ends } = stretches
  const [first, last] = [sql`${day(asked.from)}`, sql`${day(asked.to)}`]
  const notOver = ends === null ? [] : [sql`${ends} > ${first}`]
  const within = (on: Sql): Sql[] => [sql`${on} > ${first}`, sql`${on} <= ${last}`]
  return [
    alreadyThere(stretches, first, all([sql`${starts} <= ${first}`, ...notOver]), words),
    changing(stretches, starts, sql`count(*)`, all(within(starts)), words),
    ...(ends === null ? [] : [changing(stretches, ends, sql`-count(*)`, all(within(ends)), words)]),
  ]
}

/**
 * Common table expressions ending in `sizes`: one row per bucket with a column for each name, its size at the end of
 * the bucket or of the period, whichever comes first. A line over time is a running sum of changes.
 */
export function sizesOverTime(
  asked: Asked,
  names: readonly string[],
  counted: readonly Stretches[],
  words: Dialect,
): Sql {
  const selects = counted.flatMap((stretches) => changesOf(stretches, asked, words))
  const bucket = words.startOf(asked.grain, sql`day`)
  const sums = names.map(
    (name) => sql`${total(sql`case when name = ${textLiteral(name)} then change end`, words)} as ${identifier(name)}`,
  )
  const running = names.map(
    (name) =>
      sql`${words.toInteger(sql`sum(coalesce(summed_changes.${identifier(name)}, 0)) over (order by buckets.bucket rows between unbounded preceding and current row)`)} as ${identifier(name)}`,
  )
  return sql`
    changes as (${join(
      selects,
      sql`
      union all`,
    )}
    ),
    summed_changes as (
      select ${bucket} as bucket, ${join(sums, sql`, `)}
      from changes
      group by ${bucket}
    ),
    sizes as (
      select buckets.bucket as bucket, ${join(running, sql`, `)}
      from ${words.buckets(asked.grain, sql`${day(asked.from)}`, sql`${day(asked.to)}`)} as buckets
      left join summed_changes on summed_changes.bucket = buckets.bucket
    )`
}

/** Customers who are not erased, whenever they came. */
const customersInBase = sql`
    select customer_key, first_day
    from customers
    where erased_at is null`

/** Everyone from their first day on. */
export const everyoneComing: Stretches = {
  name: sql`'everyone'`,
  from: sql`(${customersInBase}) as customers_in_base`,
  starts: sql`first_day`,
  ends: null,
}

/** Rows of a relation in the form of history. */
export const held = (name: Sql, from: Sql, by: readonly Sql[] = []): Stretches => ({
  name,
  by,
  from,
  starts: sql`valid_from`,
  ends: sql`valid_to`,
})
