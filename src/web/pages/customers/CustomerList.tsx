import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { useProject } from '../../api.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { formatCount, formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { SaveAsAudience } from '../engagements/SaveAsAudience.tsx'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { CustomerTable } from './CustomerTable.tsx'
import { customersQuery } from './customer-queries.ts'
import { ListActions } from './ListActions.tsx'
import { TagSelection } from './TagSelection.tsx'
import { useList } from './use-list.ts'

/** Everyone whom a filter means: how many, what to do with them, and each as a row. */
export function CustomerList({ who }: { who: CustomerFilter }) {
  const words = useWords()
  const { today } = useProject()
  const list = useList()
  const asked = list.askedOf(who)
  const { data, error, refetch, isPlaceholderData, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    customersQuery(asked),
  )
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, isFetchingNextPage])
  if (error !== null) {
    return <ErrorNotice title={words.say('customers.failed')} error={error} onRetry={() => void refetch()} />
  }
  const [first] = data?.pages ?? []
  const count = data?.pages.at(-1)?.count
  return (
    <div className="card grid grid-cols-[minmax(0,1fr)] gap-3 !pb-0">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto text-[13px] text-soft">
          {count === undefined ? (
            words.say('shell.loading')
          ) : (
            <>
              <strong className="text-base font-[650] text-ink tabular-nums">{formatCount(count, words)}</strong>{' '}
              {words.say('customers.found', { count, day: formatDay(first?.asOf ?? today, words) })}
            </>
          )}
        </p>
        <ListActions asked={asked}>
          {count !== undefined && <TagSelection key={JSON.stringify(['tag', who])} who={who} count={count} />}
          <SaveAsAudience key={JSON.stringify(who)} who={who} />
        </ListActions>
        <ColumnsMenu columns={list.columns} onChange={list.setColumns} />
      </div>
      {data === undefined && <Skeleton className="mb-4 h-96" />}
      {count === 0 && <p className="pb-4 text-[13px] text-soft">{words.say('customers.nobody')}</p>}
      {first !== undefined && count !== undefined && count > 0 && (
        <div className="-mx-4 border-t border-line">
          <CustomerTable
            rows={data?.pages.flatMap(({ rows }) => rows) ?? []}
            count={count}
            columns={list.columns}
            scheme={first.scheme}
            sort={list.sort}
            onSort={list.setSort}
            isStale={isPlaceholderData}
            onEndNear={more}
          />
        </div>
      )}
    </div>
  )
}
