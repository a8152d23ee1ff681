import { z } from 'zod'
import { daySchema } from '../sql/day.ts'

/**
 * What a value counts. `money` is in minor units of the project's currency (a mean may be fractional), `percent` is a
 * fraction in [0, 1], `days` a number of days.
 */
export type Unit = 'customers' | 'purchases' | 'items' | 'money' | 'percent' | 'days' | 'number' | 'day' | 'score' | 'name'

/** One column of an answer: its words, its unit and the schema of its values. */
export type Column<Value = unknown> = {
  label: string
  unit: Unit
  schema: z.ZodType<Value>
  /** Words for the values of a `name` column, in the order in which they are shown. */
  names?: Readonly<Record<string, string>>
}

const column =
  <Value>(unit: Unit, schema: z.ZodType<Value>) =>
  (label: string): Column<Value> => ({ label, unit, schema })

export const customers = column('customers', z.int().nonnegative())
export const purchases = column('purchases', z.int().nonnegative())
export const items = column('items', z.number())
export const money = column('money', z.int())
/** A mean of money: minor units, perhaps fractional; null is "no value". */
export const averageMoney = column('money', z.number().nullable())
/** Minor units, or null where there is nothing to tell. */
export const moneyOrNone = column('money', z.int().nullable())
export const share = column('percent', z.number().nullable())
export const average = column('number', z.number().nullable())
export const averageDays = column('days', z.number().nullable())
export const bucket = column('day', daySchema)
export const score = column('score', z.int())

/** A column of fixed names (a band, a segment), keyed as in JSON, with the words shown for each. */
export const named = <Name extends string>(label: string, names: Readonly<Record<Name, string>>): Column<Name> => ({
  label,
  unit: 'name',
  schema: z.enum(Object.keys(names) as [Name, ...Name[]]),
  names,
})
