import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type ProjectChange,
  type Rebuild,
  type SettingsState,
  settingsStateSchema,
} from '../../../contract/settings.ts'
import { fetchParsed, projectQuery } from '../../api.ts'
import { settingsKey } from '../../shell/use-live.ts'

const millisecondsBetweenLooks = 1000

export const isGoingOn = (rebuild: Rebuild | null | undefined): boolean =>
  rebuild?.state === 'waiting' || rebuild?.state === 'running'

/** What the shop has decided; told by the server as it changes, and looked up each second while history is rebuilt. */
export const settingsQuery = queryOptions({
  queryKey: settingsKey,
  queryFn: ({ signal }) => fetchParsed<SettingsState>('/api/settings', settingsStateSchema, { signal }),
  staleTime: 0,
  refetchInterval: ({ state }) => (isGoingOn(state.data?.rebuild) ? millisecondsBetweenLooks : false),
})

/** Changes settings; what was answered is shown at once. */
export function useChangeSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ProjectChange) =>
      fetchParsed<SettingsState>('/api/settings', settingsStateSchema, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(change),
      }),
    onSuccess: (state) => {
      client.setQueryData(settingsKey, state)
      void client.invalidateQueries({ queryKey: projectQuery.queryKey })
    },
  })
}

/** Stops the rebuild that goes on. */
export function useStopRebuild() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => fetchParsed<SettingsState>('/api/settings/rebuild', settingsStateSchema, { method: 'DELETE' }),
    onSuccess: (state) => client.setQueryData(settingsKey, state),
  })
}
