import { saidSchema } from '../sentences/said.ts'
import { type Sentence, sentence, sentenceOf } from '../sentences/sentence.ts'
import { join, type Sql, sql, textLiteral } from '../sql/sql.ts'

/**
 * A reason as it stands beside a staged row: what the sentence is made of, for the report tells it to readers of any
 * language. Equal reasons are equal texts.
 */
export const stagedReason = ({ said }: Sentence): Sql => textLiteral(JSON.stringify(said))

/** The same in a cell of CSV, quoted. */
export const reasonCell = ({ said }: Sentence): string => `"${JSON.stringify(said).replaceAll('"', '""')}"`

/** The sentence of a staged reason. */
export function reasonOf(staged: string): Sentence {
  const reason = sentenceOf(saidSchema.parse(JSON.parse(staged)))
  if (reason === null) throw new TypeError(`The catalogue has no message for the reason ${staged}`)
  return reason
}

/** A condition for which rows are rejected, and why. */
export type Fault = readonly [Sql, Sentence]

/** The reason of the first fault that a row has; null when it has none. */
export const firstReason = (faults: readonly Fault[]): Sql =>
  sql`case ${join(
    faults.map(([condition, reason]) => sql`when ${condition} then ${stagedReason(reason)}`),
    sql` `,
  )} end`

export const isEmpty = (column: string): Sentence => sentence('reject.empty', { column })
export const notADate = (column: string): Sentence => sentence('reject.not-a-date', { column })
export const notANumber = (column: string): Sentence => sentence('reject.not-a-number', { column })
export const notWhole = (column: string): Sentence => sentence('reject.not-whole', { column })
export const beyondYears = (column: string): Sentence => sentence('reject.beyond-years', { column })
export const noneOf = (column: string, words: string): Sentence => sentence('reject.none-of', { column, words })
export const unknownCurrency = sentence('reject.currency')
export const nobodyNamed = sentence('reject.nobody')
