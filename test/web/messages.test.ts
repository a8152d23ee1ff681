import { describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import { formats } from '../../src/import/formats/index.ts'
import { english as sentences } from '../../src/sentences/english/index.ts'
import { type SentenceId, sentence } from '../../src/sentences/sentence.ts'
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

const sentenceIds = Object.keys(sentences) as SentenceId[]

describe('sentences of the server', () => {
  it.each(sentenceIds)('%s is said in French with no other places, and its type knows them', (id) => {
    expect(placesOf(sentences[id])).toEqual(expect.arrayContaining(placesOf(fr.sentences?.[id] ?? '')))
    // What the type takes for places: names in braces, wherever they stand.
    const named = [...sentences[id].matchAll(/\{(\w+)[,}]/g)].map(([, place = '']) => place)
    expect(sorted(named)).toEqual(placesOf(sentences[id]))
  })
  it('are said anew in French, with days as there, and stay English where they do not tell what they are made of', () => {
    const { text, said } = sentence('note.mapped-as-remembered', {
      file: 'a.csv',
      day: '2024-05-10',
      pairs: 'Nr = order_id',
    })
    expect(text).toBe('a.csv was mapped as remembered on 2024-05-10: Nr = order_id.')
    expect(french.sentence(text, said)).toBe('Colonnes de a.csv, comme mémorisé le 10 mai 2024 : Nr = order_id.')
    expect(english.sentence(text, said)).toBe(text)
    expect(french.sentence(text, undefined)).toBe(text)
    expect(french.sentence(text, { id: 'note.of-an-older-version', values: {} })).toBe(text)
  })
})

describe('the formats of files in French', () => {
  it.each(formats.map((format) => [format.id, format] as const))('%s has its columns and rules', (id, format) => {
    const words = french.format(id)
    const told = format.columns.filter(({ isRepeated }) => !isRepeated)
    expect(sorted(Object.keys(words?.columns ?? {}))).toEqual(sorted(told.map(({ name }) => name)))
    expect(words?.rules.length).toBe(format.rules.length)
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
