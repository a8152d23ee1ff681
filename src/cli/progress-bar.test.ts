import { expect, it } from 'vitest'
import { drawProgress, drawSteps } from './progress-bar.ts'

it.each([
  [250, 1000, true, 'Writing ██████░░░░░░░░░░░░░░░░░░ 25% · 250 of 1,000 rows · 125/s · 6 s left'],
  [0, 1000, true, 'Writing · 1,000 rows'],
  [700, 700, false, 'Writing · 700 rows'],
])('%i of %i rows', (value, total, isTotalKnown, line) => {
  expect(drawProgress({ value, total, startTime: 0 }, { step: 'Writing', isTotalKnown }, 2000)).toBe(line)
})

it('counts steps where there are no rows to count', () => {
  expect(drawSteps({ value: 2, total: 8 }, { step: 'Rebuilding purchases', isTotalKnown: true })).toBe(
    'Rebuilding purchases ██████░░░░░░░░░░░░░░░░░░ 2 of 8 steps',
  )
})
