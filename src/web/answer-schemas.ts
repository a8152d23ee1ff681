import './without-eval.ts'
import { z } from 'zod'
import { times } from '../catalog/metric.ts'
import { schemeSchema } from '../catalog/rfm/scheme.ts'
import type {
  Answer,
  Demo,
  FileInspection,
  ImportJob,
  KnownFormat,
  LiveEvent,
  MetricDescription,
  PastImport,
  Project,
  Publication,
  RememberedMapping,
} from '../server/contract.ts'
import { daySchema, grains } from '../sql/day.ts'
import { saidSchema } from './said-schema.ts'
import { projectRules, rebuildSchema } from './settings-schemas.ts'

// The types are the server's; a schema that drifts from them does not compile.

const salesChannel = z.enum(['web', 'store'])
const unit = z.enum(['customers', 'purchases', 'items', 'money', 'percent', 'days', 'number', 'day', 'score', 'name'])

const publicationSchema: z.ZodType<Publication> = z.object({
  place: z.string(),
  version: z.int().nullable(),
  isBehind: z.boolean(),
  fault: z.string().nullable(),
  said: saidSchema.optional(),
})

export const projectSchema: z.ZodType<Project> = z.object({
  name: z.string(),
  isDemo: z.boolean(),
  timeZone: z.string(),
  currency: z.string().nullable(),
  currencyDigits: z.int(),
  dataVersion: z.number(),
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

const columnSchema = z.object({
  name: z.string(),
  label: z.string(),
  unit,
  names: z.record(z.string(), z.string()).exactOptional(),
  namesOf: z.enum(['states', 'origins']).exactOptional(),
  unitBy: z.object({ column: z.string(), units: z.record(z.string(), unit) }).exactOptional(),
})

const metricSchema = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  unit,
  better: z.enum(['up', 'down']).nullable(),
  time: z.enum(times),
  missing: z.enum(['zero', 'gap']),
  overTime: z.boolean(),
  filters: z.array(z.string()),
  rules: z.array(projectRules.keyof()),
  takes: z.array(z.string()).exactOptional(),
  columns: z.array(columnSchema),
})
export const formatsSchema: z.ZodType<KnownFormat[]> = z.array(
  z.object({
    id: z.string(),
    label: z.string(),
    about: z.string(),
    columns: z.array(z.object({ name: z.string(), isRequired: z.boolean(), meaning: z.string() })),
    needsOneOf: z.array(z.array(z.string())),
    rules: z.array(z.string()),
  }),
)

export const catalogSchema: z.ZodType<MetricDescription[]> = z.array(metricSchema)

const answerRows = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))

export const answerSchema: z.ZodType<Answer> = z.object({
  id: z.string(),
  period: z.object({ from: daySchema, to: daySchema, grain: z.enum(grains) }),
  filters: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  dataVersion: z.number(),
  currency: z.string().nullable(),
  rules: z.object({
    frequencyAverage: projectRules.shape.frequencyAverage.exactOptional(),
    refundDating: projectRules.shape.refundDating.exactOptional(),
    weekStart: projectRules.shape.weekStart.exactOptional(),
    today: daySchema.exactOptional(),
  }),
  rows: answerRows,
  scheme: schemeSchema.exactOptional(),
  segment: z.string().exactOptional(),
  bins: z.array(z.object({ day: daySchema, rows: answerRows })).exactOptional(),
})

export const answerSqlSchema = z.object({ sql: z.string() })
export const errorSchema = z.object({ error: z.string(), said: saidSchema.optional() })

const columnsSchema = z.record(z.string(), z.string())

const reportSchema = z.object({
  id: z.int(),
  files: z.array(z.string()),
  format: z.string(),
  formatLabel: z.string(),
  rows: z.int(),
  imported: z.int(),
  merged: z.int(),
  rejected: z.int(),
  reasons: z.array(z.object({ reason: z.string(), said: saidSchema.optional(), rows: z.int() })),
  firstRejects: z.array(z.object({ row: z.int(), reason: z.string(), said: saidSchema.optional(), text: z.string() })),
  customersAdded: z.int(),
  customersChanged: z.int(),
  ordersAdded: z.int(),
  ordersReplaced: z.int(),
  ordersUnchanged: z.int(),
  ratesAdded: z.int(),
  ratesReplaced: z.int(),
  missingRates: z.array(z.object({ currency: z.string(), firstDay: daySchema, lastDay: daySchema, rows: z.int() })),
  mappings: z.array(
    z.object({ file: z.string(), format: z.string(), columns: columnsSchema, rememberedOn: daySchema.nullable() }),
  ),
  currency: z.string(),
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
  notes: z.array(z.object({ text: z.string(), said: saidSchema.optional() })),
  startedAt: z.string(),
  seconds: z.number(),
})
export const importsSchema: z.ZodType<PastImport[]> = z.array(
  reportSchema.extend({ undoneAt: z.string().nullable(), isUndoable: z.boolean() }),
)
export const undoneSchema = z.object({ undone: z.int() })

const inspectionSchema: z.ZodType<FileInspection> = z.object({
  file: z.string(),
  header: z.array(z.string()),
  firstRows: z.array(z.array(z.string())),
  format: z.string().nullable(),
  guesses: z.array(
    z.object({
      format: z.string(),
      label: z.string(),
      fit: z.number(),
      columns: z.array(
        z.object({
          theirs: z.string(),
          ours: z.string().nullable(),
          reason: z.string().nullable(),
          said: saidSchema.optional(),
        }),
      ),
      missing: z.array(z.string()),
      targets: z.array(z.object({ name: z.string(), meaning: z.string(), isRequired: z.boolean() })),
      needsOneOf: z.array(z.array(z.string())),
    }),
  ),
})

export const rememberedMappingsSchema: z.ZodType<RememberedMapping[]> = z.array(
  z.object({
    id: z.int(),
    header: z.array(z.string()),
    format: z.string(),
    formatLabel: z.string(),
    columns: columnsSchema,
    rememberedOn: daySchema,
  }),
)

export const jobSchema: z.ZodType<ImportJob> = z.object({
  job: z.string(),
  files: z.array(z.string()),
  state: z.enum(['waiting', 'running', 'mapping', 'planned', 'done', 'failed', 'cancelled']),
  step: z.string(),
  rowsDone: z.int(),
  rowsTotal: z.int().nullable(),
  secondsLeft: z.number().nullable(),
  inspections: z.array(inspectionSchema).nullable(),
  plan: reportSchema.nullable(),
  report: reportSchema.nullable(),
  error: z.string().nullable(),
  said: saidSchema.optional(),
  isBug: z.boolean().optional(),
})

// Keyed by the server's own type, so that a step which is missing here does not compile.
const demoSteps: { [Step in NonNullable<Demo['step']>]: Step } = {
  'opening the shop': 'opening the shop',
  'inviting customers': 'inviting customers',
  'asking for consent': 'asking for consent',
  'selling lamps and oak': 'selling lamps and oak',
  'taking things back': 'taking things back',
  'writing receipts': 'writing receipts',
  'counting visits': 'counting visits',
  'putting labels on': 'putting labels on',
  'drawing up history': 'drawing up history',
}

export const demoSchema: z.ZodType<Demo> = z.object({
  state: z.enum(['absent', 'making', 'made']),
  step: z.enum(demoSteps).nullable(),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  imports: z.array(z.object({ id: z.int(), files: z.array(z.string()) })),
  error: z.string().nullable(),
  said: saidSchema.optional(),
})

export const startedJobSchema = z.object({ job: z.string() })

export const liveEventSchema: z.ZodType<LiveEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('data'), dataVersion: z.number() }),
  z.object({ type: z.literal('import'), job: jobSchema }),
  z.object({ type: z.literal('settings') }),
  z.object({ type: z.literal('rebuild'), rebuild: rebuildSchema }),
  z.object({ type: z.literal('publication'), publication: publicationSchema }),
])
