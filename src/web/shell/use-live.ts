import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ImportJob } from '../../server/contract.ts'
import { liveEventSchema } from '../answer-schemas.ts'
import { projectQuery } from '../api.ts'

/** Where the last known state of an import job is kept. */
export const jobKey = (job: string) => ['import-job', job] as const
/** Where the ids of the jobs that this page has heard of are kept. */
export const jobsKey = ['import-jobs'] as const

const parse = (text: string) => {
  try {
    return liveEventSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Listens to the server: new data is asked for at once, and imports show their progress wherever they were started. */
export function useLive(): void {
  const client = useQueryClient()
  const version = useQuery(projectQuery).data?.dataVersion
  const shown = useRef(version)

  useEffect(() => {
    if (shown.current !== undefined && shown.current !== version) {
      for (const key of ['metric', 'metric-sql', 'imports']) void client.invalidateQueries({ queryKey: [key] })
    }
    shown.current = version
  }, [client, version])

  useEffect(() => {
    const source = new EventSource('/api/live')
    const shownVersion = () => client.getQueryData(projectQuery.queryKey)?.dataVersion
    const askProject = () => void client.invalidateQueries({ queryKey: projectQuery.queryKey })
    const keepJob = (job: ImportJob) => {
      client.setQueryData(jobKey(job.job), job)
      client.setQueryData<string[]>(jobsKey, (known = []) => (known.includes(job.job) ? known : [job.job, ...known]))
    }
    const hear = ({ data }: MessageEvent<string>) => {
      const event = parse(data)
      if (event?.type === 'data' && event.dataVersion !== shownVersion()) askProject()
      if (event?.type === 'import') keepJob(event.job)
    }
    // The server tells the version and the running imports on every connection, so a lost one misses nothing.
    source.addEventListener('data', hear)
    source.addEventListener('import', hear)
    return () => source.close()
  }, [client])
}
