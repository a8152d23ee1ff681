import { z } from 'zod'
import { daySchema } from '../sql/day.ts'

/**
 * What a value counts. `money` is in minor units of the project's currency (a mean may be fractional), `percent` is a
 * fraction in [0, 1], `days` a number of days.
 */
export type Unit =
  | 'customers'
  | 'purchases'
  | 'items'
  | 'money'
  | 'percent'
  | 'days'
  | 'number'
  | 'day'
  | 'score'
  | 'name'

/** What a cell of an answer holds; null is "no value". */
export type Cell = string | number | null

/** One column of an answer: its words, its unit and the schema of its values. */
export type Column<Value extends Cell = Cell> = {
  label: string
  unit: Unit
  schema: z.ZodType<Value>
  /** Words for the values of a `name` column, in the order in which they are shown. */
  names?: Readonly<Record<string, string>>
}

const column =
  <Value extends Cell>(unit: Unit, schema: z.ZodType<Value>) =>
  (label: string): Column<Value> => ({ label, unit, schema })

export const customers = column('customers', z.int().nonnegative())
export const purchaseCount = column('purchases', z.int().nonnegative())
export const money = column('money', z.int())
/** A mean of money: minor units, perhaps fractional; null is "no value". */
export const averageMoney = column('money', z.number().nullable())
/** A difference of customers, with its sign. */
export const customersDifference = column('customers', z.int())
/** A name that the shop gave: a tag, a store. */
export const ownName = column('name', z.string())
export const ownNameOrNone = column('name', z.string().nullable())
export const month = column('number', z.int().nonnegative())
/** Minor units, or null where there is nothing to tell. */
export const moneyOrNone = column('money', z.int().nullable())
export const share = column('percent', z.number().nullable())
export const average = column('number', z.number().nullable())
export const averageDays = column('days', z.number().nullable())
export const bucket = column('day', daySchema)
/** A whole number whose unit another column tells, or null where there is nothing to tell. */
export const wholeOrNone = column('number', z.int().nullable())
export const score = column('score', z.int())

type Names<Name extends string> = Readonly<Record<Name, string>>

const nameSchema = <Name extends string>(names: Names<Name>): z.ZodType<Name> =>
  z.custom<Name>((value) => typeof value === 'string' && Object.hasOwn(names, value))

/** A column of fixed names (a band, a segment), keyed as in JSON, with the words shown for each. */
export const named = <Name extends string>(label: string, names: Names<Name>): Column<Name> => ({
  label,
  unit: 'name',
  schema: nameSchema(names),
  names,
})

/** Like `named`, with null where there is none. */
export const namedOrNone = <Name extends string>(label: string, names: Names<Name>): Column<Name | null> => ({
  label,
  unit: 'name',
  schema: nameSchema(names).nullable(),
  names,
})
