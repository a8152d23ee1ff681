import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

it('tells the time left of all steps once some of the work is done', () => {
  const told: (number | string | null)[][] = []
  let now = 0
  const progress = createProgress(
    (...all) => told.push(all),
    () => now,
  )
  progress.rows('Reading', 100, null)
  progress.rows('Reading', 10, 1000)
  now = 2000
  progress.rows('Reading', 500, 1000)
  now = 12_000
  progress.parts('Checking', 1, 2, 1000)
  progress.parts('Writing', 0, 5, 1000)
  progress.parts('Rebuilding history', 1, 1, 1000)
  expect(told).toEqual([
    ['Reading', 100, null, null],
    ['Reading', 10, null, null],
    ['Reading', 500, null, 38], // 2 s were 5 %
    ['Checking', 500, 1000, 22], // 12 s were 35 %
    ['Writing', 0, 1000, 8], // 12 s were 60 %
    ['Rebuilding history', 1000, 1000, 0],
  ])
})
