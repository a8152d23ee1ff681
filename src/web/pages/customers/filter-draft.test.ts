import { describe, expect, it } from 'vitest'
import { type ConditionKind, conditions } from '../../../catalog/people/conditions.ts'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { english, sentenceOf } from '../../../catalog/people/sentence.ts'
import { conditions as french } from '../../messages/conditions/french.ts'
import { fieldsOf } from './condition-words.ts'
import { filterOf, groupDraftOf, isComplete, newCondition, newGroup, withPart } from './filter-draft.ts'

const tag = (name: string): CustomerFilter => ({ kind: 'tag', tag: name })
const kinds = Object.keys(conditions) as ConditionKind[]

describe('a filter that is edited', () => {
  it.each<[string, CustomerFilter]>([
    ['one condition', tag('a')],
    ['everyone', { all: [] }],
    ['nobody', { any: [] }],
    ['all of several', { all: [tag('a'), tag('b')] }],
    ['what is nested', { all: [tag('a'), { any: [tag('b'), { not: { all: [tag('c'), tag('d')] } }] }] }],
    ['what is turned round', { all: [{ not: tag('a') }, tag('b')] }],
  ])('comes back as it was: %s', (_, who) => {
    expect(filterOf(groupDraftOf(who))).toEqual(who)
  })

  it('means the same where it was turned round twice', () => {
    const draft = groupDraftOf({ all: [{ not: { not: tag('a') } }, tag('b')] })
    expect(filterOf(draft)).toEqual({ all: [{ not: { all: [{ not: tag('a') }] } }, tag('b')] })
  })

  it('changes and loses parts at any depth', () => {
    const draft = groupDraftOf({ all: [tag('a'), { any: [tag('b'), tag('c')] }] })
    const [, group] = draft.members
    const inner = group !== undefined && 'members' in group ? group.members : []
    expect(filterOf(withPart(draft, inner[0]?.id ?? 0, null))).toEqual({ all: [tag('a'), { any: [tag('c')] }] })
    expect(filterOf(withPart(draft, inner[1]?.id ?? 0, newGroup()))).toMatchObject({
      all: [tag('a'), { any: [tag('b'), { any: [{ kind: 'subscription' }] }] }],
    })
  })

  it('is no filter while something is missing', () => {
    const draft = { ...groupDraftOf({ all: [] }), members: [newCondition('tag')] }
    expect(filterOf(draft)).toBeNull()
    expect(isComplete(newCondition('tag'))).toBe(false)
    expect(isComplete(newCondition('gender'))).toBe(true)
  })
})

describe('every kind of condition', () => {
  it.each(kinds)('%s has its words in French, and its fields in its sentence', (kind) => {
    const { fields, sentence, names = {} } = french[kind]
    const own = fieldsOf(kind)
    expect(Object.keys(fields).toSorted()).toEqual(own.map(({ name }) => name).toSorted())
    for (const { name, names: choices } of own) {
      if (choices !== undefined) expect(Object.keys(names[name] ?? {}), name).toEqual(Object.keys(choices))
    }
    const blanks = (parts: readonly string[]) => parts.flatMap((part) => part.match(/\{\w+\}/g) ?? []).toSorted()
    expect(blanks(sentence)).toEqual(blanks(conditions[kind].sentence))
  })

  it('is said in French', () => {
    const spoken = {
      ...english,
      sentence: (kind: ConditionKind) => french[kind].sentence,
      daysAgo: () => 'aujourd’hui',
    }
    expect(sentenceOf(tag('vip'), spoken)).toBe('tag : vip (aujourd’hui)')
  })
})
