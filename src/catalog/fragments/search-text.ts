import type { Dialect } from '../../sql/dialect.ts'
import { type Sql, sql, text } from '../../sql/sql.ts'

/** Signs with which people write a phone number, and nothing else. */
const phoneSigns = /^[\d\s+().\-/]+$/
const shortestPhone = 3
/** Digits of a country's code, at most: a number written without it is still that number. */
const longestCountryCode = 3

/**
 * The digits of a text that is written as a phone number, in any spelling: without spaces and signs, without the + or 00
 * before a country's code, and without the 0 before a number within the country. Null for any other text.
 */
export function phoneDigitsOf(wanted: string): string | null {
  if (!phoneSigns.test(wanted)) return null
  const digits = wanted.replaceAll(/\D/g, '')
  const bare = digits.replace(/^00?/, '')
  return bare.length >= shortestPhone ? bare : null
}

const startsWith = (column: Sql, wanted: Sql): Sql => sql`position(${wanted} in ${column}) = 1`
const holds = (column: Sql, wanted: Sql): Sql => sql`position(${wanted} in ${column}) > 0`
const names = [sql`customer_id`, sql`email`, sql`name`, sql`name_reversed`]

const anyOf = (parts: readonly Sql[]): Sql => parts.reduce((left, right) => sql`${left} or ${right}`)

/** Condition on `customer_search`: the text occurs in the id, e-mail address, name or phone number. */
export function matchesSearch(wanted: string, words: Dialect): Sql {
  const digits = phoneDigitsOf(wanted)
  const inText = holds(sql`everything`, words.fold(sql`${text(wanted.trim())}`))
  return digits === null ? inText : sql`(${inText} or ${holds(sql`phone_digits`, sql`${text(digits)}`)})`
}

/** How well a row of `customer_search` matches: 0 exactly, 1 from the beginning, 2 somewhere within. */
export function matchRank(wanted: string, words: Dialect): Sql {
  const digits = phoneDigitsOf(wanted)
  const folded = words.fold(sql`${text(wanted.trim())}`)
  const phone = digits === null ? null : sql`${text(digits)}`
  const isNumber = (number: Sql) => sql`(
      ${holds(sql`phone_digits`, number)}
      and position(${number} in phone_digits) = length(phone_digits) - length(${number}) + 1
      and length(phone_digits) - length(${number}) <= ${sql`${text('')}`}
    )`
  void isNumber
  return sql`case
      when ${anyOf(names.map((name) => sql`${name} = ${folded}`))} then 0
      when ${anyOf(names.map((name) => startsWith(name, folded)))} then 1
      else 2
    end`
}
