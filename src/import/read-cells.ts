import { join, numberLiteral, type Sql, sql, textLiteral } from '../sql/sql.ts'
import { channelWords, genderWords, orderStatusWords, subscriptionWords, type WordsOf } from './cell-words.ts'

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

/** The day of a UTC instant in the project's zone, which is written out: DuckDB looks a bound one up again for every row. */
export const dayFrom = (instant: Sql, timeZone: string): Sql =>
  timeZone === 'UTC'
    ? sql`cast(${instant} as date)`
    : sql`cast(timezone(${textLiteral(timeZone)}, make_timestamptz(epoch_us(${instant}))) as date)`

/** Days outside these are typing errors; history ends in 2299. */
export const isPossibleDay = (day: Sql): Sql => sql`${day} between date '1900-01-01' and date '2199-12-31'`

const wordsIn = (words: readonly string[]): Sql => join(words.map(textLiteral), sql`, `)

/** A word as it is looked up: small letters without accents, blanks for underscores and hyphens. */
const plainWord = (cell: Sql): Sql => sql`translate(strip_accents(lower(${cell})), 'ł-_', 'l  ')`

/** The warehouse's word for the cell's; null for any other. */
const oneOf = (cell: Sql, meanings: WordsOf): Sql => {
  const word = plainWord(cell)
  const cases = Object.entries(meanings).map(
    ([meaning, words]) => sql`when ${word} in (${wordsIn(words)}) then ${textLiteral(meaning)}`,
  )
  // A cell in the warehouse's own word, as most are, is not looked up.
  return sql`case when ${cell} in (${wordsIn(Object.keys(meanings))}) then ${cell} ${join(cases, sql` `)} end`
}

export const channelFrom = (cell: Sql): Sql => oneOf(cell, channelWords)
export const orderStatusFrom = (cell: Sql): Sql => oneOf(cell, orderStatusWords)
export const subscriptionStatusFrom = (cell: Sql): Sql => oneOf(cell, subscriptionWords)

/** Gender in the warehouse's words; null when nothing is known. Words in K and M that are none of the others are female and male. */
export const genderFrom = (cell: Sql): Sql => {
  const known = oneOf(sql`rtrim(${cell}, '.')`, genderWords)
  return sql`case
    when ${cell} is null or ${known} = 'unknown' then null
    when ${known} is not null then ${known}
    when starts_with(lower(${cell}), 'k') then 'female'
    when starts_with(lower(${cell}), 'm') then 'male'
    else 'other'
  end`
}
