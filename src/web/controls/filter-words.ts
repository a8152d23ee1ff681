import type { Words } from '../messages/words.ts'
import type { ScreenFilters } from './use-screen.ts'

export type FilterInForce = { name: keyof ScreenFilters; kind: string; value: string }

/** The filters that hold, in words, in the order of the filter row. */
export function filtersInForce({ consent, recency, channel, store }: ScreenFilters, { say }: Words): FilterInForce[] {
  const inForce: (FilterInForce | null)[] = [
    consent === undefined ? null : { name: 'consent', kind: say('filter.consent'), value: say(`consent.${consent}`) },
    recency === undefined ? null : { name: 'recency', kind: say('filter.recency'), value: say(`recency.${recency}`) },
    channel === undefined ? null : { name: 'channel', kind: say('filter.channel'), value: say(`sold.${channel}`) },
    store === undefined ? null : { name: 'store', kind: say('filter.store'), value: store },
  ]
  return inForce.filter((filter) => filter !== null)
}
