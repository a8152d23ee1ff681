import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { foundCustomersSchema } from '../../../contract/found-customers.ts'
import { fetchParsed } from '../../api.ts'

/** The customers whom a text may mean, best first. A request that nobody waits for any more is aborted. */
export const foundQuery = (text: string) =>
  queryOptions({
    queryKey: ['customers', 'search', text],
    queryFn: ({ signal }) =>
      fetchParsed(`/api/customers/search?${new URLSearchParams({ q: text })}`, foundCustomersSchema, { signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
