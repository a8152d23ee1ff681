import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { acrossPages } from '../../controls/screen-search.ts'
import { useWords } from '../../messages/language.ts'
import { AudienceRow } from './AudienceRow.tsx'
import { audiencesQuery } from './audiences.ts'

/** What an audience is, and the way to the first one. */
function NoAudience() {
  const { say } = useWords()
  return (
    <div className="card grid justify-items-start gap-3 text-[13px]">
      <p className="max-w-prose text-soft">{say('audiences.none')}</p>
      <Link to="/customers" search={acrossPages} className="button button-main">
        {say('audiences.to-customers')}
      </Link>
    </div>
  )
}

type Props = {
  heading: RefObject<HTMLHeadingElement | null>
  /** What has just been done, in words. */
  done: string
  onRemoved: (name: string) => void
}

/** The people whom the shop keeps under a name. */
export function Audiences({ heading, done, onRemoved }: Props) {
  const { say } = useWords()
  const { data: audiences, error, refetch } = useQuery(audiencesQuery)
  return (
    <section aria-labelledby="audiences" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="audiences" ref={heading} tabIndex={-1} className="outline-none">
        {say('audiences.title')}
      </h2>
      <p role="status" className="text-[13px] text-soft empty:hidden">
        {done}
      </p>
      {error !== null && <ErrorNotice title={say('audiences.failed')} error={error} onRetry={() => void refetch()} />}
      {audiences === undefined && error === null && <Skeleton className="h-44 !rounded-card" />}
      {audiences?.length === 0 && <NoAudience />}
      {audiences !== undefined && audiences.length > 0 && (
        <ul
          aria-labelledby="audiences"
          className="card lg:grid lg:grid-cols-[minmax(0,1fr)_auto_160px_auto] lg:gap-x-5"
        >
          {audiences.map((audience) => (
            <AudienceRow key={audience.id} audience={audience} onRemoved={onRemoved} />
          ))}
        </ul>
      )}
    </section>
  )
}
