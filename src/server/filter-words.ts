import { consentFilters, type Filters, type RfmWord, recencyFilters, salesChannels } from '../catalog/question.ts'

/** Several words as alternatives: a, b or c. */
export const either = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** What each filter takes. */
export const filterWords = {
  channel: either(Object.keys(salesChannels)),
  store: 'the name of a store, once for each of several',
  consent: either(consentFilters),
  recency: either(recencyFilters),
} as const satisfies Readonly<Record<keyof Filters, string>>

/** What each word of RFM takes. */
export const rfmWordsTaken = {
  scheme: 'the id of a scheme, as in standard-11, or one of its versions, as in standard-11@1',
  segment: 'the key of a segment of the scheme',
} as const satisfies Readonly<Record<RfmWord, string>>
