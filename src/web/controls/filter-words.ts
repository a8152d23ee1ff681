import { salesChannels } from '../../catalog/question.ts'
import type { ScreenFilters } from './use-screen.ts'

/** Consent as of the end of the period, in the order of its list. */
export const consentWords = {
  'with-any': 'With consent on any channel',
  'with-email': 'With e-mail consent',
  'with-sms': 'With SMS consent',
  'without-any': 'Without any consent',
  'without-email': 'Without e-mail consent',
  'without-sms': 'Without SMS consent',
} as const

/** Whose first known day lies shortly before the end of the period. */
export const recencyWords = {
  'last-30-days': 'New in the last 30 days',
  'last-12-months': 'New in the last 12 months',
} as const

export type FilterInForce = { name: keyof ScreenFilters; kind: string; value: string }

/** The filters that hold, in words, in the order of the filter row. */
export function filtersInForce({ consent, recency, channel, store }: ScreenFilters): FilterInForce[] {
  return [
    ...(consent === undefined ? [] : [{ name: 'consent', kind: 'Consent', value: consentWords[consent] } as const]),
    ...(recency === undefined ? [] : [{ name: 'recency', kind: 'Customers', value: recencyWords[recency] } as const]),
    ...(channel === undefined ? [] : [{ name: 'channel', kind: 'Channel', value: salesChannels[channel] } as const]),
    ...(store === undefined ? [] : [{ name: 'store', kind: 'Store', value: store } as const]),
  ]
}
