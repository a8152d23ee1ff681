import { z } from 'zod'
import { importReportSchema } from '../contract/import-report.ts'

/** Notes of older reports are texts alone. */
const keptNotes = z.looseObject({
  notes: z.array(z.union([z.string().transform((text) => ({ text })), z.looseObject({})])),
})

const { missingRates, mappings } = importReportSchema.shape
const count = z.int().default(0)

/** The report of an import as it was kept: the defaults are what those of older versions do not tell. */
export const keptReportSchema = keptNotes.pipe(
  importReportSchema.extend({
    customersChanged: count,
    ordersUnchanged: count,
    ratesAdded: count,
    ratesReplaced: count,
    missingRates: missingRates.default([]),
    mappings: mappings.default([]),
  }),
)
