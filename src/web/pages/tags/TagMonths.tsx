import { formatMonth } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { HoldersCount } from './HoldersCount.tsx'
import type { TagMonth } from './tags.ts'

/** The counts behind the small line of a tag. */
export function TagMonths({ tag, months }: { tag: string; months: readonly TagMonth[] }) {
  const words = useWords()
  if (months.length === 0) return null
  return (
    <dl
      aria-label={words.say('tags.months', { tag })}
      className="grid grid-cols-[repeat(auto-fill,minmax(68px,1fr))] gap-x-2 gap-y-1.5 px-3.5 pt-1 pb-3 tabular-nums"
    >
      {months.map(({ month, lastDay, customers }) => (
        <div key={month}>
          <dt className="text-xs text-soft">{formatMonth(month, words)}</dt>
          <dd>
            <HoldersCount tag={tag} day={lastDay} customers={customers} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
