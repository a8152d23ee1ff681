import { z } from '@hono/zod-openapi'
import { happeningRow, lineRow, personRow, statusRow, tagRow } from '../catalog/people/profile.ts'
import { axes, schemeSchema } from '../catalog/rfm/scheme.ts'
import { daySchema } from '../sql/day.ts'
import type { CustomerProfile, CustomerTimeline, OrderLines, SegmentHistory } from './profile-contract.ts'

const range = z.object({ from: z.number(), to: z.number() })
const further = range.extend({ score: z.int(), away: z.number() }).nullable()
const standing = z.object({
  axis: z.enum(axes),
  score: z.int(),
  of: z.int(),
  value: z.number(),
  band: range,
  next: further,
  below: further,
})

export const customerProfileSchema = z
  .object({
    key: z.int(),
    asOf: daySchema,
    dataVersion: z.int(),
    currency: z.string().nullable(),
    person: personRow,
    statuses: z.array(statusRow),
    tags: z.array(tagRow),
    scheme: schemeSchema,
    segment: z.string().nullable(),
    scores: z.array(standing),
  })
  .openapi('CustomerProfile') satisfies z.ZodType<CustomerProfile>

export const segmentHistorySchema = z
  .object({
    scheme: schemeSchema,
    months: z.array(z.object({ day: daySchema, segment: z.string().nullable() })),
  })
  .openapi('SegmentHistory') satisfies z.ZodType<SegmentHistory>

export const customerTimelineSchema = z
  .object({ happenings: z.array(happeningRow), next: z.string().nullable() })
  .openapi('CustomerTimeline') satisfies z.ZodType<CustomerTimeline>

export const orderLinesSchema = z
  .object({ lines: z.array(lineRow) })
  .openapi('OrderLines') satisfies z.ZodType<OrderLines>
