import type { z } from 'zod'
import { type Day, daySchema } from '../../sql/day.ts'
import { type Condition, type ConditionKind, conditions } from './conditions.ts'
import { type FieldInput, type Kept, wordsOf } from './field.ts'
import type { CustomerFilter } from './filter.ts'

/** How a language says a filter. */
export type Tongue = {
  /** Parts of a kind's sentence, fields in braces; a part that names a field left open is left out. */
  sentence: (kind: ConditionKind) => readonly string[]
  /** A name of a choice. */
  choice: (kind: ConditionKind, field: string, name: string) => string
  /** Text of the shop's own: as it is, or what its key stands for. */
  text: (condition: Condition, field: string, text: string) => string
  day: (day: Day) => string
  /** Days before the day on which the dashboard stands; 0 is that day. */
  daysAgo: (days: number) => string
  number: (value: number) => string
  /** Minor units. */
  money: (minor: number) => string
  /** What is kept under an id. */
  kept: (what: Kept, id: number) => string
  all: (parts: readonly string[]) => string
  any: (parts: readonly string[]) => string
  not: (part: string) => string
  everyone: string
  nobody: string
}

const schemaOf = (kind: ConditionKind, field: string): z.core.$ZodType | undefined =>
  Object.entries<z.core.$ZodType>(conditions[kind].fields).find(([name]) => name === field)?.[1]

function nameOf(kind: ConditionKind, field: string, name: string): string {
  const schema = schemaOf(kind, field)
  return (schema === undefined ? undefined : wordsOf(schema).names?.[name]) ?? name
}

/** English, with days and money as in files. */
export const english: Tongue = {
  sentence: (kind) => conditions[kind].sentence,
  choice: nameOf,
  text: (_condition, _field, text) => text,
  day: (day) => day,
  daysAgo: (days) => (days === 0 ? 'today' : `${days} days ago`),
  number: String,
  money: (minor) => `${minor} minor units`,
  kept: (_what, id) => String(id),
  all: (parts) => parts.join(' and '),
  any: (parts) => parts.join(' or '),
  not: (part) => `not ${part}`,
  everyone: 'everyone',
  nobody: 'nobody',
}

const sayNumber = (input: FieldInput, value: number, tongue: Tongue): string => {
  if (input === 'asOf' || input === 'day') return tongue.daysAgo(-value)
  if (input === 'audience' || input === 'engagement') return tongue.kept(input, value)
  return input === 'money' ? tongue.money(value) : tongue.number(value)
}

/** What a field says; undefined where it is left open. A day that is not told is today. */
function said(condition: Condition, field: string, tongue: Tongue): string | undefined {
  const schema = schemaOf(condition.kind, field)
  if (schema === undefined) return undefined
  const { input } = wordsOf(schema)
  const value = Object.entries<string | number | readonly string[] | undefined>(condition).find(
    ([name]) => name === field,
  )?.[1]
  if (value === undefined) return input === 'asOf' ? tongue.daysAgo(0) : undefined
  if (typeof value === 'object') return tongue.any(value)
  if (typeof value === 'number') return sayNumber(input, value, tongue)
  if (input === 'choice') return tongue.choice(condition.kind, field, value)
  return input === 'text' ? tongue.text(condition, field, value) : tongue.day(daySchema.parse(value))
}

const blank = /\{(\w+)\}/g

function sayCondition(condition: Condition, tongue: Tongue): string {
  const parts = tongue
    .sentence(condition.kind)
    .filter((part) => [...part.matchAll(blank)].every(([, field = '']) => said(condition, field, tongue) !== undefined))
  return parts.map((part) => part.replaceAll(blank, (_, field) => said(condition, field, tongue) ?? '')).join(' ')
}

/** A filter in words. */
export function sentenceOf(who: CustomerFilter, tongue: Tongue = english): string {
  const within = (part: CustomerFilter): string => {
    const isSeveral = ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)
    return isSeveral ? `(${sentenceOf(part, tongue)})` : sentenceOf(part, tongue)
  }
  if ('all' in who) return who.all.length === 0 ? tongue.everyone : tongue.all(who.all.map(within))
  if ('any' in who) return who.any.length === 0 ? tongue.nobody : tongue.any(who.any.map(within))
  return 'not' in who ? tongue.not(within(who.not)) : sayCondition(who, tongue)
}
