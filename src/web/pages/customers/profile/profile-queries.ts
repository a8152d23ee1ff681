import { type InfiniteData, infiniteQueryOptions, type QueryKey, queryOptions } from '@tanstack/react-query'
import {
  type CustomerProfile,
  type CustomerTimeline,
  customerProfileSchema,
  customerTimelineSchema,
  type OrderLines,
  orderLinesSchema,
  type SegmentHistory,
  segmentHistorySchema,
} from '../../../../contract/customer-profile.ts'
import { fetchParsed } from '../../../api.ts'
import { customersKey } from '../customer-queries.ts'

const addressOf = (key: string, below = ''): string => `/api/customers/${encodeURIComponent(key)}${below}`

export const exportAddress = (key: string): string => addressOf(key, '/export')

export const profileQuery = (key: string) =>
  queryOptions({
    queryKey: [customersKey, 'profile', key],
    queryFn: ({ signal }) => fetchParsed<CustomerProfile>(addressOf(key), customerProfileSchema, { signal }),
  })

export const segmentsQuery = (key: string) =>
  queryOptions({
    queryKey: [customersKey, 'segments', key],
    queryFn: ({ signal }) => fetchParsed<SegmentHistory>(addressOf(key, '/segments'), segmentHistorySchema, { signal }),
  })

export const timelineQuery = (key: string) =>
  infiniteQueryOptions<CustomerTimeline, Error, InfiniteData<CustomerTimeline>, QueryKey, string | null>({
    queryKey: [customersKey, 'timeline', key],
    queryFn: ({ pageParam, signal }) =>
      fetchParsed<CustomerTimeline>(
        addressOf(key, pageParam === null ? '/timeline' : `/timeline?cursor=${pageParam}`),
        customerTimelineSchema,
        { signal },
      ),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  })

export const linesQuery = (key: string, order: number) =>
  queryOptions({
    queryKey: [customersKey, 'lines', key, order],
    queryFn: ({ signal }) => fetchParsed<OrderLines>(addressOf(key, `/orders/${order}`), orderLinesSchema, { signal }),
  })
