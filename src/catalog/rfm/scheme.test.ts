import { expect, test } from 'vitest'
import { codesOf, faultsOf } from './scheme.ts'
import { standard11 } from './standard-11.ts'

test('five bins on three axes make 125 codes', () => {
  expect(codesOf(5)).toHaveLength(125)
  expect(new Set(codesOf(5)).size).toBe(125)
})

test('Standard 11 names every code exactly once', () => {
  expect(faultsOf(standard11)).toEqual([])
})

test('what is missing, doubled or unknown is named', () => {
  const segments = { low: { label: 'Low', codes: ['111', '112', '121', '122', '211', '112', '333'] } }
  expect(faultsOf({ id: 'x', name: 'X', version: 1, bins: 2, segments })).toEqual([
    '212 is in no segment',
    '221 is in no segment',
    '222 is in no segment',
    '112 is in more than one segment',
    '333 is no code of 2 bins',
  ])
})
