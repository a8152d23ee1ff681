import { type InfiniteData, infiniteQueryOptions, type QueryKey, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { happeningRow, lineRow, personRow, statusRow, tagRow } from '../../../../catalog/people/profile.ts'
import { axes, schemeSchema } from '../../../../catalog/rfm/scheme.ts'
import type { CustomerProfile, CustomerTimeline, OrderLines, SegmentHistory } from '../../../../server/contract.ts'
import { daySchema } from '../../../../sql/day.ts'
import { fetchParsed } from '../../../api.ts'
import { customersKey } from '../customer-queries.ts'

const range = z.object({ from: z.number(), to: z.number() })
const further = range.extend({ score: z.int(), away: z.number() }).nullable()

const profileSchema = z.object({
  key: z.int(),
  asOf: daySchema,
  dataVersion: z.int(),
  currency: z.string().nullable(),
  person: personRow,
  statuses: z.array(statusRow),
  tags: z.array(tagRow),
  scheme: schemeSchema,
  segment: z.string().nullable(),
  scores: z.array(
    z.object({
      axis: z.enum(axes),
      score: z.int(),
      of: z.int(),
      value: z.number(),
      band: range,
      next: further,
      below: further,
    }),
  ),
}) satisfies z.ZodType<CustomerProfile>

const segmentsSchema = z.object({
  scheme: schemeSchema,
  months: z.array(z.object({ day: daySchema, segment: z.string().nullable() })),
}) satisfies z.ZodType<SegmentHistory>

const timelineSchema = z.object({
  happenings: z.array(happeningRow),
  next: z.string().nullable(),
}) satisfies z.ZodType<CustomerTimeline>

const linesSchema = z.object({ lines: z.array(lineRow) }) satisfies z.ZodType<OrderLines>

const addressOf = (key: string, below = ''): string => `/api/customers/${encodeURIComponent(key)}${below}`

export const exportAddress = (key: string): string => addressOf(key, '/export')

export const profileQuery = (key: string) =>
  queryOptions({
    queryKey: [customersKey, 'profile', key],
    queryFn: ({ signal }) => fetchParsed<CustomerProfile>(addressOf(key), profileSchema, { signal }),
  })

export const segmentsQuery = (key: string) =>
  queryOptions({
    queryKey: [customersKey, 'segments', key],
    queryFn: ({ signal }) => fetchParsed<SegmentHistory>(addressOf(key, '/segments'), segmentsSchema, { signal }),
  })

export const timelineQuery = (key: string) =>
  infiniteQueryOptions<CustomerTimeline, Error, InfiniteData<CustomerTimeline>, QueryKey, string | null>({
    queryKey: [customersKey, 'timeline', key],
    queryFn: ({ pageParam, signal }) =>
      fetchParsed<CustomerTimeline>(
        addressOf(key, pageParam === null ? '/timeline' : `/timeline?cursor=${pageParam}`),
        timelineSchema,
        { signal },
      ),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  })

export const linesQuery = (key: string, order: number) =>
  queryOptions({
    queryKey: [customersKey, 'lines', key, order],
    queryFn: ({ signal }) => fetchParsed<OrderLines>(addressOf(key, `/orders/${order}`), linesSchema, { signal }),
  })
