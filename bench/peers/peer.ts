import type { Day } from '../../src/sql/day.ts'

/** What every peer is asked; answers are rows of numbers and days, in order. */
export const questions = {
  'rfm-matrix': 'RFM matrix as of a day',
  'revenue-per-month': 'revenue per month, three years',
  'consent-per-month': 'consented users at the end of each month, three years',
} as const
export type Question = keyof typeof questions
export const questionNames: readonly Question[] = ['rfm-matrix', 'revenue-per-month', 'consent-per-month']

/** The days asked about: of the RFM matrix, and of the months. */
export type Days = { asOf: Day; from: Day; to: Day }

/** The rows of an answer, and what it took. */
export type Answered = { rows: (number | string)[][]; milliseconds: number }

/** CSV files with a header: the facts alone, without our history. */
export type Facts = { orders: string; customers: string; subscriptions: string }

export type OpenPeer = {
  version: string
  ask: (question: Question, days: Days) => Promise<Answered>
  close: () => Promise<void>
}

/** Something that people would use instead. */
export type Peer = {
  name: string
  /** What to install when it is not there; null when it is. */
  missing: () => string | null
  /** Takes in the facts; files of its own go into the folder. */
  open: (facts: Facts, folder: string) => Promise<OpenPeer>
}
