import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ImportJob } from '../../contract/import-job.ts'
import { type LiveEvent, liveEventSchema } from '../../contract/live.ts'
import type { Publication } from '../../contract/project.ts'
import type { Rebuild, SettingsState } from '../../contract/settings.ts'
import { projectQuery } from '../api.ts'

/** Where the last known state of an import job is kept. */
export const jobKey = (job: string) => ['import-job', job] as const
/** Where the settings of the project are kept. */
export const settingsKey = ['settings'] as const
/** Where the ids of the jobs that this page has heard of are kept. */
export const jobsKey = ['import-jobs'] as const

/** What is asked anew when numbers may have changed. */
const numberKeys = ['metric', 'metric-sql', 'imports', 'tags', 'customers', 'audiences', 'engagements']

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
      for (const key of numberKeys) void client.invalidateQueries({ queryKey: [key] })
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
    const keepRebuild = (rebuild: Rebuild) =>
      client.setQueryData<SettingsState>(settingsKey, (known) => known && { ...known, rebuild })
    const keepPublication = (publication: Publication) => {
      client.setQueryData(projectQuery.queryKey, (known) => known && { ...known, publication })
      if (publication.fault === null)
        void client.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
    }
    const askSettings = () => {
      askProject()
      for (const key of [...numberKeys, ...settingsKey]) void client.invalidateQueries({ queryKey: [key] })
    }
    const heed = (event: LiveEvent) => {
      switch (event.type) {
        case 'data':
          return event.dataVersion === shownVersion() ? undefined : askProject()
        case 'import':
          return keepJob(event.job)
        case 'rebuild':
          return keepRebuild(event.rebuild)
        case 'publication':
          return keepPublication(event.publication)
        default:
          return askSettings()
      }
    }
    const hear = ({ data }: MessageEvent<string>) => {
      const event = parse(data)
      if (event !== undefined) heed(event)
    }
    // The server tells the version and the running imports on every connection, so a lost one misses nothing.
    for (const type of ['data', 'import', 'settings', 'rebuild', 'publication']) source.addEventListener(type, hear)
    return () => source.close()
  }, [client])
}
