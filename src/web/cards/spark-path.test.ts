import { expect, it } from 'vitest'
import { sparkPath } from './spark-path.ts'

it.each([
  ['runs from zero to the greatest', [0, 5, 10], 'M0.0 20.0L50.0 10.0L100.0 0.0'],
  ['leaves a gap where there is no value', [10, null, 10], 'M0.0 0.0M100.0 0.0'],
  ['draws nothing along zeros', [0, 0], ''],
  ['draws nothing through one value', [4], ''],
])('%s', (_, values, path) => {
  expect(sparkPath(values, 100, 20)).toBe(path)
})
