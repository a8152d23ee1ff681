import type { z } from 'zod'
import type { Happening, lineRow, personRow, statusRow, tagRow } from '../catalog/people/profile.ts'
import type { Scheme } from '../catalog/rfm/scheme.ts'
import type { ScoreStanding } from '../catalog/rfm/score-standing.ts'
import type { Day } from '../sql/day.ts'

/**
 * `GET /api/customers/:key`: all that the head of a profile says, as of the project's today. `key` is that of the list.
 * A customer whom nobody knows, or who was erased, is a 404.
 */
export type CustomerProfile = {
  key: number
  asOf: Day
  dataVersion: number
  currency: string | null
  person: z.output<typeof personRow>
  /** Per channel the newest first; a channel without a row was never heard of. */
  statuses: z.output<typeof statusRow>[]
  tags: z.output<typeof tagRow>[]
  /** The default scheme; null standings and segment of one who never bought. */
  scheme: Scheme
  segment: string | null
  scores: ScoreStanding[]
}

/** `GET /api/customers/:key/segments`: the segment at the end of each of the last 12 months and today; null before a purchase. */
export type SegmentHistory = { scheme: Scheme; months: { day: Day; segment: string | null }[] }

/** `GET /api/customers/:key/timeline?cursor`: what happened, the newest first. */
export type CustomerTimeline = { happenings: Happening[]; next: string | null }

/** `GET /api/customers/:key/orders/:order`: the lines of an order, by the `order` of the timeline. */
export type OrderLines = { lines: z.output<typeof lineRow>[] }
