import type { DateOrder } from '../contract/date-order.ts'
import { empty, join, type Sql, sql, textLiteral } from '../sql/sql.ts'

/** How the dates of a column are written: `isLoose` when some are not ISO 8601. */
export type DateForm = { order: DateOrder; isLoose: boolean }
export const plainDates: DateForm = { order: 'dmy', isLoose: false }

const clock = '[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?'
const localForm = `[0-9]{4}-[0-9]{2}-[0-9]{2}([T ](${clock})?)?`
const zonedForm =
  '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)? ?(Z|UTC|[-+][0-9]{2}(:?[0-9]{2})?)'

const offset = '(?:utc|gmt)?[-+][0-9]{1,2}(?::?[0-9]{2})?'
const looseZone = `(?: ?(z|utc|gmt|${offset})(?: [(][^()]*[)])?)?`
const looseTime = '([0-9]{1,2})[:h]([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?(?: ?([ap])[.]?m[.]?)?(?: uhr)?'
const looseClock = `(?:[ t,]+(?:(?:at|a|um|o) )?${looseTime}${looseZone})?`
const year = '([0-9]{4}|[0-9]{2})'
const weekday = '(?:\\p{L}+[.]?,? +)?'
const gap = '[-/ .]+'

const clockParts = ['hour', 'minute', 'second', 'half', 'zone'] as const
const yearLast = `^([0-9]{1,2})[-/.] ?([0-9]{1,2})[-/.] ?${year}${looseClock}$`

/** Where a date may have its parts, by a pattern over lower-case text without accents. A month is a number or a name. */
const looseForms = (order: DateOrder): readonly (readonly [pattern: string, parts: readonly string[]])[] => [
  [`^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})${looseClock}$`, ['year', 'month', 'day']],
  [yearLast, order === 'dmy' ? ['day', 'month', 'year'] : ['month', 'day', 'year']],
  [
    `^${weekday}([0-9]{1,2})(?:st|nd|rd|th|er)?${gap}(?:of )?([a-z]+)[.]?,?${gap}${year}(?: ?r[.]?)?${looseClock}$`,
    ['day', 'month', 'year'],
  ],
  [`^${weekday}([a-z]+)[.]?${gap}([0-9]{1,2})(?:st|nd|rd|th)?,?${gap}${year}${looseClock}$`, ['month', 'day', 'year']],
  [`^([0-9]{4})${gap}([a-z]+)${gap}([0-9]{1,2})${looseClock}$`, ['year', 'month', 'day']],
]

/** Months in English, French, Polish (as they stand in dates, and alone) and German, and their usual short forms; without accents. */
const monthNames: readonly (readonly string[])[] = [
  ['jan', 'january', 'janv', 'janvier', 'sty', 'stycznia', 'styczen', 'januar', 'janner'],
  ['feb', 'february', 'fev', 'fevr', 'fevrier', 'lut', 'lutego', 'luty', 'februar'],
  ['mar', 'march', 'mars', 'marca', 'marzec', 'marz', 'mrz', 'maerz'],
  ['apr', 'april', 'avr', 'avril', 'kwi', 'kwietnia', 'kwiecien'],
  ['may', 'mai', 'maj', 'maja'],
  ['jun', 'june', 'juin', 'cze', 'czerwca', 'czerwiec', 'juni'],
  ['jul', 'july', 'juil', 'juillet', 'lip', 'lipca', 'lipiec', 'juli'],
  ['aug', 'august', 'aout', 'sie', 'sierpnia', 'sierpien'],
  ['sep', 'sept', 'september', 'septembre', 'wrz', 'wrzesnia', 'wrzesien'],
  ['oct', 'october', 'octobre', 'paz', 'pazdziernika', 'pazdziernik', 'okt', 'oktober'],
  ['nov', 'november', 'novembre', 'lis', 'listopada', 'listopad'],
  ['dec', 'december', 'decembre', 'gru', 'grudnia', 'grudzien', 'dez', 'dezember'],
]

const monthNumber = (month: Sql): Sql =>
  sql`case ${join(
    monthNames.map(
      (names, index) =>
        sql`when ${month} in (${join(names.map(textLiteral), sql`, `)}) then ${textLiteral(String(index + 1))}`,
    ),
    sql` `,
  )} else ${month} end`

/** Two digits of a year belong to 1970–2069. */
const wholeYear = (written: Sql): Sql =>
  sql`case when length(${written}) = 4 then ${written} when ${written} >= '70' then '19' || ${written} else '20' || ${written} end`

/** The hour of 24 as text; null for 13 PM. */
const wholeHour = (hour: Sql, half: Sql): Sql => sql`case
  when ${hour} = '' then '0'
  when ${half} = '' then ${hour}
  when cast(${hour} as integer) between 1 and 12
    then cast(cast(${hour} as integer) % 12 + case when ${half} = 'p' then 12 else 0 end as varchar)
end`

/** Parts of a date, found by a pattern, as a timestamp; null when there is no such day or hour. */
const assembled = (parts: Sql): Sql => sql`try_cast(
  (${wholeYear(sql`${parts}.year`)}) || '-' || (${monthNumber(sql`${parts}.month`)}) || '-' || ${parts}.day
  || ' ' || (${wholeHour(sql`${parts}.hour`, sql`${parts}.half`)})
  || ':' || coalesce(nullif(${parts}.minute, ''), '0') || ':' || coalesce(nullif(${parts}.second, ''), '0') as timestamp)`

/** Minutes before UTC of `+01:00`, `-0500`, `GMT+1` and such; Z, UTC and GMT are none. */
const offsetMinutes = (zone: Sql): Sql => {
  const digits = sql`lpad(regexp_replace(${zone}, '[^0-9]', '', 'g'), 4, '0')`
  const hours = sql`regexp_replace(${zone}, '[^0-9]', '', 'g')`
  const whole = sql`case when length(${hours}) in (1, 2) then cast(${hours} as integer) * 60
    else cast(left(${digits}, 2) as integer) * 60 + cast(right(${digits}, 2) as integer) end`
  return sql`(case when contains(${zone}, '-') then -1 else 1 end * (${whole}))`
}

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

/** What becomes of local times, of those with a zone behind them (to that zone's minutes before UTC), and of instants. */
type Clockwork = { ofLocal: (local: Sql) => Sql; ofZoned: (local: Sql, minutes: Sql) => Sql; ofIso: (cell: Sql) => Sql }

const fromCell = (cell: Sql, { order, isLoose }: DateForm, clockwork: Clockwork): Sql => {
  const iso = clockwork.ofLocal(sql`try_cast(${cell} as timestamp)`)
  // Cheap tests stand before the patterns that millions of cells would pay for.
  return sql`case
    when ${cell} like '____-__-__ __:__:__' or ${cell} like '____-__-__' then ${iso}
    when ${cell} like '____-__-__%' and regexp_full_match(${cell}, ${textLiteral(localForm)}) then date_trunc('second', ${iso})
    when ${cell} like '____-__-__%' and regexp_full_match(${cell}, ${textLiteral(zonedForm)})
      then date_trunc('second', ${clockwork.ofIso(cell)})
    ${isLoose ? looseFrom(cell, clockwork, order) : empty}
  end`
}

/**
 * The cell as an instant in UTC, to the second; without a zone it is local time of the project. Understood: ISO 8601, years
 * first or last with `-`, `/` or `.` between (day or month first by `order`), months by name, 24 hours or AM and PM, zones
 * as offsets, YYYYMMDD, days of a workbook (45322.5), and epoch seconds (9–10 digits) and milliseconds (12–13 digits).
 * Null for anything else.
 */
export const instantFrom = (cell: Sql, timeZone: string, form: DateForm): Sql =>
  fromCell(cell, form, {
    ofLocal: (local) => (timeZone === 'UTC' ? local : utcOf(sql`timezone(${textLiteral(timeZone)}, ${local})`)),
    ofZoned: (local, minutes) => sql`${local} - to_minutes(${minutes})`,
    ofIso: (zoned) => utcOf(sql`try_cast(${zonedText(zoned)} as timestamptz)`),
  })

/**
 * The cell as a day, in the forms of `instantFrom` and as it is written, whatever zone follows. Of days long past, such as
 * those of birth, two digits of a year belong to 1930–2029. Null for anything else.
 */
export function dayWritten(cell: Sql, form: DateForm): Sql {
  const written = fromCell(cell, form, {
    ofLocal: (local) => local,
    ofZoned: (local) => local,
    ofIso: (zoned) => sql`try_cast(left(${zoned}, 10) as timestamp)`,
  })
  const day = sql`cast(${written} as date)`
  return sql`case
    when ${day} >= date '2030-01-01' and not regexp_matches(${cell}, '[0-9]{4}') then cast(${day} - interval 100 year as date)
    else ${day}
  end`
}

/** The days that five digits may be in a workbook: 1940 to 2099. */
const workbookDays = sql`between 14611 and 73050`
const workbookForm = '[0-9]{5}([.,][0-9]+)?'

/** A lambda names the parts, so that the pattern is matched once and not for each of them. */
const bound = (parts: Sql, of: (parts: Sql) => Sql): Sql =>
  sql`list_transform([${parts}], lambda part: ${of(sql`part`)})[1]`

const looseFrom = (cell: Sql, { ofLocal, ofZoned }: Clockwork, order: DateOrder): Sql => {
  const plain = sql`strip_accents(lower(${cell}))`
  const moments = looseForms(order).map(([pattern, names]) =>
    bound(
      partsOf(plain, pattern, [...names, ...clockParts]),
      (part) => sql`case
        when ${part}.zone = '' then ${ofLocal(assembled(part))}
        else ${ofZoned(assembled(part), offsetMinutes(sql`${part}.zone`))}
      end`,
    ),
  )
  const whole = sql`cast(split_part(${cell}, '.', 1) as bigint)`
  const serial = sql`cast(replace(${cell}, ',', '.') as double)`
  return sql`
    when regexp_full_match(${cell}, '(19|20)[0-9]{6}') then ${ofLocal(sql`try_strptime(${cell}, '%Y%m%d')`)}
    when regexp_full_match(${cell}, ${textLiteral(workbookForm)})
      then ${ofLocal(sql`case when ${serial} ${workbookDays} then timestamp '1899-12-30' + to_seconds(round(${serial} * 86400)) end`)}
    when regexp_full_match(${cell}, '[0-9]{9,10}([.][0-9]*)?') then make_timestamp(${whole} * 1000000)
    when regexp_full_match(${cell}, '[0-9]{12,13}([.][0-9]*)?') then date_trunc('second', make_timestamp(${whole} * 1000))
    else coalesce(${join(moments, sql`, `)})`
}

/** Of a column's cells: how many only one order explains, how many both, and how many are written with points. */
export const orderVotes = (cell: Sql, rows: Sql): Sql => sql`
  with loose_cells as (
    select ${cell} as written
    from ${rows}
    where ${cell} not like '____-__-__ __:__:__' and ${cell} not like '____-__-__'
      and not (${cell} like '____-__-__%' and regexp_full_match(${cell}, ${textLiteral(`${localForm}|${zonedForm}`)}))
  ),
  parts as (
    select written, ${partsOf(sql`lower(written)`, yearLast, ['one', 'other'])} as part from loose_cells
  ),
  numbered as (
    select written, try_cast(part.one as integer) as first, try_cast(part.other as integer) as second
    from parts
  )
  select
    count(*) filter (first > 12 and second <= 12) as dmy,
    count(*) filter (second > 12 and first <= 12) as mdy,
    count(*) filter (first <= 12 and second <= 12 and first <> second) as either,
    count(*) filter (first is not null and regexp_matches(written, '^[0-9]+[.]')) as dotted,
    count(*) as loose,
    any_value(written) filter (first <= 12 and second <= 12 and first <> second) as example
  from numbered`
