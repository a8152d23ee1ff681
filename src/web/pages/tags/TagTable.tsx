import { useState } from 'react'
import type { TagChange, TagCount } from '../../../contract/tags.ts'
import { useWords } from '../../messages/language.ts'
import { EditOutcome } from './EditOutcome.tsx'
import { TagRow } from './TagRow.tsx'
import { useTagMonths } from './tags.ts'

type Props = { counts: readonly TagCount[]; open: string | null; onOpen: (tag: string | null) => void }

const isFound = (tag: string, text: string): boolean => tag.toLowerCase().includes(text.trim().toLowerCase())

/** All tags, most held first; those that nobody holds only when asked for, or when just made. */
export function TagTable({ counts, open, onOpen }: Props) {
  const { say } = useWords()
  const months = useTagMonths()
  const [text, setText] = useState('')
  const [hasPast, setPast] = useState(false)
  const [outcome, setOutcome] = useState<TagChange>()
  const done = (change: TagChange) => {
    setOutcome(change)
    if (open !== change.tag) onOpen(null)
  }
  const toggle = (tag: string) => {
    setOutcome(undefined)
    onOpen(open === tag ? null : tag)
  }
  const unheld = counts.filter(({ customers }) => customers === 0).length
  const shown = counts
    .filter(({ customers, tag }) => hasPast || customers > 0 || tag === open)
    .filter(({ tag }) => isFound(tag, text))
  const names = counts.map(({ tag }) => tag)
  if (counts.length === 0) return <p className="card text-[13px] text-soft">{say('tags.none')}</p>
  return (
    <section aria-label={say('tags.list')} className="card grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-[13px]">
        <input
          type="search"
          aria-label={say('tags.search')}
          placeholder={say('tags.search')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          className="min-h-[34px] min-w-0 rounded-lg border border-edge bg-card px-2.5"
        />
        {unheld > 0 && (
          <label className="flex min-h-6 items-center gap-2 text-soft">
            <input
              type="checkbox"
              checked={hasPast}
              onChange={({ currentTarget }) => setPast(currentTarget.checked)}
              className="size-4 accent-brand"
            />
            {say('tags.past', { count: unheld })}
          </label>
        )}
      </div>
      <EditOutcome change={outcome} error={null} />
      {shown.length === 0 ? (
        <p className="text-[13px] text-soft">{say('tags.none-found', { text })}</p>
      ) : (
        <table className="listing">
          <thead>
            <tr>
              <th scope="col">{say('tags.tag')}</th>
              <th scope="col" className="max-sm:hidden">
                {say('tags.line')}
              </th>
              <th scope="col" className="number">
                {say('tags.customers')}
              </th>
              <th scope="col" className="number max-sm:hidden">
                {say('tags.before')}
              </th>
              <th scope="col" className="number">
                {say('tags.change')}
              </th>
              <th scope="col">
                <span className="sr-only">{say('tags.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((count) => (
              <TagRow
                key={count.tag}
                count={count}
                months={months.get(count.tag) ?? []}
                others={names.filter((name) => name !== count.tag)}
                isOpen={open === count.tag}
                onDone={done}
                onToggle={() => toggle(count.tag)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
