import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { ImportJob, MappingAnswer } from '../../../server/contract.ts'
import { jobSchema, rememberedMappingsSchema } from '../../answer-schemas.ts'
import { fetchParsed } from '../../api.ts'
import { jobKey } from '../../shell/use-live.ts'

const forgottenSchema = z.object({ forgotten: z.int() })

/** What is known of files with certain columns. */
export const mappingsQuery = queryOptions({
  queryKey: ['mappings'],
  queryFn: ({ signal }) => fetchParsed('/api/mappings', rememberedMappingsSchema, { signal }),
})

/** Says what the columns of a job's unknown files are; the job then goes on to its plan. */
export function useMapping(job: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer: MappingAnswer) =>
      fetchParsed<ImportJob>(`/api/imports/jobs/${job}/map`, jobSchema, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(answer),
      }),
    onSuccess: (state) => {
      client.setQueryData(jobKey(job), state)
      void client.invalidateQueries({ queryKey: jobKey(job) })
    },
  })
}

/** Forgets a mapping: the next file with its columns is asked about again. */
export function useForget(id: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => fetchParsed(`/api/mappings/${id}`, forgottenSchema, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: mappingsQuery.queryKey }),
  })
}
