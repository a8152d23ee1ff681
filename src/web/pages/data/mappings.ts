import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FileInspection } from '../../../contract/file-inspection.ts'
import { type ImportJob, importJobSchema } from '../../../contract/import-job.ts'
import type { MappingAnswer } from '../../../contract/mapping-answer.ts'
import { forgottenMappingSchema, rememberedMappingSchema } from '../../../contract/mappings.ts'
import { fetchParsed } from '../../api.ts'
import { jobKey } from '../../shell/use-live.ts'
import { type Choices, guessedChoices } from './mapping-choice.ts'

/** What is known of files with certain columns. */
export const mappingsQuery = queryOptions({
  queryKey: ['mappings'],
  queryFn: ({ signal }) => fetchParsed('/api/mappings', rememberedMappingSchema.array(), { signal }),
})

/** What is chosen so far for a job's files; kept while the reader looks at another page, and when the server refuses it. */
export function useChoices(job: string, inspections: readonly FileInspection[]) {
  const client = useQueryClient()
  const queryKey = ['mapping-choices', job]
  const guessed = () => guessedChoices(inspections)
  const { data } = useQuery<Choices>({
    queryKey,
    queryFn: guessed,
    initialData: guessed,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return { choices: data, choose: (choices: Choices) => client.setQueryData(queryKey, choices) }
}

/** Says what the columns of a job's unknown files are; the job then goes on to its plan. */
export function useMapping(job: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer: MappingAnswer) =>
      fetchParsed<ImportJob>(`/api/imports/jobs/${job}/map`, importJobSchema, {
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
    mutationFn: () => fetchParsed(`/api/mappings/${id}`, forgottenMappingSchema, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: mappingsQuery.queryKey }),
  })
}
