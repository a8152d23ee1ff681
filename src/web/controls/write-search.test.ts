import { defaultParseSearch } from '@tanstack/react-router'
import { expect, it } from 'vitest'
import { searchSchema } from './screen-search.ts'
import { writeSearch } from './write-search.ts'

const comesBack = (store: string[]) => searchSchema.parse(defaultParseSearch(writeSearch({ store }))).store

it('writes several stores one by one, and one as it always did', () => {
  expect(writeSearch({ channel: 'store', store: ['Elm', 'Oak'], table: undefined })).toBe(
    '?channel=store&store=Elm&store=Oak',
  )
  expect(writeSearch({ store: ['Stary Browar'] })).toBe('?store=Stary+Browar')
  expect(writeSearch({ store: undefined })).toBe('')
})

it.each([
  [['Oak']],
  [['12']],
  [['null']],
  [['12', 'Elm & Oak', 'true']],
  [['007', '1e5', '{}']],
  [['"Elm"', '[1]', 'a,b']],
])('%j comes back as it went', (stores) => {
  expect(comesBack(stores)?.toSorted()).toEqual(stores.toSorted())
})
