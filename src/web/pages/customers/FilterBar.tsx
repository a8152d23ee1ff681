import { ListFilter, Search } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { type CustomerFilter, everybody } from '../../../catalog/people/filter.ts'
import { useProject } from '../../api.ts'
import { AsOfDay } from '../../controls/AsOfDay.tsx'
import { useWords } from '../../messages/language.ts'
import { FilterChips } from './FilterChips.tsx'
import { FilterEditor } from './FilterEditor.tsx'
import { partsOf, textIn, withText } from './top-level.ts'
import { useList } from './use-list.ts'

type Props = { who: CustomerFilter; onChange: (who: CustomerFilter) => void }

/** How long nothing is typed before the text counts, in milliseconds. */
const patience = 300

/** Searches among those whom the rest of the filter means. */
function TextSearch({ who, onChange }: Props) {
  const { say } = useWords()
  const inForce = textIn(who)
  const [typed, setTyped] = useState(inForce)
  const [known, setKnown] = useState(inForce)
  if (known !== inForce) {
    // The address has changed by other means: Back, a chip taken away.
    setKnown(inForce)
    if (typed.trim() !== inForce) setTyped(inForce)
  }
  const apply = useEffectEvent((text: string) => {
    if (text !== inForce) onChange(withText(who, text))
  })
  useEffect(() => {
    const timer = setTimeout(() => apply(typed.trim()), patience)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <label className="relative min-w-0 flex-1 basis-64 md:max-w-96">
      <span className="sr-only">{say('filters.text')}</span>
      <Search aria-hidden size={15} className="absolute top-1/2 left-3 -translate-y-1/2 text-faint" />
      <input
        type="search"
        value={typed}
        maxLength={500}
        placeholder={say('filters.text')}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        className="min-h-[34px] w-full rounded-lg border border-edge bg-card pr-2.5 pl-9 text-[13px] placeholder:text-faint"
      />
    </label>
  )
}

/** The day of the list: today, which moves on with the data, or one that stays. */
function ListDay() {
  const { say } = useWords()
  const { today } = useProject()
  const { asOf, setAsOf } = useList()
  return (
    <>
      <AsOfDay day={asOf ?? today} onChange={(day) => setAsOf(day === today ? undefined : day)} />
      {asOf !== undefined && (
        <button type="button" className="button" onClick={() => setAsOf(undefined)}>
          {say('customers.to-today')}
        </button>
      )}
    </>
  )
}

/** Which customers the list shows: in words, searched through, and changed. */
export function FilterBar({ who, onChange }: Props) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const parts = partsOf(who)
  return (
    <section aria-label={say('filters.title')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <TextSearch who={who} onChange={onChange} />
        <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <ListFilter aria-hidden size={15} />
          {parts.length === 0 ? say('filters.add') : say('filters.edit')}
        </button>
        <ListDay />
        {parts.length > 0 && (
          <button
            type="button"
            className="min-h-[34px] px-1 text-[13px] font-medium text-soft underline underline-offset-2 hover:text-ink"
            onClick={() => onChange(everybody)}
          >
            {say('filter.remove-all')}
          </button>
        )}
      </div>
      <FilterChips who={who} onChange={onChange} />
      {isOpen && (
        <FilterEditor
          key={JSON.stringify(who)}
          who={who}
          onApply={(next) => {
            setOpen(false)
            onChange(next)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}
