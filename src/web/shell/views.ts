import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { removedSchema } from '../../contract/removed.ts'
import { type SavedView, savedViewSchema, type ViewToSave } from '../../contract/views.ts'
import { fetchParsed } from '../api.ts'

/** The saved views, as another person may have changed them too: asked anew whenever they are looked at. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => fetchParsed('/api/views', savedViewSchema.array(), { signal }),
  staleTime: 0,
})

const save = (view: ViewToSave) =>
  fetchParsed('/api/views', savedViewSchema, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(view),
  })

const remove = ({ id }: SavedView) => fetchParsed(`/api/views/${id}`, removedSchema, { method: 'DELETE' })

function useAsking() {
  const client = useQueryClient()
  return { onSettled: () => client.invalidateQueries({ queryKey: viewsQuery.queryKey }) }
}

export const useSaveView = () => useMutation({ mutationFn: save, ...useAsking() })
export const useRemoveView = () => useMutation({ mutationFn: remove, ...useAsking() })
