import { z } from '@hono/zod-openapi'
import { times } from '../catalog/metric.ts'
import { schemeSchema } from '../catalog/rfm/scheme.ts'
import { demoSteps } from '../demo/generate-demo.ts'
import { dateOrders } from '../import/read-dates.ts'
import { daySchema, grains } from '../sql/day.ts'
import { projectSettingsSchema } from '../state/settings.ts'
import type {
  Answer,
  AnswerSql,
  ApiError,
  Demo,
  ImportJob,
  ImportReport,
  KnownFormat,
  PastImport,
  Project,
  Publication,
} from './contract.ts'
import { columnsSchema, fileInspectionSchema } from './mapping-schemas.ts'
import { saidSchema } from './said-schema.ts'

// The shapes of contract.ts as schemas: for the API's own documentation, and to read its answers on the command line.

const salesChannel = z.enum(['web', 'store'])

const { frequencyAverage, refundDating, weekStart } = projectSettingsSchema.shape
const projectRules = z.object({ frequencyAverage, refundDating, weekStart })

const publicationSchema = z
  .object({
    place: z.string(),
    version: z.int().nullable(),
    isBehind: z.boolean(),
    fault: z.string().nullable(),
    said: saidSchema.optional(),
  })
  .openapi('Publication') satisfies z.ZodType<Publication>

export const projectSchema = z
  .object({
    name: z.string(),
    isDemo: z.boolean(),
    timeZone: z.string(),
    currency: z.string().nullable(),
    currencyDigits: z.int(),
    dataVersion: z.int(),
    firstDay: daySchema.nullable(),
    lastDay: daySchema.nullable(),
    today: daySchema,
    dataEndsEarly: z.boolean(),
    isTodayPinned: z.boolean(),
    rules: projectRules,
    customers: z.int(),
    stores: z.array(z.object({ store: z.string(), channel: salesChannel })),
    genderChangesSince: daySchema.nullable(),
    publication: publicationSchema.nullable(),
  })
  .openapi('Project') satisfies z.ZodType<Project>

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
])

export const metricDescriptionSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    description: z.string(),
    unit: unitSchema,
    better: z.enum(['up', 'down']).nullable(),
    time: z.enum(times),
    missing: z.enum(['zero', 'gap']),
    overTime: z.boolean(),
    filters: z.array(z.string()),
    rules: z.array(projectRules.keyof()),
    takes: z.array(z.string()).optional(),
    columns: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        unit: unitSchema,
        names: z.record(z.string(), z.string()).optional(),
        namesOf: z.enum(['states', 'origins']).optional(),
        unitBy: z.object({ column: z.string(), units: z.record(z.string(), unitSchema) }).optional(),
      }),
    ),
  })
  .openapi('Metric')

const answerRows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))

export const answerSchema = z
  .object({
    id: z.string(),
    period: z.object({ from: daySchema, to: daySchema, grain: z.enum(grains) }),
    filters: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    dataVersion: z.int(),
    currency: z.string().nullable(),
    rules: z.object({
      frequencyAverage: frequencyAverage.exactOptional(),
      refundDating: refundDating.exactOptional(),
      weekStart: weekStart.exactOptional(),
      today: daySchema.exactOptional(),
    }),
    rows: answerRows,
    scheme: schemeSchema.exactOptional(),
    segment: z.string().exactOptional(),
    bins: z.array(z.object({ day: daySchema, rows: answerRows })).exactOptional(),
  })
  .openapi('Answer') satisfies z.ZodType<Answer>

export const answerSqlSchema = z.object({ sql: z.string() }).openapi('AnswerSql') satisfies z.ZodType<AnswerSql>

const missingRateSchema = z.object({
  currency: z.string(),
  firstDay: daySchema,
  lastDay: daySchema,
  rows: z.int(),
})

const usedMappingSchema = z.object({
  file: z.string(),
  format: z.string(),
  columns: columnsSchema,
  rememberedOn: daySchema.nullable(),
})

// Defaults are what reports of older versions, kept as they were, do not tell.
export const importReportSchema = z
  .object({
    id: z.int(),
    files: z.array(z.string()),
    format: z.string(),
    formatLabel: z.string(),
    rows: z.int(),
    imported: z.int(),
    merged: z.int(),
    rejected: z.int(),
    reasons: z.array(z.object({ reason: z.string(), said: saidSchema.optional(), rows: z.int() })),
    firstRejects: z.array(
      z.object({ row: z.int(), reason: z.string(), said: saidSchema.optional(), text: z.string() }),
    ),
    customersAdded: z.int(),
    customersChanged: z.int().default(0),
    ordersAdded: z.int(),
    ordersReplaced: z.int(),
    ordersUnchanged: z.int().default(0),
    ratesAdded: z.int().default(0),
    ratesReplaced: z.int().default(0),
    missingRates: z.array(missingRateSchema).default([]),
    mappings: z.array(usedMappingSchema).default([]),
    currency: z.string(),
    firstDay: daySchema.nullable(),
    lastDay: daySchema.nullable(),
    notes: z.array(z.object({ text: z.string(), said: saidSchema.optional() })),
    startedAt: z.string(),
    seconds: z.number(),
  })
  .openapi('ImportReport') satisfies z.ZodType<ImportReport>

export const pastImportSchema = importReportSchema
  .extend({ undoneAt: z.string().nullable(), isUndoable: z.boolean() })
  .openapi('PastImport') satisfies z.ZodType<PastImport>

export const importJobSchema = z
  .object({
    job: z.string(),
    files: z.array(z.string()),
    state: z.enum(['waiting', 'running', 'mapping', 'planned', 'done', 'failed', 'cancelled']),
    step: z.string(),
    rowsDone: z.int(),
    rowsTotal: z.int().nullable(),
    secondsLeft: z.number().nullable(),
    inspections: z.array(fileInspectionSchema).nullable(),
    plan: importReportSchema.nullable(),
    report: importReportSchema.nullable(),
    error: z.string().nullable(),
    said: saidSchema.optional(),
    isBug: z.boolean().optional(),
  })
  .openapi('ImportJob') satisfies z.ZodType<ImportJob>

/** The import that was undone. */
export const undoneSchema = z.object({ undone: z.int() }).openapi('Undone')

export const startedSchema = z.object({ job: z.string() }).openapi('StartedImport')

export const knownFormatSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    about: z.string(),
    columns: z.array(z.object({ name: z.string(), isRequired: z.boolean(), meaning: z.string() })),
    needsOneOf: z.array(z.array(z.string())),
    rules: z.array(z.string()),
  })
  .openapi('Format') satisfies z.ZodType<KnownFormat>

export const demoSchema = z
  .object({
    state: z.enum(['absent', 'making', 'made']),
    step: z.enum(demoSteps).nullable(),
    stepsDone: z.int(),
    stepsTotal: z.int(),
    imports: z.array(z.object({ id: z.int(), files: z.array(z.string()) })),
    error: z.string().nullable(),
    said: saidSchema.optional(),
  })
  .openapi('Demo') satisfies z.ZodType<Demo>

export const apiErrorSchema = z
  .object({ error: z.string(), said: saidSchema.optional() })
  .openapi('Error') satisfies z.ZodType<ApiError>

/** What a command hands over to the server that owns the data. */
export const pathsImportSchema = z.strictObject({
  paths: z.array(z.string().min(1)).min(1),
  format: z.string().min(1).optional(),
  currency: z.string().min(1).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  timeZone: z.string().min(1).optional(),
  mapping: z.record(z.string(), z.string()).optional(),
  /** Only tell what the import would do. */
  isRehearsal: z.boolean().optional(),
})
export type PathsImport = z.output<typeof pathsImportSchema>
