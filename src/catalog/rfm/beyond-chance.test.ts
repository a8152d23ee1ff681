import { expect, test } from 'vitest'
import { criticalZ } from './beyond-chance.ts'

test.each([
  [1, 1.959964],
  [6, 2.638257],
  [11, 2.837597],
  [60, 3.341],
])('of %i segments, chance is exceeded at %f', (segments, z) => {
  expect(criticalZ(segments)).toBeCloseTo(z, 3)
})
