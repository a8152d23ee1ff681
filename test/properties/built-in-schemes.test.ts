import { expect, test } from 'vitest'
import { builtInSchemes } from '../../src/catalog/rfm/schemes/index.ts'
import { definedSchemes } from '../oracle/schemes.ts'

const inOrder = (segments: readonly { key: string; codes: readonly string[] }[]) =>
  Object.fromEntries(segments.map(({ key, codes }) => [key, codes.toSorted()]))

test.each(Object.entries(definedSchemes))('%s is what the definitions say', (id, { windowMonths, axes, segments }) => {
  const scheme = builtInSchemes.find((each) => each.id === id)
  expect(scheme).toMatchObject({ windowMonths, axes })
  expect(inOrder(scheme?.segments ?? [])).toEqual(inOrder(segments))
})
