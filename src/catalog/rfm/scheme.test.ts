import { describe, expect, test } from 'vitest'
import { codeOf, codesOf, type Scheme, scoresOfCode } from './scheme.ts'
import { faultsOf, faultWords } from './scheme-faults.ts'
import { fourBand } from './schemes/four-band.ts'
import { builtInSchemes, defaultScheme } from './schemes/index.ts'

const halves = { method: 'quantile', bins: 2 } as const
const small: Scheme = {
  id: 'small',
  name: 'Small',
  version: 1,
  windowMonths: null,
  axes: {
    recency: { ...halves, better: 'fewer' },
    frequency: { ...halves, better: 'more' },
    monetary: { ...halves, better: 'more' },
  },
  segments: [],
}
const segmentOf = (key: string, codes: string[]) => ({
  key,
  label: key.toUpperCase(),
  colour: 'lost' as const,
  description: '',
  action: '',
  codes,
})
const all = ['111', '112', '121', '122', '211', '212', '221', '222']
const wordsOf = (scheme: Scheme) => faultsOf(scheme).map(faultWords)

describe.each(builtInSchemes)('$name', (scheme) => {
  test('names every code exactly once', () => expect(wordsOf(scheme)).toEqual([]))

  test('says of every segment who they are and what to do', () => {
    for (const { description, action } of scheme.segments) {
      expect(description).toMatch(/^[A-Z].{20,}\.$/)
      expect(action).toMatch(/^[A-Z].{20,}\.$/)
    }
  })
})

test('bins may differ by axis, and ten is one sign of a code', () => {
  const ten = { ...small.axes, recency: { method: 'quantile', bins: 10, better: 'fewer' } as const }
  expect(codesOf({ axes: ten })).toHaveLength(10 * 2 * 2)
  expect(codeOf(10, 1, 2)).toBe('X12')
  expect(scoresOfCode('X12')).toEqual([10, 1, 2])
})

test('a code of Four-band is in the first segment whose rule it meets', () => {
  const segmentOfCode = (code: string) => fourBand.segments.find(({ codes }) => codes.includes(code))?.key
  expect(['444', '144', '443', '434', '411', '432', '244', '213', '212', '112'].map(segmentOfCode)).toEqual([
    'champions',
    'cannot-lose',
    'loyal',
    'potential-loyalist',
    'new-customers',
    'promising',
    'at-risk',
    'hibernating',
    'need-attention',
    'lost',
  ])
  expect(defaultScheme.id).toBe('standard-11')
})

test('what is missing, in two segments or unknown is named, and twice in one is no fault', () => {
  const segments = [segmentOf('low', ['111', '112', '121', '122', '211', '211']), segmentOf('high', ['111', '333'])]
  expect(wordsOf({ ...small, segments })).toEqual([
    '212, 221, 222 are in no segment',
    '111 is in more than one segment: LOW, HIGH',
    '333 in HIGH is no code of this scheme',
  ])
})

test('what is wrong with an axis is named alone', () => {
  const axes = {
    recency: { method: 'fixed', cutPoints: [30, 7], better: 'fewer' },
    frequency: { method: 'quantile', bins: 11, better: 'more' },
    monetary: { method: 'fixed', cutPoints: [], better: 'more' },
  } as const
  const scheme = {
    ...small,
    axes: { ...axes, recency: { ...axes.recency, cutPoints: [30, 7] }, monetary: { ...axes.monetary, cutPoints: [] } },
  }
  expect(wordsOf({ ...scheme, segments: [segmentOf('all', all)] })).toEqual([
    'the cut-points of Recency are 30, 7; each must be larger than the one before',
    'Frequency has 11 bins; there must be 2 to 10',
    'Monetary has 1 bins; there must be 2 to 10',
  ])
})

test('two segments of one name, and a name that answers need, are refused', () => {
  const segments = [segmentOf('one', all.slice(0, 4)), { ...segmentOf('out-of-window', all.slice(4)), label: 'one' }]
  expect(wordsOf({ ...small, segments })).toEqual([
    'two segments are called one',
    'out-of-window cannot be the key of a segment: answers use it for those who are in none',
  ])
})
