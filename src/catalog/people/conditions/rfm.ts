import { all, integer, sql, text } from '../../../sql/sql.ts'
import { segmentedSpenders } from '../../rfm/scores.ts'
import { askedOn, defineCondition } from '../condition.ts'
import { asOfDay, dayOf, ownText, wholeNumber } from '../field.ts'

const scoreRange = { min: 1, max: 10 }

export const rfm = defineCondition('rfm', {
  label: 'RFM',
  description:
    'Spenders of the day by what a scheme says of them: their segment, or any of their three scores. Two of these as of two days say who moved from one segment to another.',
  fields: {
    scheme: ownText('Scheme'),
    segment: ownText('Segment').optional(),
    recency: wholeNumber('Recency score', scoreRange).optional(),
    frequency: wholeNumber('Frequency score', scoreRange).optional(),
    monetary: wholeNumber('Monetary score', scoreRange).optional(),
    asOf: asOfDay,
  },
  sentence: [
    'RFM ({scheme})',
    'segment: {segment}',
    'recency {recency}',
    'frequency {frequency}',
    'monetary {monetary}',
    'as of {asOf}',
  ],
  sql: ({ scheme, segment, recency, frequency, monetary, asOf }, standing, words) => {
    const scores = [
      ...(recency === undefined ? [] : [sql`recency_score = ${integer(recency)}`]),
      ...(frequency === undefined ? [] : [sql`frequency_score = ${integer(frequency)}`]),
      ...(monetary === undefined ? [] : [sql`monetary_score = ${integer(monetary)}`]),
    ]
    const segments = segment === undefined ? [] : [sql`segment = ${text(segment)}`]
    return sql`
      with ${segmentedSpenders(askedOn(dayOf(asOf, standing.today), standing), standing.schemeOf(scheme), words)}
      select customer_key
      from segmented_spenders
      where ${all([...segments, ...scores])}`
  },
})
