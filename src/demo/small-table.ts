import { identifier, identifiers, join, numberLiteral, type Sql, sql, textLiteral } from '../sql/sql.ts'

const comma = sql`, `

const literal = (value: string | number): Sql => (typeof value === 'number' ? numberLiteral(value) : textLiteral(value))

/** A temporary table of a few constant rows of ours. */
export function smallTable<Row extends Record<string, string | number>>(name: string, rows: readonly Row[]): Sql {
  const columns = Object.keys(rows[0] ?? {})
  const tuples = rows.map((row) => sql`(${join(Object.values(row).map(literal), comma)})`)
  return sql`
    create temp table ${identifier(name)} as
    from (values ${join(tuples, comma)}) as listed (${identifiers(columns)})`
}

/**
 * A temporary table with each row of `source` repeated `weight` times and numbered from 0 as `ticket`, within `pool`:
 * a weighted choice is then a join on a uniform ticket below the pool's `tickets`.
 */
export const ticketTable = (name: string, source: Sql, order: Sql): Sql => sql`
  create temp table ${identifier(name)} as
  with weighted as (${source}),
  repeated as (select weighted.*, unnest(range(weight)) as copy from weighted)
  select
    repeated.* exclude (weight, copy),
    row_number() over (partition by pool order by ${order}, copy) - 1 as ticket,
    count(*) over (partition by pool) as tickets
  from repeated`
