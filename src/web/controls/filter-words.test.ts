import { expect, it } from 'vitest'
import { english } from '../messages/test-words.ts'
import { filtersInForce, withoutOne } from './filter-words.ts'
import { searchSchema } from './screen-search.ts'
import type { ScreenFilters } from './use-screen.ts'

it('says the filters that hold, in the order of their row', () => {
  const filters = {
    store: ['Gdańsk', 'Kraków'],
    channel: 'store',
    recency: 'last-30-days',
    consent: 'without-sms',
  } satisfies ScreenFilters
  expect(filtersInForce(filters, english).map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
    'Consent: Without SMS consent',
    'Customers: New in the last 30 days',
    'Channel: Store',
    'Store: Gdańsk',
    'Store: Kraków',
  ])
  expect(filtersInForce({}, english)).toEqual([])
})

it('removes one of several stores, and with the last one the filter', () => {
  const filters: ScreenFilters = { store: ['Gdańsk', 'Kraków'], recency: 'last-30-days' }
  const [, gdansk, krakow] = filtersInForce(filters, english)
  if (gdansk === undefined || krakow === undefined) throw new Error('Two stores are in force')
  const left = withoutOne(filters, gdansk)
  expect(left).toEqual({ store: ['Kraków'], recency: 'last-30-days' })
  expect(withoutOne(left, krakow)).toEqual({ recency: 'last-30-days' })
})

it('reads consent and recency from the address, and drops what they are not', () => {
  expect(searchSchema.parse({ consent: 'with-email', recency: 'last-12-months' })).toMatchObject({
    consent: 'with-email',
    recency: 'last-12-months',
  })
  const { consent, recency } = searchSchema.parse({ consent: 'maybe', recency: 'ever' })
  expect([consent, recency]).toEqual([undefined, undefined])
})
