import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { importsQuery, projectQuery } from '../../api.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { useWords } from '../../messages/language.ts'
import { FileNames } from './FileNames.tsx'
import { ImportReport } from './ImportReport.tsx'
import { JobActions } from './JobActions.tsx'
import { JobProgress } from './JobProgress.tsx'
import { useJob } from './jobs.ts'
import { MappingStep } from './MappingStep.tsx'
import { mappingsQuery } from './mappings.ts'

/** One import, from its start to its report. */
export function JobCard({ id }: { id: string }) {
  const { say, list, sentence } = useWords()
  const client = useQueryClient()
  const { data: job, error, refetch } = useJob(id)
  const state = job?.state
  useEffect(() => {
    if (state !== 'done') return
    void client.invalidateQueries({ queryKey: projectQuery.queryKey })
    void client.invalidateQueries({ queryKey: importsQuery.queryKey })
    void client.invalidateQueries({ queryKey: mappingsQuery.queryKey })
  }, [client, state])
  if (job === undefined) {
    return error && <ErrorNotice title={say('data.job.unknown')} error={error} onRetry={() => void refetch()} />
  }
  const why = job.error !== null && sentence(job.error, job.said)
  return (
    <article aria-label={say('data.job', { files: list(job.files) })} className="card grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="min-w-0 flex-1 basis-52">
          <FileNames files={job.files} />
        </h2>
        <span role="status" className="text-[13px] font-medium text-soft">
          {say(`data.job.${job.state}`)}
        </span>
        <JobActions job={job} />
      </div>
      {(job.state === 'waiting' || job.state === 'running') && <JobProgress job={job} />}
      {job.state === 'mapping' && job.inspections !== null && <MappingStep job={job} inspections={job.inspections} />}
      {job.state === 'failed' && <p className="rounded-lg bg-down-soft px-3.5 py-3 text-[13px]">{why}</p>}
      {job.state === 'cancelled' && <p className="text-[13px] text-soft">{why}</p>}
      {job.state === 'planned' && job.plan !== null && <ImportReport report={job.plan} isPlan />}
      {job.report !== null && <ImportReport report={job.report} />}
    </article>
  )
}
