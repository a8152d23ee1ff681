import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { acrossPages } from '../../controls/screen-search.ts'
import { useWords } from '../../messages/language.ts'
import { EngagementRow } from './EngagementRow.tsx'
import { engagementsQuery } from './engagements.ts'

function NewEngagement() {
  const { say } = useWords()
  return (
    <Link to="/engagements/new" search={acrossPages} className="button button-main">
      <Plus aria-hidden size={15} />
      {say('engagement.new')}
    </Link>
  )
}

/** Every engagement, with how far it is and what it brought. */
export function Engagements() {
  const { say } = useWords()
  const { data: engagements, error, refetch } = useQuery(engagementsQuery)
  return (
    <section aria-labelledby="engagements" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="engagements">{say('engagements.list')}</h2>
        <div className="flex flex-wrap gap-2">
          <Link to="/engagements/sending" search={acrossPages} className="button">
            {say('sending.title')}
          </Link>
          <NewEngagement />
        </div>
      </div>
      {error !== null && <ErrorNotice title={say('engagements.failed')} error={error} onRetry={() => void refetch()} />}
      {engagements === undefined && error === null && <Skeleton className="h-28 !rounded-card" />}
      {engagements?.length === 0 && <p className="card max-w-none text-[13px] text-soft">{say('engagements.none')}</p>}
      {engagements !== undefined && engagements.length > 0 && (
        <ul aria-labelledby="engagements" className="card">
          {engagements.map((engagement) => (
            <EngagementRow key={engagement.id} engagement={engagement} />
          ))}
        </ul>
      )}
    </section>
  )
}
