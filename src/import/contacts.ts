import { type Sql, sql, textLiteral } from '../sql/sql.ts'

export const emailFrom = (cell: Sql): Sql => sql`lower(${cell})`

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const letterOrDigit = '[\\p{L}\\p{M}\\p{N}]'
const domainPart = `${letterOrDigit}([\\p{L}\\p{M}\\p{N}-]*${letterOrDigit})?`
// For addresses in ASCII: letters of all scripts make a pattern forty times as slow.
const plainDomainPart = '[a-z0-9]([a-z0-9-]*[a-z0-9])?'
// No "at most 63" here: `longDomainPart` says so, and a pattern that counts to it takes a hundred times as long to compile.
const lastParts = (letter: string): string => `(${letter}{2,}|xn--[a-z0-9-]*[a-z0-9])`
const emailPattern = `${atom}([.]${atom})*@(${domainPart}[.])+${lastParts('[\\p{L}\\p{M}]')}`
const plainEmailPattern = `${atom}([.]${atom})*@(${plainDomainPart}[.])+${lastParts('[a-z]')}`
const longDomainPart = '@.*[^.]{64}'

/**
 * Whether a (lower-case) e-mail address can be written to: stricter than RFC 5322 (no quotes, comments or IP addresses),
 * as mail systems are. Lengths are those of RFC 5321: 64 before the @, 63 between two dots, 254 in all.
 */
export const isValidEmail = (email: Sql): Sql =>
  sql`(length(${email}) <= 254 and strpos(${email}, '@') <= 65
    and case
      when strlen(${email}) = length(${email}) then regexp_full_match(${email}, ${textLiteral(plainEmailPattern)})
      else regexp_full_match(${email}, ${textLiteral(emailPattern)})
    end
    and not regexp_matches(${email}, ${textLiteral(longDomainPart)}))`

/** A second number or an extension after the first number of a cell. A slash is none: it stands inside German numbers. */
const afterNumber = '([0-9][^;,#\\n\\p{L}]*)[;,#\\n\\p{L}](.|\\n)*'

/** Digits of the first number in a cell, after its leading plus; a leading 00 is a plus. Not yet known to be a phone number. */
export const phoneFrom = (cell: Sql): Sql => {
  const first = sql`regexp_replace(${cell}, ${textLiteral(afterNumber)}, '\\1')`
  const tight = sql`regexp_replace(${first}, '[^0-9+]', '', 'g')`
  return sql`nullif(regexp_replace(regexp_replace(${tight}, '^00', '+'), '(.)[+]', '\\1', 'g'), '')`
}

/** Whether what `phoneFrom` found may turn out to be a phone number. */
export const isPossiblePhone = (phone: Sql): Sql => sql`regexp_full_match(${phone}, '[+]?[0-9]{5,15}')`

/**
 * Whether a phone settled by `settlePhones` is valid: it is kept with a leading plus (E.164) if it is, and only then.
 */
export const isValidPhone = (phone: Sql): Sql => sql`starts_with(${phone}, '+')`

/** A row that could not name a customer, whatever its phone number turns out to be. */
export const namesNobody = (customerId: Sql, email: Sql, phone: Sql): Sql =>
  sql`(${customerId} is null and not coalesce(${isValidEmail(email)}, false) and not coalesce(${isPossiblePhone(phone)}, false))`
