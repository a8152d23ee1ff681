import type { Dialect } from '../../sql/dialect.ts'
import { day, identifier, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { total } from './totals.ts'

/** A change of a size: a day, the name of what grows or shrinks, and by how much. */
export type Change = { day: Sql; name: Sql; by: 1 | -1; from: Sql }

/**
 * Common table expressions ending in `sizes`: one row per bucket with a column for each name, its size at the end of
 * the bucket or of the period, whichever comes first. A line over time is a running sum of changes.
 */
export function sizesOverTime(asked: Asked, names: readonly string[], changes: readonly Change[], words: Dialect): Sql {
  const from = sql`${day(asked.from)}`
  const first = words.startOf(asked.grain, from)
  const selects = changes.map(
    (change) => sql`
      select
        case when ${change.day} < ${from} then ${first} else ${words.startOf(asked.grain, change.day)} end as bucket,
        ${change.name} as name,
        ${words.toInteger(numberLiteral(change.by))} as change
      from ${change.from}
      where ${change.day} <= ${day(asked.to)}`,
  )
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
      select bucket, ${join(sums, sql`, `)}
      from changes
      group by bucket
    ),
    sizes as (
      select buckets.bucket as bucket, ${join(running, sql`, `)}
      from ${words.buckets(asked.grain, from, sql`${day(asked.to)}`)} as buckets
      left join summed_changes on summed_changes.bucket = buckets.bucket
    )`
}

/** Everyone from their first day on. */
export const everyoneComing: Change = {
  day: sql`first_day`,
  name: sql`'everyone'`,
  by: 1,
  from: sql`customers_in_base`,
}

/** Customers who are not erased, whenever they came. */
export const customersInBase = sql`
    select customer_key, first_day
    from customers
    where erased_at is null`
