import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Count } from '../../../../contract/engagements.ts'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../../controls/Skeleton.tsx'
import { acrossPages } from '../../../controls/screen-search.ts'
import { useWords } from '../../../messages/language.ts'
import { peopleQuery } from '../engagements.ts'
import { personName } from './person-name.ts'

type Props = { label: string; path: string; count: Count }

/** The people of a count, each with the way to all that is known of them. */
export function CountPeople({ label, path, count }: Props) {
  const words = useWords()
  const { say } = words
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    peopleQuery(path, count),
  )
  if (error !== null) {
    return <ErrorNotice title={say('engagement.people.failed')} error={error} onRetry={() => void refetch()} />
  }
  if (data === undefined) return <Skeleton className="mb-3 h-16" />
  return (
    <div className="mb-3 rounded-lg bg-paper px-3 py-1.5">
      <ul aria-label={label} className="grid max-h-80 overflow-y-auto">
        {data.pages
          .flatMap(({ people }) => people)
          .map(({ key, person }) => (
            <li
              key={key}
              className="flex flex-wrap justify-between gap-x-3 border-t border-line py-1.5 first:border-t-0"
            >
              {person === null ? (
                <span className="text-soft">{say('engagement.people.gone')}</span>
              ) : (
                <>
                  <Link
                    to="/customers/$key"
                    params={{ key: String(key) }}
                    search={acrossPages}
                    className="min-w-0 break-words text-brand underline underline-offset-2"
                  >
                    {personName(person, words)}
                  </Link>
                  <span className="min-w-0 break-words text-soft">{person.email ?? person.phone}</span>
                </>
              )}
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className="button my-1.5"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {say('engagement.people.more')}
        </button>
      )}
    </div>
  )
}
