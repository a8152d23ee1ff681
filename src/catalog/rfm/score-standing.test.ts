import { describe, expect, test } from 'vitest'
import type { AnswerRow } from '../metric.ts'
import { rfmBins } from '../metrics/rfm-bins.ts'
import { bearingOf, bearingWords } from './bearing.ts'
import { binsOfAxis } from './bins.ts'
import { scoreStanding, standingWords } from './score-standing.ts'

const bins = (...bands: [from: number | null, to: number | null][]) =>
  bands.map(([from, to], index) => ({ score: index + 1, from, to, customers: from === null ? 0 : 1 }))
const frequency = bins([1, 1], [2, 3], [4, 5], [6, 8], [9, 40])
const recency = bins([91, 400], [31, 90], [null, null], [8, 14], [0, 7])
const euros = (minor: number): string => `€${minor / 100}`

const say = (axis: 'recency' | 'frequency' | 'monetary', value: number, each: ReturnType<typeof bins>) => {
  const standing = scoreStanding(axis, { better: axis === 'recency' ? 'fewer' : 'more' }, value, each)
  return standing && standingWords(standing, euros)
}

describe('scores in words', () => {
  test('a score, its band, and how far the next one is', () => {
    expect(say('frequency', 4, frequency)).toBe('F 3: 4 purchases, band 4–5; 2 more reach band 6–8')
    expect(say('frequency', 1, frequency)).toBe('F 1: 1 purchase, band 1; 1 more reaches band 2–3')
    expect(say('frequency', 9, frequency)).toBe('F 5: 9 purchases, band 9–40')
    expect(say('monetary', 5_000, bins([-100, 4_999], [5_000, 8_000], [12_000, 90_000]))).toBe(
      'M 2: €50, band €50–€80; €70 more reach band €120–€900',
    )
  })

  test('recency tells when the next band comes by itself, over an empty one', () => {
    expect(say('recency', 11, recency)).toBe(
      'R 4: last purchase 11 days before, band 8–14; without a purchase band 31–90 in 20 days',
    )
    expect(say('recency', 120, recency)).toBe('R 1: last purchase 120 days before, band 91–400')
  })

  test('a value of another day stands nowhere', () => expect(say('frequency', 400, frequency)).toBeNull())
})

describe('what the numbers can carry', () => {
  const row = (axis: string, score: number, customers: number): AnswerRow =>
    customers === 0
      ? { axis, score, from: null, to: null, customers }
      : { axis, score, from: score, to: score, customers }
  const rows = (customers: number, frequencies: number): AnswerRow[] =>
    [1, 2, 3, 4, 5].flatMap((score) => [
      row('recency', score, customers),
      row('frequency', score, score > frequencies ? 0 : customers),
      row('monetary', score, customers),
    ])

  test.each([
    [0, 0, 'nobody'],
    [9, 5, 'few-spenders'],
    [100, 2, 'few-frequencies'],
    [100, 4, 'empty-bins'],
    [100, 5, 'sound'],
  ])('%i in each of %i bins: %s', (customers, frequencies, says) => {
    const bearing = bearingOf(rows(customers, frequencies))
    expect(bearing.says).toBe(says)
    expect(bearingWords(bearing)).toMatch(/^[A-Z0-9].*\.$/)
  })

  test('the example shop is read by name', () => {
    const bearing = bearingOf(rfmBins.example.rows)
    expect(bearing).toEqual({ says: 'few-spenders', spenders: 5, emptyBins: 3, bins: 15 })
    expect(bearingWords(bearing)).toContain('With 5 spenders')
    expect(binsOfAxis(rfmBins.example.rows, 'recency')[4]).toEqual({ score: 5, from: 0, to: 0, customers: 1 })
  })
})
