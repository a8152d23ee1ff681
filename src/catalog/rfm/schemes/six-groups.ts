import type { Scheme } from '../scheme.ts'
import { segment } from '../segment-words.ts'

const terciles = { method: 'quantile', bins: 3, better: 'more' } as const

/** Six segments over half a year, a year and longer, and terciles of purchases and revenue; section 5 of the definitions. */
export const sixGroups: Scheme = {
  id: 'six-groups',
  name: 'Six groups',
  version: 1,
  windowMonths: null,
  axes: {
    recency: { method: 'fixed', cutPoints: [180, 365], better: 'fewer' },
    frequency: terciles,
    monetary: terciles,
  },
  segments: [
    segment('champions', 'champions', '333 332 323'),
    segment('loyal', 'loyal', '321 322 331 232 233'),
    segment('recent', 'new-customers', '312 313 311 222 223', {
      label: 'Recent',
      description: 'Bought within the half-year, though not often, or were back within the year.',
      action: 'Give them a reason for the next purchase while they remember the last one.',
    }),
    segment('needs-attention', 'need-attention', '213 221 123 132 133', { label: 'Needs attention' }),
    segment('at-risk', 'at-risk', '231 212 122 131 211', {
      description: 'Bought little or long ago, and may not come back by themselves.',
      action: 'Ask what is missing, and offer something worth coming back for.',
    }),
    segment('inactive', 'lost', '111 112 113 121', {
      label: 'Inactive',
      description: 'Bought seldom, and not for more than a year.',
    }),
  ],
}
