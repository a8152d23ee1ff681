import { z } from 'zod'
import { type ConditionKind, conditionSchema, conditions } from './conditions.ts'
import { type FieldInput, wordsOf } from './field.ts'
import { type CustomerFilter, conditionsOf, customerFilterSchema } from './filter.ts'

/** A filter read from text, or what is wrong with the text, in a sentence without its first word ("who"). */
export type ReadWho = { who: CustomerFilter } | { fault: string }

const mostConditions = 100
const deepest = 10

/** A filter as text, for an address or a file: JSON, what is left open left out. */
export const writeWho = (who: CustomerFilter): string => JSON.stringify(who)

const isKind = (kind: unknown): kind is ConditionKind => typeof kind === 'string' && Object.hasOwn(conditions, kind)
const kinds = Object.keys(conditions).join(', ')
const record = z.record(z.string(), z.unknown())
const several = z.array(z.unknown())

function faultOfCondition(given: Readonly<Record<string, unknown>>): string | undefined {
  if (!isKind(given.kind)) return `has a condition of the kind "${String(given.kind)}"; there are: ${kinds}.`
  const [issue] = conditionSchema.safeParse(given).error?.issues ?? []
  if (issue === undefined) return undefined
  const field = issue.path.join('.')
  const known = Object.keys(conditions[given.kind].fields).join(', ')
  if (issue.code === 'unrecognized_keys') {
    return `has a condition "${given.kind}" with the field ${issue.keys.join(', ')}; it takes: ${known}.`
  }
  return `has a condition "${given.kind}" whose ${field} is ${JSON.stringify(given[field])}: ${issue.message}.`
}

/** What is wrong with a filter, at any depth; undefined when nothing is. */
function faultOf(given: unknown, depth = 1): string | undefined {
  if (depth > deepest) return `is nested more than ${deepest} deep.`
  const object = record.safeParse(given)
  if (!object.success) return `must be made of conditions, and has ${JSON.stringify(given)} in place of one.`
  const names = Object.keys(object.data)
  if (names.includes('kind')) return faultOfCondition(object.data)
  const [name = ''] = names
  if (names.length !== 1 || !['all', 'any', 'not'].includes(name)) {
    return `must have a kind, or be all, any or not of others; it has ${names.length === 0 ? 'nothing' : names.join(', ')}.`
  }
  const parts = name === 'not' ? { success: true, data: [object.data.not] } : several.safeParse(object.data[name])
  if (parts.data === undefined) return `must have a list behind "${name}".`
  return parts.data.map((part) => faultOf(part, depth + 1)).find((fault) => fault !== undefined)
}

/** The filter that JSON of any origin holds. */
export function readFilter(given: unknown): ReadWho {
  const fault = faultOf(given)
  if (fault !== undefined) return { fault }
  const who = customerFilterSchema.parse(given)
  const count = conditionsOf(who).length
  return count > mostConditions ? { fault: `has ${count} conditions; ${mostConditions} are the most.` } : { who }
}

const numbers: readonly FieldInput[] = ['whole', 'money', 'audience', 'engagement']

/** The value that a field takes, of one that was written as text: numbers, and days as a number of days from today. */
function fieldValue(kind: ConditionKind, field: string, text: string): unknown {
  const [, schema] = Object.entries(conditions[kind].fields).find(([name]) => name === field) ?? []
  if (schema === undefined || !/^-?\d+$/.test(text)) return text
  const { input } = wordsOf(schema)
  return numbers.includes(input) || input === 'asOf' || input === 'day' ? Number(text) : text
}

/** A condition as one writes it by hand: `purchases min=2 asOf=2024-03-31`; a field given again has several values. */
function readByHand(text: string): ReadWho {
  const [kind = '', ...rest] = text.trim().split(/\s+(?=[A-Za-z]+=)/)
  if (!isKind(kind)) return { fault: `is "${text}"; there is no condition "${kind}". There are: ${kinds}.` }
  const fields = new Map<string, unknown[]>()
  for (const pair of rest) {
    const [field = '', ...value] = pair.split('=')
    fields.set(field, [...(fields.get(field) ?? []), fieldValue(kind, field, value.join('='))])
  }
  const given = [...fields].map(([field, values]) => [field, values.length === 1 ? values[0] : values])
  return readFilter({ kind, ...Object.fromEntries(given) })
}

/** A filter from text: JSON, or one condition written by hand as in `subscription channel=email status=subscribed`. */
export function readWho(text: string): ReadWho {
  if (!text.trimStart().startsWith('{')) return readByHand(text)
  try {
    return readFilter(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { fault: `is no JSON (${error.message}).` }
  }
}
