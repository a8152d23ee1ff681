import { describe, expect, test } from 'vitest'
import { readWho, writeWho } from './who.ts'

const fault = (text: string) => {
  const read = readWho(text)
  return 'fault' in read ? read.fault : 'none'
}

describe('a filter as text', () => {
  test('is JSON that comes back as it went', () => {
    const who = { all: [{ kind: 'tag', tag: 'vip', asOf: -30 }, { not: { any: [] } }] } as const
    expect(readWho(writeWho(who))).toEqual({ who })
  })

  test('may be one condition written by hand', () => {
    expect(readWho('purchases min=2 asOf=-7')).toEqual({ who: { kind: 'purchases', min: 2, asOf: -7 } })
    expect(readWho('tag tag=big = spender 7 asOf=2024-03-31')).toEqual({
      who: { kind: 'tag', tag: 'big = spender 7', asOf: '2024-03-31' },
    })
    expect(readWho('engagement engagement=3 part=held-back')).toEqual({
      who: { kind: 'engagement', engagement: 3, part: 'held-back' },
    })
    expect(readWho('text text=12')).toEqual({ who: { kind: 'text', text: '12' } })
  })

  test('names stores in one field given again, or as a list', () => {
    const who = { kind: 'ordered', what: 'purchase', store: ['Elm', 'Stary Browar'] }
    expect(readWho('ordered what=purchase store=Stary Browar store=Elm')).toEqual({ who })
    expect(readWho('{"kind":"ordered","what":"purchase","store":["Stary Browar","Elm","Elm"]}')).toEqual({ who })
    expect(readWho('ordered what=purchase store=Elm')).toEqual({ who: { ...who, store: ['Elm'] } })
  })

  test.each([
    ['{', 'is no JSON'],
    ['tag tag=a tag=b', 'whose tag is ["a","b"]'],
    ['{"kind":"ordered","what":"purchase","store":[]}', 'whose store is []'],
    ['spenders', 'there is no condition "spenders". There are: everyone,'],
    ['{"kind":"spenders"}', 'a condition of the kind "spenders"; there are: everyone,'],
    ['audience audience=mine', 'whose audience is "mine"'],
    ['gender gender=woman', 'whose gender is "woman": must be one of female, male, other, unknown, refused.'],
    ['tag tag=a day=2024-01-01', 'with the field day; it takes: tag, asOf.'],
    ['{"all":{}}', 'must have a list behind "all".'],
    ['{"all":[],"any":[]}', 'it has all, any.'],
    ['{}', 'it has nothing.'],
    ['{"all":[3]}', 'has 3 in place of one.'],
    [`${'{"not":'.repeat(11)}{"all":[]}${'}'.repeat(11)}`, 'nested more than 10 deep.'],
    [JSON.stringify({ any: Array.from({ length: 101 }, () => ({ kind: 'everyone' })) }), '101 conditions; 100'],
    ['{"kind":"tag","tag":"a","asOf":"2299-12-31"}', 'whose asOf is "2299-12-31"'],
  ])('%s is refused in words', (text, words) => {
    expect(fault(text)).toContain(words)
  })
})
