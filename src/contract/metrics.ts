import { z } from 'zod'
import type { Unit } from '../catalog/column.ts'
import { times } from '../catalog/metric.ts'
import { schemeSchema } from '../catalog/rfm/scheme.ts'
import { daySchema, grains } from '../sql/day.ts'
import { projectRulesSchema, rulesInForceSchema } from './rules.ts'

const unitSchema = z.enum([
  'customers',
  'purchases',
  'items',
  'money',
  'percent',
  'days',
  'number',
  'day',
  'score',
  'name',
]) satisfies z.ZodType<Unit>

const columnSchema = z.object({
  name: z.string(),
  label: z.string(),
  unit: unitSchema,
  names: z.record(z.string(), z.string()).optional(),
  /** `names` are those of the default scheme; `namesIn` (catalog/rfm/scheme-names.ts) gives those of an answer's scheme. */
  namesOf: z.enum(['states', 'origins']).optional(),
  /** Where the unit differs from row to row: the column that tells, and the unit for each of its names. */
  unitBy: z.object({ column: z.string(), units: z.record(z.string(), unitSchema) }).optional(),
})

/** `GET /api/metrics`: the catalogue. */
export const metricDescriptionSchema = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  unit: unitSchema,
  better: z.enum(['up', 'down']).nullable(),
  time: z.enum(times),
  missing: z.enum(['zero', 'gap']),
  overTime: z.boolean(),
  filters: z.array(z.string()),
  /** Which of the project's rules change the answer. */
  rules: z.array(projectRulesSchema.keyof()),
  /** Further words of a question that it answers to: `scheme`, `segment`. */
  takes: z.array(z.string()).optional(),
  columns: z.array(columnSchema),
})
export type MetricDescription = z.output<typeof metricDescriptionSchema>

const answerRows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))

/** `GET /api/metrics/:id?from&to&grain&channel&store` (as `text/csv` when asked by Accept or `format=csv`). */
export const answerSchema = z.object({
  id: z.string(),
  period: z.object({ from: daySchema, to: daySchema, grain: z.enum(grains) }),
  /** Those that hold; stores as the list of their names. */
  filters: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  dataVersion: z.int(),
  currency: z.string().nullable(),
  rules: rulesInForceSchema,
  rows: answerRows,
  /** Where the metric takes a scheme: the whole one that answered, with words, colours, axes and codes. */
  scheme: schemeSchema.optional(),
  /** Where the metric takes a segment: the key of the one looked at. */
  segment: z.string().optional(),
  /** Where the metric takes a scheme: the rows of `rfm-bins` on each day it scores (`from` and `to` where it compares them). */
  bins: z.array(z.object({ day: daySchema, rows: answerRows })).optional(),
})
export type Answer = z.output<typeof answerSchema>

/** `GET /api/metrics/:id/sql?…`: the very statement that answers, values in place. */
export const answerSqlSchema = z.object({ sql: z.string() })
export type AnswerSql = z.output<typeof answerSqlSchema>
