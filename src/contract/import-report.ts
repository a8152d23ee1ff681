import { z } from 'zod'
import { saidSchema } from '../sentences/said.ts'
import { daySchema } from '../sql/day.ts'

/** A row of the files that did not go in: its line in a CSV file, else its number below the header; why; its text. */
const rejectedRowSchema = z.object({
  row: z.int(),
  reason: z.string(),
  said: saidSchema.optional(),
  text: z.string(),
})

/** Rows of a currency that were rejected because no rate holds on their day. */
const missingRateSchema = z.object({
  currency: z.string(),
  firstDay: daySchema,
  lastDay: daySchema,
  rows: z.int(),
})
export type MissingRate = z.output<typeof missingRateSchema>

/** Columns of a file that bear other names than ours, as they were taken. */
const usedMappingSchema = z.object({
  file: z.string(),
  /** Id of a format. */
  format: z.string(),
  /** Their name → ours. */
  columns: z.record(z.string(), z.string()),
  /** The day on which it was remembered; null: it was said for this import. */
  rememberedOn: daySchema.nullable(),
})
export type UsedMapping = z.output<typeof usedMappingSchema>

/** The report of an import: imported + merged + rejected = rows. */
export const importReportSchema = z.object({
  id: z.int(),
  files: z.array(z.string()),
  /** Id and words of the recognised format. */
  format: z.string(),
  formatLabel: z.string(),
  rows: z.int(),
  imported: z.int(),
  merged: z.int(),
  rejected: z.int(),
  /** Reasons with the number of rows each, most frequent first. */
  reasons: z.array(z.object({ reason: z.string(), said: saidSchema.optional(), rows: z.int() })),
  /** The first few rejected rows; all are kept and downloadable. */
  firstRejects: z.array(rejectedRowSchema),
  customersAdded: z.int(),
  /** Customers that were there, of whom something changed beside their orders. */
  customersChanged: z.int(),
  ordersAdded: z.int(),
  ordersReplaced: z.int(),
  /** Orders that were there, just as the files say. */
  ordersUnchanged: z.int(),
  /** Exchange rates (of a currency on a day) that are new, and that replace another. */
  ratesAdded: z.int(),
  ratesReplaced: z.int(),
  /** By currency, in its alphabetical order. */
  missingRates: z.array(missingRateSchema),
  /** Empty where every file has our names. */
  mappings: z.array(usedMappingSchema),
  /** ISO 4217 of the project's base currency, in which money is kept; amounts in another are converted. */
  currency: z.string(),
  /** Days of the oldest and newest fact in the files. */
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
  /** Sentences a person should read: e.g. "3 customers share an e-mail address with another." */
  notes: z.array(z.object({ text: z.string(), said: saidSchema.optional() })),
  startedAt: z.string(),
  seconds: z.number(),
})
export type ImportReport = z.output<typeof importReportSchema>

/** `GET /api/imports`: past reports, the newest first. `DELETE /api/imports/:id` undoes one. */
export const pastImportSchema = importReportSchema.extend({
  /** When it was taken back (ISO 8601, UTC); null while it counts. */
  undoneAt: z.string().nullable(),
  /** Whether it can be undone now: the newest that counts, while what was before it is kept. */
  isUndoable: z.boolean(),
})
export type PastImport = z.output<typeof pastImportSchema>

/** The import that was undone. */
export const undoneImportSchema = z.object({ undone: z.int() })
