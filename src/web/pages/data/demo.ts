import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Demo, demoSchema } from '../../../contract/demo.ts'
import { fetchParsed, importsQuery, projectQuery } from '../../api.ts'

const millisecondsBetweenLooks = 250

/** Whether the data is made up, and how far that has come; asked again and again while it is being made. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  queryFn: ({ signal }) => fetchParsed<Demo>('/api/demo', demoSchema, { signal }),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.state === 'making' ? millisecondsBetweenLooks : false),
})

/** Begins to make the demo store; how far it is shows in `demoQuery`. */
export function useMakeDemo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      fetchParsed<Demo>('/api/demo', demoSchema, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      }),
    onSuccess: (demo) => client.setQueryData(demoQuery.queryKey, demo),
  })
}

/** Removes the demo store with what was imported into it, or stops making it; every page is then as of an empty project. */
export function useRemoveDemo() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ withImports }: { withImports: boolean }) =>
      fetchParsed<Demo>(withImports ? '/api/demo?imports=too' : '/api/demo', demoSchema, { method: 'DELETE' }),
    onSuccess: async (demo) => {
      client.setQueryData(demoQuery.queryKey, demo)
      await client.invalidateQueries({ queryKey: importsQuery.queryKey })
      await client.invalidateQueries({ queryKey: projectQuery.queryKey })
    },
  })
}
