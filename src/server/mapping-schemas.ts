import { z } from '@hono/zod-openapi'
import { dateOrders } from '../import/read-dates.ts'
import { daySchema } from '../sql/day.ts'
import type { FileInspection, MappingAnswer, MappingGuess, RememberedMapping } from './contract.ts'
import { saidSchema } from './said-schema.ts'

/** Their name → ours. */
export const columnsSchema = z.record(z.string(), z.string())

const mappingGuessSchema = z.object({
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
}) satisfies z.ZodType<MappingGuess>

export const fileInspectionSchema = z
  .object({
    file: z.string(),
    header: z.array(z.string()),
    firstRows: z.array(z.array(z.string())),
    format: z.string().nullable(),
    guesses: z.array(mappingGuessSchema),
  })
  .openapi('FileInspection') satisfies z.ZodType<FileInspection>

export const mappingAnswerSchema = z
  .strictObject({
    mappings: z.array(z.strictObject({ file: z.string(), format: z.string(), columns: columnsSchema })).min(1),
    remember: z.boolean().optional(),
    dateOrder: z.enum(dateOrders).optional(),
    currency: z.string().min(1).optional(),
  })
  .openapi('MappingAnswer') satisfies z.ZodType<MappingAnswer>

export const rememberedMappingSchema = z
  .object({
    id: z.int(),
    header: z.array(z.string()),
    format: z.string(),
    formatLabel: z.string(),
    columns: columnsSchema,
    rememberedOn: daySchema,
  })
  .openapi('RememberedMapping') satisfies z.ZodType<RememberedMapping>

export const forgottenSchema = z.object({ forgotten: z.int() }).openapi('ForgottenMapping')
