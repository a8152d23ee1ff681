import { useQuery } from '@tanstack/react-query'
import { importsQuery } from '../../api.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { PastImportsTable } from './PastImportsTable.tsx'

/** Every import so far, the newest first. */
export function PastImports() {
  const { data: reports, error, refetch } = useQuery(importsQuery)
  return (
    <section aria-labelledby="past-imports" className="card grid gap-3">
      <h2 id="past-imports">Past imports</h2>
      {reports === undefined && error === null && <Skeleton className="h-28" />}
      {error !== null && (
        <ErrorNotice title="Past imports could not be loaded" error={error} onRetry={() => void refetch()} />
      )}
      {reports?.length === 0 && (
        <p className="text-[13px] text-soft">None yet. What you import is listed here with what became of each row.</p>
      )}
      {reports !== undefined && reports.length > 0 && <PastImportsTable reports={reports} />}
    </section>
  )
}
