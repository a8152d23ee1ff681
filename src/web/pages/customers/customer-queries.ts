import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryKey,
  queryOptions,
} from '@tanstack/react-query'
import { z } from 'zod'
import type { CustomerColumn } from '../../../catalog/people/customer-columns.ts'
import { type CustomerFilter, customerFilterSchema } from '../../../catalog/people/filter.ts'
import { schemeSchema } from '../../../catalog/rfm/scheme.ts'
import type { CustomerCount, CustomerList } from '../../../server/contract.ts'
import { type Day, daySchema } from '../../../sql/day.ts'
import { fetchParsed } from '../../api.ts'

const listSchema = z.object({
  who: customerFilterSchema,
  asOf: daySchema,
  count: z.int(),
  dataVersion: z.int(),
  currency: z.string().nullable(),
  scheme: schemeSchema,
  rows: z.array(z.object({ key: z.int() }).catchall(z.union([z.string(), z.number(), z.null()]))),
  next: z.string().nullable(),
}) satisfies z.ZodType<CustomerList>

const countSchema = z.object({ count: z.int(), dataVersion: z.int() }) satisfies z.ZodType<CustomerCount>

/** What is asked of the list. */
export type ListAsked = {
  who: CustomerFilter
  sort: string
  columns: readonly CustomerColumn[]
  asOf: Day | undefined
}

const parametersOf = ({ who, sort, columns, asOf }: ListAsked): URLSearchParams =>
  new URLSearchParams({
    who: JSON.stringify(who),
    sort,
    columns: columns.join(','),
    ...(asOf === undefined ? {} : { asOf }),
  })

/** The whole selection as a file, as it is shown: the same columns in the same order. */
export const csvAddress = (asked: ListAsked): string => `/api/customers?${parametersOf(asked)}&format=csv`

/** Asked under this key, so that new data asks them all anew. */
export const customersKey = 'customers'

/** Pages of the customers whom a filter means; the old ones stay while others load. */
export const customersQuery = (asked: ListAsked) =>
  infiniteQueryOptions<CustomerList, Error, InfiniteData<CustomerList>, QueryKey, string | null>({
    queryKey: [customersKey, 'list', asked],
    queryFn: ({ pageParam, signal }) => {
      const place = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`
      return fetchParsed<CustomerList>(`/api/customers?${parametersOf(asked)}${place}`, listSchema, { signal })
    },
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

/** How many customers a filter means. */
export const countQuery = (who: CustomerFilter) =>
  queryOptions({
    queryKey: [customersKey, 'count', who],
    queryFn: ({ signal }) =>
      fetchParsed(`/api/customers/count?${new URLSearchParams({ who: JSON.stringify(who) })}`, countSchema, { signal }),
    placeholderData: keepPreviousData,
  })
