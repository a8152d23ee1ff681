import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { SavedView, ViewToSave } from '../../server/contract.ts'
import { fetchParsed } from '../api.ts'

const viewSchema: z.ZodType<SavedView> = z.object({
  id: z.int(),
  name: z.string(),
  address: z.string(),
  savedAt: z.string(),
})

/** The saved views, as another person may have changed them too: asked anew whenever they are looked at. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => fetchParsed('/api/views', z.array(viewSchema), { signal }),
  staleTime: 0,
})

const save = (view: ViewToSave) =>
  fetchParsed('/api/views', viewSchema, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(view),
  })

const remove = ({ id }: SavedView) =>
  fetchParsed(`/api/views/${id}`, z.object({ removed: z.int() }), { method: 'DELETE' })

function useAsking() {
  const client = useQueryClient()
  return { onSettled: () => client.invalidateQueries({ queryKey: viewsQuery.queryKey }) }
}

export const useSaveView = () => useMutation({ mutationFn: save, ...useAsking() })
export const useRemoveView = () => useMutation({ mutationFn: remove, ...useAsking() })
