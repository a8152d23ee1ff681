import { join, numberLiteral, type Sql, sql, text, textLiteral } from '../sql/sql.ts'

/** Digits after the point of money: in the currency of most rows, and in those that have others. */
export type MoneyDigits = { common: number; others: readonly { digits: number; isOf: Sql }[] }

const inMinorUnits = (amount: Sql, digits: number): Sql => {
  const scale = numberLiteral(digits)
  return sql`cast(try_cast(round(${amount}, ${scale}) as decimal(18, ${scale})) * ${numberLiteral(10 ** digits)} as bigint)`
}

/** Major units (a decimal) as integer minor units, rounded half away from zero. */
export const toMinorUnits = (amount: Sql, { common, others }: MoneyDigits): Sql => {
  if (others.length === 0) return inMinorUnits(amount, common)
  const cases = others.map(({ digits, isOf }) => sql`when ${isOf} then ${inMinorUnits(amount, digits)}`)
  return sql`case ${join(cases, sql` `)} else ${inMinorUnits(amount, common)} end`
}

/** quantity × price in minor units: the amount of the line is rounded, not its price. */
export const lineAmount = (quantity: Sql, price: Sql, digits: MoneyDigits): Sql =>
  toMinorUnits(sql`(try_cast(${quantity} as decimal(15, 3)) * ${price})`, digits)

/** The day of a UTC instant in the project's zone. */
export const dayFrom = (instant: Sql, timeZone: string): Sql =>
  timeZone === 'UTC'
    ? sql`cast(${instant} as date)`
    : sql`cast(timezone(${text(timeZone)}, make_timestamptz(epoch_us(${instant}))) as date)`

/** Days outside these are typing errors; history ends in 2299. */
export const isPossibleDay = (day: Sql): Sql => sql`${day} between date '1900-01-01' and date '2199-12-31'`

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
