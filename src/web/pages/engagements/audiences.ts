import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type CustomerFilter, customerFilterSchema } from '../../../catalog/people/filter.ts'
import type { AudienceDetail, AudienceSuggestion, ListedAudience } from '../../../server/contract.ts'
import { daySchema } from '../../../sql/day.ts'
import { fetchParsed } from '../../api.ts'
import { saidSchema } from '../../said-schema.ts'

const listedSchema = z.object({
  id: z.int(),
  name: z.string(),
  who: customerFilterSchema,
  isFixed: z.boolean(),
  madeAt: z.string(),
  customers: z.int(),
  uses: z.array(
    z.object({
      engagement: z.int(),
      name: z.string(),
      state: z.enum(['draft', 'scheduled', 'running']),
      text: z.string(),
      said: saidSchema.optional(),
    }),
  ),
}) satisfies z.ZodType<ListedAudience>

const detailSchema = listedSchema.extend({
  sizes: z.array(z.object({ day: daySchema, customers: z.int() })).nullable(),
}) satisfies z.ZodType<AudienceDetail>

const suggestionSchema = z.object({
  key: z.enum(['best', 'slipping-away', 'second-purchase-due', 'once-at-a-discount']),
  name: z.string(),
  reason: z.string(),
  figures: z.record(z.string(), z.number()),
  who: customerFilterSchema,
  customers: z.int(),
}) satisfies z.ZodType<AudienceSuggestion>

const removedSchema = z.object({ removed: z.int() })

/** Every audience with how many are in it now. Others may have changed them since, so a page asks anew when it opens. */
export const audiencesQuery = queryOptions({
  queryKey: ['audiences'],
  queryFn: ({ signal }) => fetchParsed('/api/audiences', z.array(listedSchema), { signal }),
  refetchOnMount: 'always',
})

/** An audience with its size over time. */
export const audienceQuery = (id: number) =>
  queryOptions({
    queryKey: ['audiences', id],
    queryFn: ({ signal }) => fetchParsed(`/api/audiences/${id}`, detailSchema, { signal }),
  })

/** Audiences drawn from this shop's own numbers. */
export const suggestionsQuery = queryOptions({
  queryKey: ['audiences', 'suggestions'],
  queryFn: ({ signal }) => fetchParsed('/api/audiences/suggestions', z.array(suggestionSchema), { signal }),
})

const asJson = { 'Content-Type': 'application/json' }

/** Asks the list anew; the sizes over time and the suggestions change with the data alone. */
function useListAnew() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: audiencesQuery.queryKey, exact: true })
}

/** Keeps whom a filter means under a name: those of any time, or as a fixed list those of now. */
export const useKeepAudience = () =>
  useMutation({
    mutationFn: (wanted: { name: string; who: CustomerFilter; isFixed?: boolean }) =>
      fetchParsed('/api/audiences', listedSchema, { method: 'POST', headers: asJson, body: JSON.stringify(wanted) }),
    onSuccess: useListAnew(),
  })

export const useRenameAudience = (id: number) =>
  useMutation({
    mutationFn: (name: string) =>
      fetchParsed(`/api/audiences/${id}`, listedSchema, {
        method: 'PATCH',
        headers: asJson,
        body: JSON.stringify({ name }),
      }),
    onSuccess: useListAnew(),
  })

export const useRemoveAudience = (id: number) =>
  useMutation({
    mutationFn: () => fetchParsed(`/api/audiences/${id}`, removedSchema, { method: 'DELETE' }),
    onSuccess: useListAnew(),
  })
