import { join, numberLiteral, type Sql, sql, text, textLiteral } from '../sql/sql.ts'

/** What stands before the decimals of a file's numbers. */
export type DecimalMark = '.' | ','

/** Plain, non-breaking and narrow: all of them separate thousands somewhere. */
const spaces = ' \u00a0\u202f'

const grouping = { '.': ',', ',': '.' } as const

/** A number in digits, with groups of three where they are separated. */
const numberPattern = (mark: DecimalMark): string => {
  const group = mark === '.' ? ',' : '[.]'
  const point = mark === '.' ? '[.]' : ','
  return `[-+]?([0-9]+|[0-9]{1,3}(${group}[0-9]{3})+)?(${point}[0-9]+)?`
}

/** Cells that only a decimal comma, and only a decimal point, explains. A lone group of three digits explains neither. */
export const commaVote = `[-+]?[0-9.${spaces}]*,([0-9]{1,2}|[0-9]{4,})|[-+]?[0-9]{1,3}([.][0-9]{3})+,[0-9]+`
export const pointVote = `[-+]?[0-9,${spaces}]*[.]([0-9]{1,2}|[0-9]{4,})|[-+]?[0-9]{1,3}(,[0-9]{3})+[.][0-9]+`

/** The cell as decimal(18, 6); null when it is not a number or too large. */
export function numberFrom(cell: Sql, mark: DecimalMark): Sql {
  const tight = sql`translate(${cell}, ${textLiteral(spaces)}, '')`
  const plain = sql`replace(replace(${tight}, ${textLiteral(grouping[mark])}, ''), ${textLiteral(mark)}, '.')`
  const careful = sql`case when regexp_full_match(${tight}, ${textLiteral(numberPattern(mark))}) then try_cast(${plain} as decimal(18, 6)) end`
  // Most numbers have no groups, and a cast is many times faster than a pattern.
  return mark === '.' ? sql`coalesce(try_cast(${cell} as decimal(18, 6)), ${careful})` : careful
}

/** Major units (a decimal) as integer minor units, rounded half away from zero. */
export const toMinorUnits = (amount: Sql, digits: number): Sql => {
  const scale = numberLiteral(digits)
  return sql`cast(try_cast(round(${amount}, ${scale}) as decimal(18, ${scale})) * ${numberLiteral(10 ** digits)} as bigint)`
}

/** quantity × price in minor units: the amount of the line is rounded, not its price. */
export const lineAmount = (quantity: Sql, price: Sql, digits: number): Sql =>
  toMinorUnits(sql`(try_cast(${quantity} as decimal(15, 3)) * ${price})`, digits)

const localForm = '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?'
const zonedForm = '[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)? ?(Z|[-+][0-9]{2}(:?[0-9]{2})?)'

/** Many times faster than `timezone('UTC', …)`, which asks the calendar of the zone. */
const utcOf = (instant: Sql): Sql => sql`make_timestamp(epoch_us(${instant}))`

/** The cell as an instant in UTC, to the second; without a zone it is local time of the project. Null when not ISO 8601. */
export function instantFrom(cell: Sql, timeZone: string): Sql {
  const local = sql`try_cast(${cell} as timestamp)`
  const inZone = timeZone === 'UTC' ? local : utcOf(sql`timezone(${text(timeZone)}, ${local})`)
  return sql`case
    when ${cell} like '____-__-__ __:__:__' or ${cell} like '____-__-__' then ${inZone}
    when regexp_full_match(${cell}, ${textLiteral(localForm)}) then date_trunc('second', ${inZone})
    when regexp_full_match(${cell}, ${textLiteral(zonedForm)})
      then date_trunc('second', ${utcOf(sql`try_cast(${cell} as timestamptz)`)})
  end`
}

/** The day of a UTC instant in the project's zone. */
export const dayFrom = (instant: Sql, timeZone: string): Sql =>
  timeZone === 'UTC'
    ? sql`cast(${instant} as date)`
    : sql`cast(timezone(${text(timeZone)}, make_timestamptz(epoch_us(${instant}))) as date)`

/** Days outside these are typing errors; history ends in 2299. */
export const isPossibleDay = (day: Sql): Sql => sql`${day} between date '1900-01-01' and date '2199-12-31'`

export { emailFrom, isPossiblePhone as isValidPhone, isValidEmail, phoneFrom } from './contacts.ts'

const wordsIn = (words: readonly string[]): Sql => join(words.map(textLiteral), sql`, `)

/** The warehouse's word for the cell's; null for any other. */
const oneOf = (cell: Sql, meanings: Readonly<Record<string, readonly string[]>>): Sql => {
  const cases = Object.entries(meanings).map(
    ([meaning, words]) => sql`when lower(${cell}) in (${wordsIn(words)}) then ${textLiteral(meaning)}`,
  )
  return sql`case ${join(cases, sql` `)} end`
}

export const channelFrom = (cell: Sql): Sql =>
  oneOf(cell, {
    web: ['web', 'online', 'ecommerce', 'e-commerce', 'internet', 'www'],
    store: ['store', 'shop', 'pos', 'offline', 'retail', 'stationary'],
  })

export const orderStatusFrom = (cell: Sql): Sql =>
  oneOf(cell, {
    paid: ['paid', 'complete', 'completed', 'processing', 'shipped', 'delivered', 'fulfilled', 'closed', 'ok'],
    cancelled: ['cancelled', 'canceled', 'void', 'voided', 'failed'],
    pending: ['pending', 'unpaid', 'on-hold', 'abandoned', 'new', 'created'],
    test: ['test'],
    refunded: ['refunded'],
  })

export const subscriptionStatusFrom = (cell: Sql): Sql =>
  oneOf(cell, {
    subscribed: ['subscribed', 'yes', 'true', '1', 'opted-in', 'opt-in', 'active'],
    unsubscribed: ['unsubscribed', 'no', 'false', '0', 'opted-out', 'opt-out'],
    unknown: ['unknown'],
  })

const female = ['f', 'female', 'woman', 'femme', 'kobieta', 'mrs', 'ms', 'miss', 'mme']

/** Gender in the warehouse's words; null when nothing is known. */
export const genderFrom = (cell: Sql): Sql => sql`case
  when ${cell} is null or lower(${cell}) in ('unknown', 'nieznany') then null
  when lower(${cell}) in ('refused', 'prefer not to say') then 'refused'
  when lower(${cell}) in (${wordsIn(female)}) or starts_with(lower(${cell}), 'k') then 'female'
  when starts_with(lower(${cell}), 'm') then 'male'
  else 'other'
end`

export const birthDateFrom = (cell: Sql): Sql =>
  sql`case when regexp_full_match(${cell}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') then try_cast(${cell} as date) end`
