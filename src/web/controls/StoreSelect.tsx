import { Combobox } from '@base-ui/react/combobox'
import { Check, ChevronDown, Search } from 'lucide-react'
import { useRef } from 'react'
import { useWords } from '../messages/language.ts'

type Props = {
  stores: readonly string[]
  /** Names of the chosen ones; none stands for all. */
  value: readonly string[]
  onChange: (stores: string[]) => void
  className?: string
}

function StoreList() {
  const { say } = useWords()
  return (
    <Combobox.Popup aria-label={say('store.list')} className="floating w-72 max-w-[calc(100vw-24px)] p-1">
      <div className="relative border-b border-line p-1">
        <Search aria-hidden size={14} className="absolute top-1/2 left-3 -translate-y-1/2 text-faint" />
        <Combobox.Input
          aria-label={say('store.search')}
          placeholder={say('store.search')}
          className="min-h-8 w-full rounded-md bg-card pr-2 pl-7 text-[13px] text-ink placeholder:text-faint"
        />
      </div>
      <Combobox.Empty className="px-2.5 text-[13px] text-soft not-empty:py-2">{say('store.none-found')}</Combobox.Empty>
      <Combobox.List className="max-h-72 overflow-auto py-1">
        {(store: string) => (
          <Combobox.Item key={store} value={store} className="choice">
            <span className="truncate" title={store}>
              {store}
            </span>
            <Combobox.ItemIndicator className="ml-auto text-brand">
              <Check aria-hidden size={15} />
            </Combobox.ItemIndicator>
          </Combobox.Item>
        )}
      </Combobox.List>
    </Combobox.Popup>
  )
}

/** Any number of stores, found by their names. */
export function StoreSelect({ stores, value, onChange, className = '' }: Props) {
  const { say } = useWords()
  // The list opens within the landmark of its control, where it is looked for.
  const place = useRef<HTMLDivElement>(null)
  const [first, ...others] = value
  const chosen = others.length > 0 ? say('store.several', { count: value.length }) : (first ?? say('store.all'))
  return (
    <Combobox.Root
      multiple
      // What an older address names may be no store of today, and still holds.
      items={[...new Set([...stores, ...value])]}
      value={[...value]}
      onValueChange={onChange}
    >
      <Combobox.Trigger
        aria-label={say('filter.store')}
        className={`button max-w-56 min-w-0 ${first === undefined ? '' : '!border-brand !bg-brand-soft !text-brand'} ${className}`}
      >
        <span className="truncate">{chosen}</span>
        <ChevronDown aria-hidden size={15} className="shrink-0 text-faint" />
      </Combobox.Trigger>
      <div ref={place} className="absolute" />
      <Combobox.Portal container={place}>
        <Combobox.Positioner positionMethod="fixed" sideOffset={6} align="start" collisionPadding={12} className="z-50">
          <StoreList />
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
