import { type ConditionKind, conditions } from '../../../catalog/people/conditions.ts'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { readFilter } from '../../../catalog/people/who.ts'
import { fieldsOf } from './condition-words.ts'

/** A filter while it is edited: every part may be turned round, and fields may still be empty. */
export type Draft = GroupDraft | ConditionDraft
export type GroupDraft = { id: number; isNot: boolean; join: 'all' | 'any'; members: Draft[] }
export type ConditionDraft = {
  id: number
  isNot: boolean
  kind: ConditionKind
  fields: Readonly<Record<string, string | number | string[] | undefined>>
}

let lastId = 0
const newId = (): number => {
  lastId += 1
  return lastId
}

const isGroup = (draft: Draft): draft is GroupDraft => 'members' in draft

function draftOf(who: CustomerFilter): Draft {
  if ('not' in who) {
    const inner = draftOf(who.not)
    // What is turned round twice keeps its place in a group of its own.
    return inner.isNot ? { id: newId(), isNot: true, join: 'all', members: [inner] } : { ...inner, isNot: true }
  }
  if ('all' in who) return { id: newId(), isNot: false, join: 'all', members: who.all.map(draftOf) }
  if ('any' in who) return { id: newId(), isNot: false, join: 'any', members: who.any.map(draftOf) }
  const { kind, ...fields } = who
  return { id: newId(), isNot: false, kind, fields }
}

/** A filter to be edited; its outermost part is a group, so that there is a place to add to. */
export function groupDraftOf(who: CustomerFilter): GroupDraft {
  const draft = draftOf(who)
  return isGroup(draft) && !draft.isNot ? draft : { id: newId(), isNot: false, join: 'all', members: [draft] }
}

/** A condition of a kind with its first choices made, where one must be made. */
export const newCondition = (kind: ConditionKind): ConditionDraft => ({
  id: newId(),
  isNot: false,
  kind,
  fields: Object.fromEntries(
    fieldsOf(kind).map(({ name, isOptional, names }) => [name, isOptional ? undefined : Object.keys(names ?? {})[0]]),
  ),
})

export const newGroup = (): GroupDraft => ({
  id: newId(),
  isNot: false,
  join: 'any',
  members: [newCondition('subscription')],
})

/** The draft with the part of that id made into another, or taken out where that is null. */
export function withPart(draft: GroupDraft, id: number, part: Draft | null): GroupDraft {
  const members = draft.members.flatMap((member): Draft[] => {
    if (member.id === id) return part === null ? [] : [part]
    return [isGroup(member) ? withPart(member, id, part) : member]
  })
  return { ...draft, members }
}

function plain(draft: Draft): unknown {
  if (isGroup(draft)) {
    const group = { [draft.join]: draft.members.map(plain) }
    return draft.isNot ? { not: group } : group
  }
  const given = Object.entries(draft.fields).filter(([, value]) => value !== undefined && value !== '')
  const condition = { kind: draft.kind, ...Object.fromEntries(given) }
  return draft.isNot ? { not: condition } : condition
}

/** The filter that a draft makes; null while something in it is missing. A group of one that is not turned round is that one. */
export function filterOf(draft: GroupDraft): CustomerFilter | null {
  const [only] = draft.members
  const read = readFilter(plain(draft.members.length === 1 && only !== undefined ? only : draft))
  return 'who' in read ? read.who : null
}

const schemas: {
  readonly [Kind in ConditionKind]: { schema: { safeParse: (given: unknown) => { success: boolean } } }
} = conditions

/** Whether a condition has all that it needs. */
export const isComplete = (draft: ConditionDraft): boolean =>
  schemas[draft.kind].schema.safeParse(plain({ ...draft, isNot: false })).success
