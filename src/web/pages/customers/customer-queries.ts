import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryKey,
  queryOptions,
} from '@tanstack/react-query'
import type { CustomerColumn } from '../../../catalog/people/customer-columns.ts'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { type CustomerList, customerCountSchema, customerListSchema } from '../../../contract/customers.ts'
import type { Day } from '../../../sql/day.ts'
import { fetchParsed } from '../../api.ts'

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
      return fetchParsed<CustomerList>(`/api/customers?${parametersOf(asked)}${place}`, customerListSchema, { signal })
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
      fetchParsed(`/api/customers/count?${new URLSearchParams({ who: JSON.stringify(who) })}`, customerCountSchema, {
        signal,
      }),
    placeholderData: keepPreviousData,
  })
