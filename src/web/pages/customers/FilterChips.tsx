import { X } from 'lucide-react'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { sentenceOf } from '../../../catalog/people/sentence.ts'
import { useWords } from '../../messages/language.ts'
import { allOf, partsOf } from './top-level.ts'
import { useList } from './use-list.ts'
import { useTongue } from './use-tongue.ts'

type Props = { who: CustomerFilter; onChange: (who: CustomerFilter) => void }

/** The filter in words, a chip for every part that must hold; each can be taken away. */
export function FilterChips({ who, onChange }: Props) {
  const { say } = useWords()
  const { asOf } = useList()
  const tongue = useTongue(who, asOf)
  const parts = partsOf(who)
  if (parts.length === 0) return null
  return (
    <ul aria-label={say('filter.in-force')} className="flex flex-wrap items-center gap-2 text-[13px]">
      {parts.map((part, place) => {
        const sentence = sentenceOf(part, tongue)
        return (
          <li key={JSON.stringify(part)} className="flex max-w-full items-center gap-2">
            {place > 0 && <span className="text-xs text-faint">{say('filters.and')}</span>}
            <span className="flex min-w-0 items-center gap-1 rounded-lg bg-brand-soft py-1 pr-1 pl-2.5 text-brand">
              <span className="min-w-0 break-words">{sentence}</span>
              <button
                type="button"
                aria-label={say('filters.remove', { part: sentence })}
                onClick={() => onChange(allOf(parts.filter((other) => other !== part)))}
                className="grid size-6 shrink-0 place-items-center rounded-md hover:bg-card"
              >
                <X aria-hidden size={14} />
              </button>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
