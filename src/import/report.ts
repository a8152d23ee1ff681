import type { Day } from '../sql/day.ts'

/** A row of the files that did not go in: its number (of all rows of its file, the first below the header is 1), why, and its text. */
export type RejectedRow = { row: number; reason: string; text: string }

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
  reasons: { reason: string; rows: number }[]
  /** The first few rejected rows; all are kept and downloadable. */
  firstRejects: RejectedRow[]
  customersAdded: number
  ordersAdded: number
  ordersReplaced: number
  /** ISO 4217 of the project's base currency, in which the money of the files was kept. */
  currency: string
  /** Days of the oldest and newest fact in the files. */
  firstDay: Day | null
  lastDay: Day | null
  /** Sentences a person should read: e.g. "3 customers share an e-mail address with another." */
  notes: string[]
  startedAt: string
  seconds: number
}
