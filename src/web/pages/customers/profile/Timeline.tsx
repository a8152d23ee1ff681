import { useInfiniteQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../../controls/Skeleton.tsx'
import { useWords } from '../../../messages/language.ts'
import { HappeningRow } from './HappeningRow.tsx'
import { timelineQuery } from './profile-queries.ts'

/** What happened of a customer, the newest first, a page at a time. */
export function Timeline({ customer }: { customer: string }) {
  const { say } = useWords()
  const heading = useId()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelineQuery(customer),
  )
  const happenings = data?.pages.flatMap((page) => page.happenings) ?? []
  return (
    <section aria-labelledby={heading} className="card text-[13px]">
      <h2 id={heading} className="mb-1 !text-[13px] !font-semibold !tracking-normal">
        {say('profile.timeline')}
      </h2>
      {error !== null && (
        <ErrorNotice title={say('profile.timeline-failed')} error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Skeleton className="h-60" />}
      {data !== undefined && happenings.length === 0 && <p className="text-soft">{say('profile.nothing')}</p>}
      <ol>
        {happenings.map((happening) => (
          <HappeningRow
            key={[happening.day, happening.kind, happening.order, happening.what, happening.channel].join(' ')}
            customer={customer}
            happening={happening}
          />
        ))}
      </ol>
      {hasNextPage && (
        <button
          type="button"
          className="button mt-3"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {say('profile.earlier')}
        </button>
      )}
    </section>
  )
}
