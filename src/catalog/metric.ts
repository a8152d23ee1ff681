import { z } from 'zod'
import type { Day, Grain } from '../sql/day.ts'
import type { Dialect } from '../sql/dialect.ts'
import type { Sql } from '../sql/sql.ts'
import { inWeeksFrom } from '../sql/weeks.ts'
import type { Cell, Column, Unit } from './column.ts'
import type { Asking, NobodyReason } from './people/behind.ts'
import type { CustomerFilter } from './people/filter.ts'
import type { Filters, RfmWord, RuleName, Rules } from './question.ts'
import type { SpendersOfCode } from './rfm/codes.ts'
import type { Scheme } from './rfm/scheme.ts'

/** How a number relates to the date picker; section 2 of the definitions. */
export const times = ['period', 'asOfEnd', 'sinceStart', 'today'] as const
export type Time = (typeof times)[number]

/** What a metric's SQL is made from. Both days are included. */
export type Asked = {
  from: Day
  to: Day
  /** The day on which the dashboard stands, for numbers that ignore the period. */
  today: Day
  grain: Grain
  filters: Filters
  rules: Rules
  /** How spenders are scored and named, for metrics that take a scheme. */
  scheme: Scheme
  /** The segment of the scheme that is looked at closely; the first when none is named. */
  segment?: string | undefined
  /** The day on which spenders are scored, where it is not the last of the period; people pass filters as of the last all the same. */
  scoredOn?: Day | undefined
  /** The spenders of each code, as `codesAsked` tells them, where they were scored before; see `ofCodes`. */
  codes?: readonly SpendersOfCode[] | undefined
}

export type Columns = Readonly<Record<string, Column>>
export type RowOf<C extends Columns> = { [Name in keyof C]: z.output<C[Name]['schema']> }
export type AnswerRow = Record<string, Cell>

/** An answer worked out by hand on the example shop. */
export type Example<Row> = {
  from: string
  /** Also the day on which the dashboard stands. */
  to: string
  grain?: Grain
  channel?: 'web' | 'store'
  segment?: string
  /** How a person gets there, in a sentence. */
  because: string
  rows: readonly Row[]
}

/**
 * Who stands behind a number of a row: a filter, the same people as behind another column, or why nobody can be told.
 * Written as a method, since a metric of any columns is asked with rows of any columns: they come from its own answers,
 * which its own schema has read.
 */
export type People<Row> =
  | { of(row: Row, asking: Asking): CustomerFilter }['of']
  | { readonly sameAs: keyof Row & string }
  | NobodyReason

export type MetricDefinition<C extends Columns> = {
  label: string
  /** The definition, in the words of the docs and of the (i) on the page. */
  description: string
  unit: Unit
  /** Which way is good news; null where neither is. */
  better: 'up' | 'down' | null
  time: Time
  /** What a bucket without facts shows. */
  missing: 'zero' | 'gap'
  columns: C
  /** Whether `grain` changes the answer. */
  overTime?: boolean
  /** Which filters the metric answers to; asking another is refused. */
  filters: readonly (keyof Filters)[]
  /** Which of the project's rules change the answer; that the start of the week does follows from `overTime`. */
  rules?: readonly RuleName[]
  /** Which further words of a question change the answer; asking another is refused. */
  takes?: readonly RfmWord[]
  /** Whether it asks of spenders only how many have each code, so that several such questions need one scoring. */
  ofCodes?: boolean
  sql: (asked: Asked, words: Dialect) => Sql
  /** For each column that holds a number of the shop: the customers whose facts make it; see people/behind.ts. */
  behind: { readonly [Name in keyof C]?: People<RowOf<C>> }
  example: Example<RowOf<C>>
}

export type Metric = MetricDefinition<Columns> & {
  rules: readonly RuleName[]
  /** Schema of a whole row; what an engine answers is parsed by it. */
  row: z.ZodType<AnswerRow>
}

const rowSchema = (columns: Columns): z.ZodType<AnswerRow> =>
  z.strictObject(Object.fromEntries(Object.entries(columns).map(([name, { schema }]) => [name, schema])))

/** One metric: its words, its meaning of time, its SQL and an answer a person worked out. */
export const defineMetric = <const C extends Columns>(definition: MetricDefinition<C>): Metric => ({
  ...definition,
  rules: [...(definition.rules ?? []), ...(definition.overTime === true ? (['weekStart'] as const) : [])],
  sql: (asked, words) => definition.sql(asked, inWeeksFrom(asked.rules.weekStart, words)),
  row: rowSchema(definition.columns),
})
