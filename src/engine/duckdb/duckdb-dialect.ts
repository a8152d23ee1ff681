import type { Dialect } from '../../sql/dialect.ts'
import { withPlainLetters } from '../../sql/plain-letters.ts'
import { empty, identifiers, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'

/** Most texts have no other letters than plain ones by then, and to look for each of those takes twice as long as the rest. */
const fold: Dialect['fold'] = (text) => {
  const unmarked = sql`strip_accents(lower(${text}))`
  const isPlain = sql`strlen(${unmarked}) = length(${unmarked})`
  return sql`case when ${isPlain} then ${unmarked} else ${withPlainLetters(sql`translate`, unmarked)} end`
}

const written: Dialect['written'] = (columns, rows) => {
  // The first row says the type of all; more casts would take longer to read than they are worth.
  const literal = (value: number | string, place: number): Sql => {
    if (typeof value === 'string') return textLiteral(value)
    return place === 0 ? sql`cast(${numberLiteral(value)} as bigint)` : numberLiteral(value)
  }
  const tuples = rows.map(
    (row, place) =>
      sql`(${join(
        row.map((value) => literal(value, place)),
        sql`, `,
      )})`,
  )
  const names = identifiers(columns.map(({ name }) => name))
  return sql`(values ${join(tuples, sql`, `)}) as written_rows (${names})`
}

export const duckdbDialect: Dialect = {
  name: 'duckdb',
  types: {
    key: sql`integer`,
    integer: sql`bigint`,
    real: sql`double`,
    day: sql`date`,
    instant: sql`timestamp`,
    text: sql`varchar`,
    flag: sql`boolean`,
  },
  nullable: (type) => type,
  tableStorage: () => empty,
  dayLiteral: (day) => sql`date ${textLiteral(day)}`,
  startOf: (grain, day) => (grain === 'day' ? day : sql`cast(date_trunc(${textLiteral(grain)}, ${day}) as date)`),
  daysBetween: (from, to) => sql`(${to} - ${from})`,
  monthsBetween: (from, to) => sql`date_diff('month', ${from}, ${to})`,
  addDays: (day, count) => sql`(${day} + ${numberLiteral(Math.trunc(count))})`,
  addMonths: (day, count) => sql`cast(${day} + to_months(${numberLiteral(Math.trunc(count))}) as date)`,
  buckets: (grain, from, to) => sql`(
    select cast(unnest(generate_series(
      cast(date_trunc(${textLiteral(grain)}, ${from}) as timestamp),
      cast(${to} as timestamp),
      interval ${textLiteral(`1 ${grain}`)}
    )) as date) as bucket
  )`,
  countDistinct: (value) => sql`count(distinct ${value})`,
  toInteger: (value) => sql`cast(${value} as bigint)`,
  ratio: (top, bottom) => sql`(cast(${top} as double) / nullif(${bottom}, 0))`,
  quantile: (value, fraction) => sql`quantile_cont(${value}, ${numberLiteral(fraction)})`,
  fold,
  holds: (text, part) => sql`contains(${text}, ${part})`,
  lines: (text) => sql`unnest(string_split(${text}, ${textLiteral('\n')}))`,
  joined: (text, separator) => sql`string_agg(${text}, ${separator} order by ${text})`,
  hashSum: (text) => sql`cast(coalesce(sum(md5_number_lower(${text})), 0) as varchar)`,
  concat: (...values) => sql`concat(${join(values, sql`, `)})`,
  written,
  onEachShard: (name) => name,
  madeAnew: sql`not materialized `,
  joinFew: sql`join`,
}
