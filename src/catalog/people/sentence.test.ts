import { expect, test } from 'vitest'
import { daySchema } from '../../sql/day.ts'
import type { CustomerFilter } from './filter.ts'
import { english, sentenceOf } from './sentence.ts'

const march = daySchema.parse('2024-03-31')

const sentences: [CustomerFilter, string][] = [
  [{ kind: 'subscription', channel: 'email', status: 'subscribed' }, 'E-mail subscription: Subscribed as of today'],
  [{ kind: 'tag', tag: 'vip', asOf: -30 }, 'tag: vip as of 30 days ago'],
  [{ kind: 'purchases', min: 2, asOf: march }, 'purchases at least 2 as of 2024-03-31'],
  [{ kind: 'ordered', what: 'refund', to: march, store: ['Oak'] }, 'Was refunded to 2024-03-31 in Oak'],
  [{ kind: 'ordered', what: 'purchase', store: ['Elm', 'Oak'] }, 'Bought in Elm or Oak'],
  [{ kind: 'engagement', engagement: 3, part: 'held-back' }, 'engagement: 3 (Held back)'],
  [{ all: [] }, 'everyone'],
  [{ not: { any: [] } }, 'not nobody'],
  [
    {
      all: [
        { kind: 'city', city: 'Lyon' },
        { any: [{ kind: 'country', country: 'FR' }, { not: { kind: 'text', text: 'a' } }] },
      ],
    },
    'city: Lyon and (country: FR or not “a”)',
  ],
]

test.each(sentences)('%j is said in words', (who, words) => {
  expect(sentenceOf(who)).toBe(words)
})

test('another language says it with its own words', () => {
  const french = { ...english, not: (part: string) => `sauf ${part}`, sentence: () => ['ville : {city}'] }
  expect(sentenceOf({ not: { kind: 'city', city: 'Lyon' } }, french)).toBe('sauf ville : Lyon')
})
