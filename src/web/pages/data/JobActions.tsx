import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ImportJob } from '../../../contract/import-job.ts'
import { useWords } from '../../messages/language.ts'
import { forgetJob, hasEnded, useJobAction } from './jobs.ts'

/** What can be done with a job as it stands: go and cancel, or see what it brought and put it away. */
export function JobActions({ job }: { job: ImportJob }) {
  const { say } = useWords()
  const client = useQueryClient()
  const go = useJobAction(job.job, 'go')
  const cancel = useJobAction(job.job, 'cancel')
  const fault = go.error ?? cancel.error
  return (
    <>
      {job.state === 'planned' && (
        <button
          type="button"
          className="button button-main"
          disabled={go.isPending || cancel.isPending}
          onClick={() => go.mutate()}
        >
          {say('data.job.import')}
        </button>
      )}
      {job.state === 'done' && (
        <Link to="/crm" className="button button-main">
          {say('data.job.see')}
        </Link>
      )}
      {hasEnded(job) ? (
        <button type="button" className="button" onClick={() => forgetJob(client, job.job)}>
          {say('data.dismiss')}
        </button>
      ) : (
        <button type="button" className="button" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
          {say(cancel.isPending ? 'data.cancelling' : 'data.cancel')}
        </button>
      )}
      {fault !== null && (
        <p role="alert" className="basis-full text-[13px] text-down">
          {fault.message}
        </p>
      )}
    </>
  )
}
