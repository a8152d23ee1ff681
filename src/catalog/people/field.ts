import { z } from 'zod'
import { addDays, type Day, daySchema } from '../../sql/day.ts'
import { storesSchema } from '../question.ts'

/**
 * How a person gives a field: one of a few names, a day that stands for today when left out, a day that bounds a stretch
 * of time and may be left open, text of the shop's own, names of its stores, a whole number, money in minor units, one of
 * its audiences or engagements by id.
 */
export type FieldInput = 'choice' | 'asOf' | 'day' | 'text' | 'stores' | 'whole' | 'money' | Kept

/** What is kept under a name, which may change, and an id, which does not. */
export type Kept = 'audience' | 'engagement'

/** What a form and a sentence need to know of a field. */
export type FieldWords = {
  label: string
  input: FieldInput
  /** Words for the values of a choice, in the order in which they are shown. */
  names?: Readonly<Record<string, string>>
  /** What a day that bounds a stretch of time is where it is left open, if not without bound. */
  whenOpen?: 'today'
}

/** The words of each field, by its schema. */
const fieldWords = z.registry<FieldWords>()

/** The words of a field, required or not. */
export function wordsOf(field: z.core.$ZodType): FieldWords {
  const words = fieldWords.get(field instanceof z.ZodOptional ? field.unwrap() : field)
  if (words === undefined) throw new TypeError('A field of a condition is made by the functions of field.ts')
  return words
}

const longestAgo = 36_500

/**
 * A day, or a number of days counted from the day on which the dashboard stands: 0 is that day, -30 thirty days before.
 * With the second a filter stays alive: its people change as days pass.
 */
const whenSchema = z.union([
  daySchema.refine((day) => day >= '1900-01-01' && day <= '2299-12-30', 'must be a day from 1900-01-01 to 2299-12-30'),
  z.int().min(-longestAgo).max(0),
])
export type When = z.output<typeof whenSchema>

/** The day meant, where `today` is the day on which the dashboard stands. Left out, it is today. */
export const dayOf = (when: When | undefined, today: Day): Day =>
  typeof when === 'string' ? when : addDays(today, when ?? 0)

export const asOfDay = whenSchema.register(fieldWords, { label: 'As of', input: 'asOf' }).optional()

export const boundary = (label: string) =>
  z.union(whenSchema.options).register(fieldWords, { label, input: 'day' }).optional()

/** The last day of a stretch of time that ends today where it is left open. */
export const lastDay = (label: string) =>
  z.union(whenSchema.options).register(fieldWords, { label, input: 'day', whenOpen: 'today' }).optional()

/** One of fixed names, keyed as in answers. */
export function choice<const Name extends string>(label: string, names: Readonly<Record<Name, string>>) {
  const isName = (value: unknown) => typeof value === 'string' && Object.hasOwn(names, value)
  return z
    .custom<Name>(isName, { error: `must be one of ${Object.keys(names).join(', ')}` })
    .register(fieldWords, { label, input: 'choice', names })
}

export const ownText = (label: string) => z.string().min(1).max(500).register(fieldWords, { label, input: 'text' })

/** One store, or any of several. */
export const inStores = storesSchema.register(fieldWords, { label: 'Store', input: 'stores' }).optional()

export const wholeNumber = (label: string, range: { min: number; max: number }) =>
  z.int().min(range.min).max(range.max).register(fieldWords, { label, input: 'whole' })

export const kept = (what: Kept, label: string) => z.int().min(1).register(fieldWords, { label, input: what })

/** Minor units of the project's currency. */
export const amount = (label: string) => z.int().register(fieldWords, { label, input: 'money' })
