import { expect, it } from 'vitest'
import { english } from '../messages/test-words.ts'
import { filtersInForce } from './filter-words.ts'
import { searchSchema } from './screen-search.ts'

it('says the filters that hold, in the order of their row', () => {
  const filters = { store: 'Kraków', channel: 'store', recency: 'last-30-days', consent: 'without-sms' } as const
  expect(filtersInForce(filters, english).map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
    'Consent: Without SMS consent',
    'Customers: New in the last 30 days',
    'Channel: Store',
    'Store: Kraków',
  ])
  expect(filtersInForce({}, english)).toEqual([])
})

it('reads consent and recency from the address, and drops what they are not', () => {
  expect(searchSchema.parse({ consent: 'with-email', recency: 'last-12-months' })).toMatchObject({
    consent: 'with-email',
    recency: 'last-12-months',
  })
  const { consent, recency } = searchSchema.parse({ consent: 'maybe', recency: 'ever' })
  expect([consent, recency]).toEqual([undefined, undefined])
})
