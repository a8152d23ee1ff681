import fc, { type Arbitrary } from 'fast-check'
import { type ConditionKind, conditions } from '../../src/catalog/people/conditions.ts'
import { type FieldInput, wordsOf } from '../../src/catalog/people/field.ts'
import type { CustomerFilter } from '../../src/catalog/people/filter.ts'
import { factDay } from './worlds.ts'

/** Kinds for which the random worlds have no facts. */
const factless: readonly string[] = ['city', 'country', 'text']

const when = fc.oneof({ weight: 3, arbitrary: factDay }, { weight: 1, arbitrary: fc.integer({ min: -60, max: 0 }) })

/** Of seven audiences and engagements the worlds have the first two. */
const ids = fc.constantFrom(1, 1, 2, 7)

const values: Readonly<Record<Exclude<FieldInput, 'choice' | 'text'>, Arbitrary<unknown>>> = {
  asOf: when,
  day: when,
  stores: fc.constantFrom(['Store 1'], ['Store 1', 'Store 2'], ['Store 2', 'nowhere'], ['nowhere']),
  whole: fc.integer({ min: 1, max: 3 }),
  money: fc.constantFrom(-1000, 0, 1, 1000, 2500, 20_000),
  audience: ids,
  engagement: ids,
}

const texts: Readonly<Record<string, Arbitrary<string>>> = {
  tag: fc.constantFrom('vip', 'VIP', 'élite', "o'tag", 'tag 1', 'nobody'),
}

/** Values of a field; what other facts than those of a world decide is left to the cases. */
function valuesOf(
  field: string,
  schema: Parameters<typeof wordsOf>[0],
  segments: readonly string[],
): Arbitrary<unknown> {
  const { input, names = {} } = wordsOf(schema)
  if (field === 'scheme') return fc.constant('random')
  if (field === 'segment') return fc.constantFrom(...segments)
  // The oracle ranks no stores.
  if (field === 'place') return fc.constant('none')
  if (input === 'choice') return fc.constantFrom(...Object.keys(names))
  return input === 'text' ? (texts[field] ?? fc.constant('vip')) : values[input]
}

const isRequired = (schema: object): boolean => !('unwrap' in schema)

/** One condition of a kind, with some of the fields that may be left open. */
function conditionOf(kind: ConditionKind, segments: readonly string[]): Arbitrary<CustomerFilter> {
  const fields = Object.entries(conditions[kind].fields)
  const values = fields.map(([field, schema]): [string, Arbitrary<unknown>] => {
    const value = valuesOf(field, schema, segments)
    return [field, isRequired(schema) ? value : fc.option(value, { nil: undefined, freq: 2 })]
  })
  return fc
    .record(Object.fromEntries(values))
    .map((record) => ({ kind, ...JSON.parse(JSON.stringify(record)) }) as CustomerFilter)
}

/** Every kind of condition once, and filters of several, nested. */
export function filtersOver(segments: readonly string[]): Arbitrary<CustomerFilter[]> {
  const kinds = Object.keys(conditions).filter((kind) => !factless.includes(kind)) as ConditionKind[]
  const single = fc.oneof(...kinds.map((kind) => conditionOf(kind, segments)))
  const several = fc.array(single, { maxLength: 3 })
  const nested = fc.record({ all: fc.tuple(single, fc.record({ any: several }), fc.record({ not: single })) })
  return fc.tuple(...kinds.map((kind) => conditionOf(kind, segments)), nested, fc.record({ all: several }))
}
