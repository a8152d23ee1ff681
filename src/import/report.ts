import type { Said, Told } from '../sentences/sentence.ts'
import type { Day } from '../sql/day.ts'

/** A row of the files that did not go in: its line in a CSV file, else its number below the header; why; its text. */
export type RejectedRow = { row: number; reason: string; said?: Said | undefined; text: string }

/** Columns of a file that bear other names than ours, as they were taken. */
export type UsedMapping = {
  file: string
  /** Id of a format. */
  format: string
  /** Their name → ours. */
  columns: Record<string, string>
  /** The day on which it was remembered; null: it was said for this import. */
  rememberedOn: Day | null
}

/** Rows of a currency that were rejected because no rate holds on their day. */
export type MissingRate = { currency: string; firstDay: Day; lastDay: Day; rows: number }

/** The report of an import: imported + merged + rejected = rows. */
export type ImportReport = {
  id: number
  files: string[]
  /** Id and words of the recognised format. */
  format: string
  formatLabel: string
  rows: number
  imported: number
  merged: number
  rejected: number
  /** Reasons with the number of rows each, most frequent first. */
  reasons: { reason: string; said?: Said | undefined; rows: number }[]
  /** The first few rejected rows; all are kept and downloadable. */
  firstRejects: RejectedRow[]
  customersAdded: number
  /** Customers that were there, of whom something changed beside their orders. */
  customersChanged: number
  ordersAdded: number
  ordersReplaced: number
  /** Orders that were there, just as the files say. */
  ordersUnchanged: number
  /** Exchange rates (of a currency on a day) that are new, and that replace another. */
  ratesAdded: number
  ratesReplaced: number
  /** By currency, in its alphabetical order. */
  missingRates: MissingRate[]
  /** Empty where every file has our names. */
  mappings: UsedMapping[]
  /** ISO 4217 of the project's base currency, in which money is kept; amounts in another are converted. */
  currency: string
  /** Days of the oldest and newest fact in the files. */
  firstDay: Day | null
  lastDay: Day | null
  /** Sentences a person should read: e.g. "3 customers share an e-mail address with another." */
  notes: Told[]
  startedAt: string
  seconds: number
}
