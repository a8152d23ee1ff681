import type { Grain } from '../../sql/day.ts'
import type { Dialect, Laying } from '../../sql/dialect.ts'
import { withPlainLetters } from '../../sql/plain-letters.ts'
import { empty, identifiers, join, numberLiteral, type Sql, sql, textLiteral } from '../../sql/sql.ts'

const starts: Record<Grain, (day: Sql) => Sql> = {
  day: (day) => day,
  week: (day) => sql`toMonday(${day})`,
  month: (day) => sql`toStartOfMonth(${day})`,
  year: (day) => sql`toStartOfYear(${day})`,
}

const steps: Record<Grain, Sql> = {
  day: sql`addDays`,
  week: sql`addWeeks`,
  month: sql`addMonths`,
  year: sql`addYears`,
}

const startOf: Dialect['startOf'] = (grain, day) => starts[grain](day)

/** Blocks whose tokens a table remembers. A load of the same token within them adds nothing. */
const tokensRemembered = sql`settings non_replicated_deduplication_window = 10000`

const storages: Record<Laying['copies'], Sql> = {
  one: sql`MergeTree`,
  shard: sql`ReplicatedMergeTree`,
  // One path for all servers, and none of them of the same name.
  cluster: sql`ReplicatedMergeTree('/clickhouse/tables/{uuid}/cluster', '{shard}-{replica}')`,
}

const tableStorage: Dialect['tableStorage'] = (orderBy, laying) => {
  const order = sql`order by (${identifiers(orderBy)})`
  if (laying === undefined) return sql`engine = MergeTree ${order}`
  const { partitionBy, copies } = laying
  return sql`engine = ${storages[copies]} partition by ${partitionBy} ${order}${copies === 'one' ? sql` ${tokensRemembered}` : empty}`
}

const written: Dialect['written'] = (columns, rows) => {
  const structure = columns.map(({ name, type }) => `${name} ${type === 'integer' ? 'Int64' : 'String'}`).join(', ')
  const literal = (value: number | string): Sql =>
    typeof value === 'string' ? textLiteral(value.replaceAll('\\', '\\\\')) : numberLiteral(value)
  const tuples = rows.map((row) => sql`(${join(row.map(literal), sql`, `)})`)
  return sql`values(${textLiteral(structure)}, ${join(tuples, sql`, `)}) as written_rows`
}

export const clickhouseDialect: Dialect = {
  name: 'clickhouse',
  types: {
    key: sql`Int32`,
    integer: sql`Int64`,
    real: sql`Float64`,
    day: sql`Date32`,
    instant: sql`DateTime64(0, 'UTC')`,
    text: sql`String`,
    flag: sql`Bool`,
  },
  nullable: (type) => sql`Nullable(${type})`,
  tableStorage,
  dayLiteral: (day) => sql`toDate32(${textLiteral(day)})`,
  startOf,
  daysBetween: (from, to) => sql`dateDiff('day', ${from}, ${to})`,
  monthsBetween: (from, to) => sql`dateDiff('month', ${from}, ${to})`,
  addDays: (day, count) => sql`addDays(${day}, ${numberLiteral(Math.trunc(count))})`,
  addMonths: (day, count) => sql`addMonths(${day}, ${numberLiteral(Math.trunc(count))})`,
  buckets: (grain, from, to) => sql`(
    select ${steps[grain]}(
      ${startOf(grain, from)},
      arrayJoin(range(0, toUInt32(dateDiff(${textLiteral(grain)}, ${startOf(grain, from)}, ${startOf(grain, to)}) + 1)))
    ) as bucket
  )`,
  countDistinct: (value) => sql`uniqExact(${value})`,
  toInteger: (value) => sql`toInt64(${value})`,
  ratio: (top, bottom) => sql`(toFloat64(${top}) / nullIf(${bottom}, 0))`,
  quantile: (value, fraction) => sql`quantileExactInclusive(${numberLiteral(fraction)})(${value})`,
  fold: (text) =>
    withPlainLetters(sql`translateUTF8`, sql`replaceRegexpAll(normalizeUTF8NFD(lowerUTF8(${text})), '\\\\p{M}', '')`),
  holds: (text, part) => sql`(position(${text}, ${part}) > 0)`,
  lines: (text) => sql`arrayJoin(splitByChar(${textLiteral('\n')}, ${text}))`,
  joined: (text, separator) => sql`nullIf(arrayStringConcat(arraySort(groupArray(${text})), ${separator}), '')`,
  hashSum: (text) => sql`toString(coalesce(sum(toUInt128(reinterpretAsUInt64(substring(MD5(${text}), 9, 8)))), 0))`,
  concat: (...values) => sql`concat(${join(values, sql`, `)})`,
  written,
  onEachShard: (name) => name,
  madeAnew: empty,
  joinFew: sql`join`,
}
