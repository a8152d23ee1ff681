import { type ConditionKind, conditions } from '../../../catalog/people/conditions.ts'
import { wordsOf } from '../../../catalog/people/field.ts'
import { type ConditionWords, conditions as french } from '../../messages/conditions/french.ts'
import { type Language, useLanguage } from '../../messages/language.ts'

const schemasOf = (kind: ConditionKind): [string, Parameters<typeof wordsOf>[0]][] =>
  Object.entries(conditions[kind].fields)

/** The fields of a kind, in the order in which they are given. */
export const fieldsOf = (kind: ConditionKind) =>
  schemasOf(kind).map(([name, schema]) => ({
    name,
    ...wordsOf(schema),
    isOptional: schema._zod.optin === 'optional',
  }))
export type ConditionField = ReturnType<typeof fieldsOf>[number]

/** The kinds in the catalogue's own words. */
function english(kind: ConditionKind): Required<ConditionWords> {
  const fields = fieldsOf(kind)
  return {
    label: conditions[kind].label,
    sentence: conditions[kind].sentence,
    fields: Object.fromEntries(fields.map(({ name, label }) => [name, label])),
    names: Object.fromEntries(fields.map(({ name, names = {} }) => [name, names])),
  }
}

const spoken: Record<Language, (kind: ConditionKind) => ConditionWords> = { en: english, fr: (kind) => french[kind] }

/** The words of the kinds of conditions in the language shown. */
export const useConditionWords = (): ((kind: ConditionKind) => ConditionWords) => spoken[useLanguage()]
