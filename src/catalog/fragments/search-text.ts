import type { Dialect } from '../../sql/dialect.ts'
import { join, type Sql, sql, text } from '../../sql/sql.ts'

/** Signs with which people write a phone number, and nothing else. */
const phoneSigns = /^[\d\s+().\-/]+$/
const shortestPhone = 3
/** From so many digits on, what a number ends with is that number, written without its country's code. */
const wholePhone = 7

/**
 * The digits of a text that is written as a phone number, in any spelling: without spaces and signs, without the + or 00
 * before a country's code, and without the 0 before a number within the country. Null for any other text.
 */
function phoneDigitsOf(wanted: string): string | null {
  if (!phoneSigns.test(wanted)) return null
  const digits = wanted.replaceAll(/\D/g, '').replace(/^00?/, '')
  return digits.length >= shortestPhone ? digits : null
}

/** A line of `searched` begins and ends so, the one of the phone number ends with a tab. */
const [begin, end, endOfPhone] = [sql`${text('\n')}`, sql`${text('\n')}`, sql`${text('\t')}`]

/** Without the line ends that part what is searched. */
const oneLine = (wanted: string): string => wanted.replaceAll(/\s+/g, ' ').trim()

const anyHeld = (texts: readonly Sql[], words: Dialect): Sql =>
  sql`(${join(
    texts.map((one) => words.holds(sql`searched`, one)),
    sql` or `,
  )})`

/** Condition on `customer_search`: the text occurs in the id, e-mail address, name or phone number. */
export function matchesSearch(wanted: string, words: Dialect): Sql {
  const digits = phoneDigitsOf(wanted)
  return anyHeld([words.fold(sql`${text(oneLine(wanted))}`), ...(digits === null ? [] : [sql`${text(digits)}`])], words)
}

/** How a row of `customer_search` that holds the text matches it: 0 exactly, 1 from the beginning of one, 2 within one. */
export function matchRank(wanted: string, words: Dialect): Sql {
  const folded = words.fold(sql`${text(oneLine(wanted))}`)
  const digits = phoneDigitsOf(wanted)
  const phone = digits === null ? [] : [sql`${text(digits)}`]
  const whole = digits === null || digits.length < wholePhone ? [] : [sql`${text(digits)}`]
  const exact = [
    words.concat(begin, folded, end),
    ...phone.map((number) => words.concat(begin, number, endOfPhone)),
    ...whole.map((number) => words.concat(number, endOfPhone)),
  ]
  const prefix = [folded, ...phone].map((one) => words.concat(begin, one))
  return sql`case when ${anyHeld(exact, words)} then 0 when ${anyHeld(prefix, words)} then 1 else 2 end`
}

/** No character comes after it. */
const lastCharacter = sql`${text('\u{10FFFF}')}`

/** Rows of `customer_terms` that begin with a text; one of nothing but marks is folded to nothing, and begins none. */
const termsFrom = (start: Sql, isExact: Sql, words: Dialect): Sql => sql`
      select customer_key, case when ${isExact} then 0 else 1 end as term_rank
      from customer_terms
      where ${start} <> '' and term >= ${start} and term <= ${words.concat(start, lastCharacter)}`

/**
 * Whom a text is a term of, or begins one of: rows with `customer_key` and as `term_rank` what `matchRank` gives, for
 * a customer one or more. Each is a range of terms, so an engine skips the others.
 */
export function termsMeant(wanted: string, words: Dialect): Sql {
  const folded = words.fold(sql`${text(oneLine(wanted))}`)
  const digits = phoneDigitsOf(wanted)
  const phone = digits === null ? [] : [sql`${text(digits)}`]
  const whole = digits === null || digits.length < wholePhone ? [] : [[...digits].reverse().join('')]
  const ranges = [
    termsFrom(folded, sql`term = ${folded}`, words),
    ...phone.map((number) => termsFrom(number, sql`term = ${words.concat(number, endOfPhone)}`, words)),
    ...whole.map((reversed) => termsFrom(sql`${text(`\t${reversed}`)}`, sql`1 = 1`, words)),
  ]
  return join(ranges, sql` union all `)
}
