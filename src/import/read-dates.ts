import { empty, join, type Sql, sql, text, textLiteral } from '../sql/sql.ts'

/** Which comes first in dates such as 03/04/2024: the day or the month. */
export const dateOrders = ['dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

/** How the dates of a column are written: `isLoose` when some are not ISO 8601. */
export type DateForm = { order: DateOrder; isLoose: boolean }
export const plainDates: DateForm = { order: 'dmy', isLoose: false }

const clock = '[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?'
const localForm = `[0-9]{4}-[0-9]{2}-[0-9]{2}([T ](${clock})?)?`
const zonedForm =
  '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)? ?(Z|UTC|[-+][0-9]{2}(:?[0-9]{2})?)'

const looseClock = '(?:[ T,]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.][0-9]+)?)?(?: ?([AaPp])[.]?[Mm][.]?)?)?'
const yearFirst = `^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})${looseClock}$`
const yearLast = `^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})${looseClock}$`
const clockParts = ['hour', 'minute', 'second', 'half'] as const
const orderParts = { dmy: ['day', 'month', 'year'], mdy: ['month', 'day', 'year'] } as const

/** Two digits of a year belong to 1970–2069. */
const wholeYear = (year: Sql): Sql =>
  sql`case when length(${year}) = 4 then ${year} when ${year} >= '70' then '19' || ${year} else '20' || ${year} end`

/** The hour of 24 as text; null for 13 PM. */
const wholeHour = (hour: Sql, half: Sql): Sql => sql`case
  when ${hour} = '' then '0'
  when ${half} = '' then ${hour}
  when cast(${hour} as integer) between 1 and 12
    then cast(cast(${hour} as integer) % 12 + case when lower(${half}) = 'p' then 12 else 0 end as varchar)
end`

/** Parts of a date, found by a pattern, as a timestamp; null when there is no such day or hour. */
const assembled = (parts: Sql): Sql => sql`try_cast(
  (${wholeYear(sql`${parts}.year`)}) || '-' || ${parts}.month || '-' || ${parts}.day
  || ' ' || (${wholeHour(sql`${parts}.hour`, sql`${parts}.half`)})
  || ':' || coalesce(nullif(${parts}.minute, ''), '0') || ':' || coalesce(nullif(${parts}.second, ''), '0') as timestamp)`

const partsOf = (cell: Sql, pattern: string, names: readonly string[]): Sql =>
  sql`regexp_extract(${cell}, ${textLiteral(pattern)}, [${join(names.map(textLiteral), sql`, `)}])`

/** Many times faster than `timezone('UTC', …)`, which asks the calendar of the zone. */
const utcOf = (instant: Sql): Sql => sql`make_timestamp(epoch_us(${instant}))`

/** What the engine's cast to an instant asks for: seconds, a colon in -05:00, and numbers for Z and UTC. */
const zonedText = (cell: Sql): Sql => {
  const signed = sql`regexp_replace(${cell}, ' ?(Z|UTC)$', '+00')`
  const spaced = sql`regexp_replace(${signed}, ' ?([-+][0-9]{2}):?([0-9]{2})?$', '\\1:\\2')`
  return sql`rtrim(regexp_replace(${spaced}, '^(.{10}.[0-9]{2}:[0-9]{2})([-+])', '\\1:00\\2'), ':')`
}

/**
 * The cell as an instant in UTC, to the second; without a zone it is local time of the project. Understood: ISO 8601, years
 * first or last with `-`, `/` or `.` between (day or month first by `order`), 24 hours or AM and PM, YYYYMMDD, and epoch
 * seconds (9–10 digits) and milliseconds (12–13 digits). Null for anything else.
 */
export function instantFrom(cell: Sql, timeZone: string, { order, isLoose }: DateForm): Sql {
  const inZone = (local: Sql): Sql => (timeZone === 'UTC' ? local : utcOf(sql`timezone(${text(timeZone)}, ${local})`))
  const iso = inZone(sql`try_cast(${cell} as timestamp)`)
  // Cheap tests stand before the patterns that millions of cells would pay for.
  return sql`case
    when ${cell} like '____-__-__ __:__:__' or ${cell} like '____-__-__' then ${iso}
    when ${cell} like '____-__-__%' and regexp_full_match(${cell}, ${textLiteral(localForm)}) then date_trunc('second', ${iso})
    when ${cell} like '____-__-__%' and regexp_full_match(${cell}, ${textLiteral(zonedForm)})
      then date_trunc('second', ${utcOf(sql`try_cast(${zonedText(cell)} as timestamptz)`)})
    ${isLoose ? looseFrom(cell, inZone, order) : empty}
  end`
}

/**
 * The cell as a day, in the forms of `instantFrom` and as it is written, whatever zone follows. Of days long past, such as
 * those of birth, two digits of a year belong to 1930–2029. Null for anything else.
 */
export function dayWritten(cell: Sql, form: DateForm): Sql {
  const day = sql`cast(${instantFrom(cell, 'UTC', form)} as date)`
  return sql`case
    when regexp_full_match(${cell}, ${textLiteral(zonedForm)}) then try_cast(left(${cell}, 10) as date)
    when ${day} >= date '2030-01-01' and not regexp_matches(${cell}, '[0-9]{4}') then cast(${day} - interval 100 year as date)
    else ${day}
  end`
}

const looseFrom = (cell: Sql, inZone: (local: Sql) => Sql, order: DateOrder): Sql => {
  const first = assembled(partsOf(cell, yearFirst, ['year', 'month', 'day', ...clockParts]))
  const last = assembled(partsOf(cell, yearLast, [...orderParts[order], ...clockParts]))
  const whole = sql`cast(split_part(${cell}, '.', 1) as bigint)`
  return sql`
    when regexp_full_match(${cell}, '(19|20)[0-9]{6}') then ${inZone(sql`try_strptime(${cell}, '%Y%m%d')`)}
    when regexp_full_match(${cell}, '[0-9]{9,10}([.][0-9]*)?') then make_timestamp(${whole} * 1000000)
    when regexp_full_match(${cell}, '[0-9]{12,13}([.][0-9]*)?') then date_trunc('second', make_timestamp(${whole} * 1000))
    when regexp_full_match(${cell}, ${textLiteral(yearFirst)}) then ${inZone(first)}
    else ${inZone(last)}`
}

/** Of a column's cells: how many only one order explains, how many both, and how many are written with points. */
export const orderVotes = (cell: Sql, rows: Sql): Sql => sql`
  with parts as (
    select ${cell} as written, ${partsOf(cell, yearLast, ['one', 'other'])} as part
    from ${rows}
    where ${cell} not like '____-__-__%'
  ),
  numbered as (
    select written, try_cast(part.one as integer) as first, try_cast(part.other as integer) as second
    from parts
  )
  select
    count(*) filter (first > 12 and second <= 12) as dmy,
    count(*) filter (second > 12 and first <= 12) as mdy,
    count(*) filter (first <= 12 and second <= 12 and first <> second) as either,
    count(*) filter (first is not null and written like '%.%.%') as dotted,
    count(*) as loose,
    any_value(written) filter (first <= 12 and second <= 12 and first <> second) as example
  from numbered`
