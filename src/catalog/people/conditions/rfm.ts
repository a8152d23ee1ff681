import { all, integer, join, numberLiteral, type Sql, sql } from '../../../sql/sql.ts'
import { consentFilterNames, recencyFilterNames } from '../../names.ts'
import { salesChannels } from '../../question.ts'
import type { Scheme } from '../../rfm/scheme.ts'
import { codeNumbersOf, noCode, scoredSpenders } from '../../rfm/scores.ts'
import { spendingOn } from '../../rfm/spending.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, boundary, choice, dayOf, inStores, ownText, wholeNumber } from '../field.ts'

const scoreRange = { min: 1, max: 10 }

const inSegment = (segment: string, scheme: Scheme): Sql => {
  const codes = codeNumbersOf(segment, scheme)
  return codes.length === 0 ? sql`1 = 0` : sql`code in (${join(codes.map(numberLiteral), sql`, `)})`
}

export const rfm = defineCondition('rfm', {
  label: 'RFM',
  description:
    'Spenders of the day by what a scheme says of them: their segment, or any of their three scores. Two of these as of two days tell who moved from one segment to another. Filters narrow whom and what the scheme scores, as they do for the numbers of RFM.',
  fields: {
    scheme: ownText('Scheme'),
    segment: ownText('Segment').optional(),
    recencyScore: wholeNumber('Recency score', scoreRange).optional(),
    frequencyScore: wholeNumber('Frequency score', scoreRange).optional(),
    monetaryScore: wholeNumber('Monetary score', scoreRange).optional(),
    asOf: asOfDay,
    channel: choice('Channel', salesChannels).optional(),
    store: inStores,
    consent: choice('Consent', consentFilterNames).optional(),
    recency: choice('New', recencyFilterNames).optional(),
    /** The day on which consent and newness are looked at, where it is not the one of the scores. */
    until: boundary('Consent and newness on'),
  },
  sentence: [
    'RFM by {scheme}',
    'segment: {segment}',
    'recency {recencyScore}',
    'frequency {frequencyScore}',
    'monetary {monetaryScore}',
    'as of {asOf}',
    'channel: {channel}',
    'in {store}',
    '{consent}',
    '{recency}',
    'on {until}',
  ],
  sql: ({ scheme: reference, segment, asOf, until, ...given }, standing, words) => {
    const { recencyScore, frequencyScore, monetaryScore, channel, store, consent, recency } = given
    const scheme = standing.schemeOf(reference)
    const on = dayOf(asOf, standing.today)
    const end = until === undefined ? on : dayOf(until, standing.today)
    const asked = { ...askedOn(end, standing, { channel, store, consent, recency }), scheme }
    const scores = [
      ...(recencyScore === undefined ? [] : [sql`recency_score = ${integer(recencyScore)}`]),
      ...(frequencyScore === undefined ? [] : [sql`frequency_score = ${integer(frequencyScore)}`]),
      ...(monetaryScore === undefined ? [] : [sql`monetary_score = ${integer(monetaryScore)}`]),
    ]
    // Everyone whom the scheme scores: who bought is known without a score.
    if (segment === undefined && scores.length === 0) {
      return sql`select customer_key from (${spendingOn(asked, on, words)}) as spending`
    }
    return sql`
      with ${scoredSpenders(asked, on, words)}
      select customer_key
      from scored_spenders
      where ${all([
        ...(segment === undefined ? [] : [inSegment(segment, scheme)]),
        ...scores,
        // Who is out of the window has values on every axis, and scores on none.
        ...(scores.length === 0 ? [] : [sql`code <> ${numberLiteral(noCode)}`]),
      ])}`
  },
})
