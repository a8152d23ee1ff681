import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ImportJob, importJobSchema } from '../../../contract/import-job.ts'
import { undoneImportSchema } from '../../../contract/import-report.ts'
import { fetchParsed, importsQuery, projectQuery } from '../../api.ts'
import { jobKey, jobsKey } from '../../shell/use-live.ts'

const millisecondsBetweenLooks = 1000

export const hasEnded = ({ state }: ImportJob): boolean =>
  state === 'done' || state === 'failed' || state === 'cancelled'

/** Shows a job on this page from now on. */
export function rememberJob(client: QueryClient, job: string): void {
  client.setQueryData<string[]>(jobsKey, (known = []) => (known.includes(job) ? known : [job, ...known]))
}

/** Takes a job that has ended off this page; its report stays among the past imports. */
export function forgetJob(client: QueryClient, job: string): void {
  client.setQueryData<string[]>(jobsKey, (known = []) => known.filter((other) => other !== job))
}

/** The jobs that this page started or heard of, the newest first. */
export const useJobs = (): string[] =>
  useQuery<string[]>({ queryKey: jobsKey, queryFn: () => [], initialData: [], gcTime: Number.POSITIVE_INFINITY }).data

/** The state of a job: told by the server as it changes, and looked up each second in case that is not heard. */
export const useJob = (job: string) =>
  useQuery<ImportJob>({
    queryKey: jobKey(job),
    queryFn: ({ signal }) => fetchParsed(`/api/imports/jobs/${job}`, importJobSchema, { signal }),
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) =>
      state.data === undefined || !hasEnded(state.data) ? millisecondsBetweenLooks : false,
  })

/** Says go to a planned job, or cancels one that has not ended; the job as it is then is shown at once. */
export function useJobAction(job: string, action: 'go' | 'cancel') {
  const client = useQueryClient()
  const url = `/api/imports/jobs/${job}`
  return useMutation({
    mutationFn: () =>
      action === 'go'
        ? fetchParsed<ImportJob>(`${url}/go`, importJobSchema, { method: 'POST' })
        : fetchParsed<ImportJob>(url, importJobSchema, { method: 'DELETE' }),
    onSuccess: (state) => {
      client.setQueryData(jobKey(job), state)
      void client.invalidateQueries({ queryKey: jobKey(job) })
    },
  })
}

/** Undoes an import; every number on every page is asked for anew. */
export function useUndo(id: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => fetchParsed(`/api/imports/${id}`, undoneImportSchema, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: importsQuery.queryKey })
      await client.invalidateQueries({ queryKey: projectQuery.queryKey })
    },
  })
}
