import { consentFilters, type Filters, recencyFilters, salesChannels } from '../catalog/question.ts'

/** Several words as alternatives: a, b or c. */
export const either = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** What each filter takes. */
export const filterWords = {
  channel: either(Object.keys(salesChannels)),
  store: 'the name of a store',
  consent: either(consentFilters),
  recency: either(recencyFilters),
} as const satisfies Readonly<Record<keyof Filters, string>>
