import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { ImportJob } from '../../../server/contract.ts'
import { jobSchema } from '../../answer-schemas.ts'
import { fetchParsed } from '../../api.ts'
import { jobKey, jobsKey } from '../../shell/use-live.ts'

const millisecondsBetweenLooks = 1000

export const hasEnded = ({ state }: ImportJob): boolean => state === 'done' || state === 'failed'

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
    queryFn: ({ signal }) => fetchParsed(`/api/imports/jobs/${job}`, jobSchema, { signal }),
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) =>
      state.data === undefined || !hasEnded(state.data) ? millisecondsBetweenLooks : false,
  })
