import { z } from 'zod'
import { happeningRow, lineRow, personRow, statusRow, tagRow } from '../catalog/people/profile.ts'
import { axes, schemeSchema } from '../catalog/rfm/scheme.ts'
import type { ScoreStanding } from '../catalog/rfm/score-standing.ts'
import { daySchema } from '../sql/day.ts'

const range = z.object({ from: z.number(), to: z.number() })
const further = range.extend({ score: z.int(), away: z.number() }).nullable()
const standingSchema = z.object({
  axis: z.enum(axes),
  score: z.int(),
  of: z.int(),
  value: z.number(),
  band: range,
  next: further,
  below: further,
}) satisfies z.ZodType<ScoreStanding>

/**
 * `GET /api/customers/:key`: all that the head of a profile says, as of the project's today. `key` is that of the list.
 * A customer whom nobody knows, or who was erased, is a 404.
 */
export const customerProfileSchema = z.object({
  key: z.int(),
  asOf: daySchema,
  dataVersion: z.int(),
  currency: z.string().nullable(),
  person: personRow,
  /** Per channel the newest first; a channel without a row was never heard of. */
  statuses: z.array(statusRow),
  tags: z.array(tagRow),
  /** The default scheme; null standings and segment of one who never bought. */
  scheme: schemeSchema,
  segment: z.string().nullable(),
  scores: z.array(standingSchema),
})
export type CustomerProfile = z.output<typeof customerProfileSchema>

/** `GET /api/customers/:key/segments`: the segment at the end of each of the last 12 months and today; null before a purchase. */
export const segmentHistorySchema = z.object({
  scheme: schemeSchema,
  months: z.array(z.object({ day: daySchema, segment: z.string().nullable() })),
})
export type SegmentHistory = z.output<typeof segmentHistorySchema>

/** `GET /api/customers/:key/timeline?cursor`: what happened, the newest first. */
export const customerTimelineSchema = z.object({ happenings: z.array(happeningRow), next: z.string().nullable() })
export type CustomerTimeline = z.output<typeof customerTimelineSchema>

/** `GET /api/customers/:key/orders/:order`: the lines of an order, by the `order` of the timeline. */
export const orderLinesSchema = z.object({ lines: z.array(lineRow) })
export type OrderLines = z.output<typeof orderLinesSchema>
