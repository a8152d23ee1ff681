import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Erasure, erasureSchema } from '../../../../contract/erasures.ts'
import type { ProjectSettings } from '../../../../contract/settings.ts'
import { fetchParsed, projectQuery } from '../../../api.ts'
import { forgetRecent } from '../../../shell/search/recent.ts'
import { customersKey } from '../customer-queries.ts'

/** Forgets every answer about people, once nothing on the screen needs the one about somebody who is gone. */
export function useForgetPeople(): void {
  const client = useQueryClient()
  useEffect(() => client.removeQueries({ queryKey: [customersKey] }), [client])
}

/** Erases a person; where the search led lately is forgotten with them, and every number is then asked for anew. */
export function useErasePerson(key: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (keep: ProjectSettings['erasureKeeps']) =>
      fetchParsed<Erasure>('/api/erasures', erasureSchema, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ key, keep }),
      }),
    onSuccess: () => {
      forgetRecent()
      void client.invalidateQueries({ queryKey: projectQuery.queryKey })
    },
  })
}
