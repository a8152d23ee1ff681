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
  /** Whose words `names` are when the scheme asked for has others: those of its states, or of its origins too. */
  namesOf?: 'states' | 'origins'
  /** Where the unit differs from row to row: the column that tells, and the unit for each of its names. */
  unitBy?: { column: string; units: Readonly<Record<string, Unit>> }
}

/** What a cell of a column counts. */
export const unitOfCell = (
  { unit, unitBy }: { unit: Unit; unitBy?: Column['unitBy'] | undefined },
  row: Readonly<Record<string, Cell>>,
): Unit => unitBy?.units[String(row[unitBy.column])] ?? unit

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
export const score = column('score', z.int())

/** A whole number whose unit another column's name tells, or null where there is nothing to tell. */
export const wholeBy = (label: string, unitBy: NonNullable<Column['unitBy']>): Column<number | null> => ({
  label,
  unit: 'number',
  schema: z.int().nullable(),
  unitBy,
})

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

/** What a scheme calls a spender, keyed as in JSON: the words are those of the scheme asked for. */
export const stateName = (
  label: string,
  { of, names }: { of: 'states' | 'origins'; names: Names<string> },
): Column<string> => ({
  label,
  unit: 'name',
  schema: z.string(),
  names,
  namesOf: of,
})

/** Like `stateName`, with null where there is nobody. */
export const stateNameOrNone = (label: string, names: Names<string>): Column<string | null> => ({
  label,
  unit: 'name',
  schema: z.string().nullable(),
  names,
  namesOf: 'states',
})
