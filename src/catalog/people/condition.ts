import { z } from 'zod'
import type { Day } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import type { Sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import type { Filters, Rules } from '../question.ts'
import type { Scheme } from '../rfm/scheme.ts'

/** What a condition is read against: the day on which the dashboard stands, and what the project chose. */
export type Standing = {
  today: Day
  rules: Rules
  /** The scheme that counts where none is named. */
  scheme: Scheme
  /** The scheme of an id, or of `id@version`; throws a UserError where there is none. */
  schemeOf: (reference: string) => Scheme
  /** A select of the `customer_key` of everyone in an audience now; throws a UserError where there is none of that id. */
  audienceMembers: (audience: number, words: Dialect) => Sql
  /** Throws a UserError where there is no engagement of that id. */
  checkEngagement: (engagement: number) => void
}

/** The question whose answer, as of a day, a condition takes part in: so both are made from the same SQL. */
export const askedOn = (to: Day, standing: Standing, filters: Filters = {}, from: Day = to): Asked => ({
  from,
  to,
  today: standing.today,
  grain: 'day',
  filters,
  rules: standing.rules,
  scheme: standing.scheme,
})

type ConditionDefinition<Shape extends z.ZodRawShape> = {
  label: string
  /** Who meets it, in a sentence for the docs. */
  description: string
  fields: Shape
  /** Parts of a sentence with the fields in braces; a part that names a field left open is left out. */
  sentence: readonly string[]
  /** A select of `customer_key`, never null; the same key may come more than once. */
  sql: (fields: z.output<z.ZodObject<Shape>>, standing: Standing, words: Dialect) => Sql
}

/** One kind of condition: its words, its fields, and who meets it. */
export function defineCondition<const Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  { fields, sql, ...words }: ConditionDefinition<Shape>,
) {
  const given = z.object(fields)
  return {
    ...words,
    fields,
    schema: z.strictObject({ kind: z.literal(kind), ...fields }),
    select: (condition: unknown, standing: Standing, dialect: Dialect): Sql =>
      sql(given.parse(condition), standing, dialect),
  }
}
