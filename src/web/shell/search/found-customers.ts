import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import type { FoundCustomers } from '../../../server/contract.ts'
import { fetchParsed } from '../../api.ts'

const contact = z.string().nullable()
const foundSchema = z.object({
  customers: z.array(
    z.object({
      key: z.int(),
      id: contact,
      name: contact,
      email: contact,
      phone: contact,
      match: z.enum(['exact', 'prefix', 'substring']),
    }),
  ),
}) satisfies z.ZodType<FoundCustomers>

/** The customers whom a text may mean, best first. A request that nobody waits for any more is aborted. */
export const foundQuery = (text: string) =>
  queryOptions({
    queryKey: ['customers', 'search', text],
    queryFn: ({ signal }) =>
      fetchParsed(`/api/customers/search?${new URLSearchParams({ q: text })}`, foundSchema, { signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
