import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { formatCount } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { countQuery } from './customer-queries.ts'
import { filterOf, groupDraftOf, withPart } from './filter-draft.ts'
import { GroupEditor } from './GroupEditor.tsx'
import { useList } from './use-list.ts'

type Props = { who: CustomerFilter; onApply: (who: CustomerFilter) => void; onClose: () => void }

/** The whole filter to be edited, nested as it is, with the number of people that it means as it stands. */
export function FilterEditor({ who, onApply, onClose }: Props) {
  const words = useWords()
  const { say } = words
  const { meant } = useList()
  const [draft, setDraft] = useState(() => groupDraftOf(who))
  const filter = filterOf(draft)
  const { data, error } = useQuery({ ...countQuery(meant(filter ?? who)), enabled: filter !== null })
  const show =
    filter === null || data === undefined
      ? say('filters.show')
      : say('filters.show-count', { count: data.count, figure: formatCount(data.count, words) })
  return (
    <form
      className="card grid grid-cols-[minmax(0,1fr)] gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (filter !== null) onApply(filter)
      }}
    >
      <GroupEditor
        group={draft}
        depth={0}
        onChange={setDraft}
        onPart={(id, part) => setDraft((before) => withPart(before, id, part))}
      />
      <div className="flex flex-wrap items-center gap-2">
        <button type="submit" className="button button-main" disabled={filter === null}>
          {show}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say('filters.cancel')}
        </button>
        <p role="status" className="text-[13px] text-soft">
          {filter === null && say('filters.incomplete')}
          {error?.message}
        </p>
      </div>
    </form>
  )
}
