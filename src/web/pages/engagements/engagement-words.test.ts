import { describe, expect, it } from 'vitest'
import { english, french } from '../../messages/test-words.ts'
import { isTooEarly, resultInWords } from './engagement-words.ts'

type Result = Parameters<typeof resultInWords>[0]
type Compared = Result['revenue']

const euros = { currency: 'EUR', currencyDigits: 2 }
const day = (text: string) => text as Result['from']
const none: Compared = { written: 0, heldBack: 0, difference: 0, from: 0, to: 0 }

/** Money in cents a head. */
const resultOf = (revenue: Compared, others: Partial<Result> = {}): Result => ({
  written: 90,
  heldBack: 10,
  reached: 88,
  purchases: revenue,
  revenue,
  currency: 'EUR',
  from: day('2024-05-09'),
  to: day('2024-06-07'),
  upTo: day('2024-05-20'),
  isComplete: false,
  ...others,
})
const better = resultOf({ written: 900, heldBack: 400, difference: 500, from: 120, to: 880 })

const said: readonly (readonly [string, Result, string, string])[] = [
  [
    'no day of it is over',
    { ...better, upTo: null },
    'Too early to tell: none of its days is over in your data.',
    'Trop tôt pour le dire',
  ],
  [
    'nobody was written to',
    { ...better, reached: 0 },
    'Nobody has been written to, so nothing tells what it brought.',
    'Personne n’a été contacté',
  ],
  ['nobody has bought', resultOf(none), 'Too early to tell: nobody of either group has bought yet.', 'Trop tôt'],
  [
    'nobody was held back',
    { ...better, heldBack: 0 },
    '€9.00 per head. Nobody was held back, so nothing tells what it brought.',
    '9,00 €',
  ],
  [
    'one was held back, whose spread nobody knows',
    resultOf({ written: 900, heldBack: 400, difference: 500, from: null, to: null }, { heldBack: 1 }),
    'Too few people to compare: each group needs two at least.',
    '',
  ],
  [
    'it may be chance',
    resultOf({ written: 900, heldBack: 850, difference: 50, from: -300, to: 400 }),
    'No difference for sure: +€0.50 per head against not writing, and with 95% confidence between −€3.00 and +€4.00. It may be chance.',
    '−3,00 €',
  ],
  [
    'better',
    better,
    'Brought €5.00 more per head than not writing; with 95% confidence €1.20 to €8.80 more.',
    '5,00 €',
  ],
  [
    'worse',
    resultOf({ written: 400, heldBack: 900, difference: -500, from: -880, to: -120 }),
    'Brought €5.00 less per head than not writing; with 95% confidence €1.20 to €8.80 less.',
    '5,00 €',
  ],
]

describe('what an engagement brought, in a sentence', () => {
  it.each(said)('when %s', (_, result, sentence, inFrench) => {
    expect(resultInWords(result, euros, english)).toBe(sentence)
    expect(resultInWords(result, euros, french).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(inFrench)
  })

  it('is too early while there is nothing to compare, whatever the interval', () => {
    expect(said.map(([when, result]) => [when, isTooEarly(result)]).filter(([, early]) => early)).toEqual([
      ['no day of it is over', true],
      ['nobody was written to', true],
      ['nobody has bought', true],
    ])
  })
})
