import { expect, it } from 'vitest'
import { drawProgress, drawSteps } from './progress-bar.ts'

it.each([
  [250, 1000, true, 'Writing ██████░░░░░░░░░░░░░░░░░░ 25% · 250 of 1,000 rows · 125/s · 6 s left'],
  [0, 1000, true, 'Writing · 1,000 rows'],
  [700, 700, false, 'Writing · 700 rows'],
])('%i of %i rows', (value, total, isTotalKnown, line) => {
  expect(drawProgress({ value, total, startTime: 0 }, { step: 'Writing', isTotalKnown }, 2000)).toBe(line)
})

it('tells the time left of all steps where that is known', () => {
  const shown = (value: number, isTotalKnown: boolean) =>
    drawProgress({ value, total: 1000, startTime: 0 }, { step: 'Writing', isTotalKnown, secondsLeft: 7.2 }, 2000)
  expect(shown(250, true)).toMatch(/ · 125\/s · 8 s left$/)
  expect(shown(0, true)).toBe('Writing · 1,000 rows · 8 s left')
  expect(shown(250, false)).toBe('Writing · 250 rows · 8 s left')
})

it('counts steps where there are no rows to count', () => {
  expect(drawSteps({ value: 2, total: 8 }, { step: 'Rebuilding purchases', isTotalKnown: true })).toBe(
    'Rebuilding purchases ██████░░░░░░░░░░░░░░░░░░ 2 of 8 steps',
  )
})
