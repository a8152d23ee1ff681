import { expect, it } from 'vitest'
import { nearNames } from './near-names.ts'

const names = ['revenue', 'revenue-over-time', 'refunds', 'purchases', 'buyers', 'rfm-matrix', 'rfm-segments']

it.each([
  ['revenu', ['revenue', 'revenue-over-time']],
  ['purchase', ['purchases']],
  ['rfm', ['rfm-matrix', 'rfm-segments']],
  ['rfm-grid', ['rfm-matrix', 'rfm-segments']],
  ['xyzzy', []],
])('%s → %o', (wanted, near) => expect(nearNames(wanted, names)).toEqual(near))
