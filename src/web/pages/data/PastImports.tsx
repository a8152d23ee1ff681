import { useQuery } from '@tanstack/react-query'
import { importsQuery } from '../../api.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { useWords } from '../../messages/language.ts'
import { PastImportsTable } from './PastImportsTable.tsx'

/** Every import so far, the newest first. */
export function PastImports() {
  const { say } = useWords()
  const { data: reports, error, refetch } = useQuery(importsQuery)
  return (
    <section aria-labelledby="past-imports" className="card grid gap-3">
      <h2 id="past-imports">{say('data.past')}</h2>
      {reports === undefined && error === null && <Skeleton className="h-28" />}
      {error !== null && <ErrorNotice title={say('data.past.failed')} error={error} onRetry={() => void refetch()} />}
      {reports?.length === 0 && <p className="text-[13px] text-soft">{say('data.past.none')}</p>}
      {reports !== undefined && reports.length > 0 && <PastImportsTable reports={reports} />}
    </section>
  )
}
