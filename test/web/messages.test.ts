import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import { en } from '../../src/web/messages/en/index.ts'
import { fr } from '../../src/web/messages/fr/index.ts'
import { metrics } from '../../src/web/messages/fr/metrics.ts'
import { english, french } from '../../src/web/messages/test-words.ts'
import type { MessageId } from '../../src/web/messages/words.ts'
import { placesOf } from './places-of.ts'

const ids = Object.keys(en) as MessageId[]
const sorted = (names: Iterable<string>) => [...new Set(names)].toSorted()

describe('messages', () => {
  it.each(ids)('%s is well formed and has the same places in both languages', (id) => {
    expect(placesOf(fr.messages[id])).toEqual(placesOf(en[id]))
  })
  it('count as each language does', () => {
    expect([0, 1, 2].map((count) => english.say('bins.spenders', { count }))).toEqual([
      '0 spenders',
      '1 spender',
      '2 spenders',
    ])
    expect([0, 1, 2].map((count) => french.say('bins.spenders', { count }))).toEqual([
      '0 acheteur',
      '1 acheteur',
      '2 acheteurs',
    ])
  })
})

describe('the metrics in French', () => {
  it.each(Object.entries(catalog))('%s has the columns and names of the catalogue', (id, metric) => {
    const words = Object.entries(metrics).find(([known]) => known === id)?.[1]
    expect(sorted(Object.keys(words?.columns ?? {}))).toEqual(sorted(Object.keys(metric.columns)))
    const named = Object.entries(metric.columns).flatMap(([name, { names }]) => (names ? [[name, names] as const] : []))
    expect(sorted(Object.keys(words?.names ?? {}))).toEqual(sorted(named.map(([name]) => name)))
    for (const [name, names] of named) {
      expect(sorted(Object.keys(words?.names?.[name] ?? {}))).toEqual(sorted(Object.keys(names)))
    }
  })
})
