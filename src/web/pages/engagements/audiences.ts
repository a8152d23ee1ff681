import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import {
  audienceDetailSchema,
  audienceSuggestionSchema,
  listedAudienceSchema,
  removedAudienceSchema,
} from '../../../contract/audiences.ts'
import { fetchParsed } from '../../api.ts'

/** Every audience with how many are in it now. Others may have changed them since, so a page asks anew when it opens. */
export const audiencesQuery = queryOptions({
  queryKey: ['audiences'],
  queryFn: ({ signal }) => fetchParsed('/api/audiences', listedAudienceSchema.array(), { signal }),
  refetchOnMount: 'always',
})

/** An audience with its size over time. */
export const audienceQuery = (id: number) =>
  queryOptions({
    queryKey: ['audiences', id],
    queryFn: ({ signal }) => fetchParsed(`/api/audiences/${id}`, audienceDetailSchema, { signal }),
  })

/** Audiences drawn from this shop's own numbers. */
export const suggestionsQuery = queryOptions({
  queryKey: ['audiences', 'suggestions'],
  queryFn: ({ signal }) => fetchParsed('/api/audiences/suggestions', audienceSuggestionSchema.array(), { signal }),
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
      fetchParsed('/api/audiences', listedAudienceSchema, {
        method: 'POST',
        headers: asJson,
        body: JSON.stringify(wanted),
      }),
    onSuccess: useListAnew(),
  })

export const useRenameAudience = (id: number) =>
  useMutation({
    mutationFn: (name: string) =>
      fetchParsed(`/api/audiences/${id}`, listedAudienceSchema, {
        method: 'PATCH',
        headers: asJson,
        body: JSON.stringify({ name }),
      }),
    onSuccess: useListAnew(),
  })

export const useRemoveAudience = (id: number) =>
  useMutation({
    mutationFn: () => fetchParsed(`/api/audiences/${id}`, removedAudienceSchema, { method: 'DELETE' }),
    onSuccess: useListAnew(),
  })
