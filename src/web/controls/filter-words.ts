import { storesSchema } from '../../catalog/question.ts'
import type { Words } from '../messages/words.ts'
import type { ScreenFilters } from './use-screen.ts'

export type FilterInForce = { name: keyof ScreenFilters; kind: string; value: string }

/** The filters that hold, in words, in the order of the filter row; each store is one. */
export function filtersInForce({ consent, recency, channel, store }: ScreenFilters, { say }: Words): FilterInForce[] {
  const inForce: (FilterInForce | null)[] = [
    consent === undefined ? null : { name: 'consent', kind: say('filter.consent'), value: say(`consent.${consent}`) },
    recency === undefined ? null : { name: 'recency', kind: say('filter.recency'), value: say(`recency.${recency}`) },
    channel === undefined ? null : { name: 'channel', kind: say('filter.channel'), value: say(`sold.${channel}`) },
    ...(store ?? []).map((one) => ({ name: 'store' as const, kind: say('filter.store'), value: one })),
  ]
  return inForce.filter((filter) => filter !== null)
}

/** The filters without those of some names. */
export const without = (filters: ScreenFilters, ...names: (keyof ScreenFilters)[]): ScreenFilters =>
  Object.fromEntries(Object.entries(filters).filter(([other]) => !names.some((name) => name === other)))

/** The filters with these stores; with none, orders of any store or of none count. */
export const inStores = (filters: ScreenFilters, stores: readonly string[]): ScreenFilters => ({
  ...without(filters, 'store'),
  ...(stores.length > 0 && { store: storesSchema.parse(stores) }),
})

/** What holds once one of the filters in force is removed. */
export const withoutOne = (filters: ScreenFilters, { name, value }: FilterInForce): ScreenFilters =>
  name === 'store' ? inStores(filters, filters.store?.filter((one) => one !== value) ?? []) : without(filters, name)
