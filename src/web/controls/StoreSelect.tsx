import { Combobox } from '@base-ui/react/combobox'
import { Check, ChevronDown, Search } from 'lucide-react'
import { useWords } from '../messages/language.ts'
import { FilterSelect } from './FilterSelect.tsx'

type Props = { stores: readonly string[]; value: string | undefined; onChange: (store: string | undefined) => void }

/** More than these are searched, not scanned. */
const scannable = 8

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

/** One store among few in a list, or among many by its name. */
export function StoreSelect({ stores, value, onChange }: Props) {
  const { say } = useWords()
  const allStores = say('store.all')
  if (stores.length <= scannable) {
    return (
      <FilterSelect
        label={say('filter.store')}
        anyWords={allStores}
        options={stores}
        wordsOf={(store) => store}
        value={value}
        onChange={onChange}
      />
    )
  }
  return (
    <Combobox.Root
      items={[allStores, ...stores]}
      value={value ?? allStores}
      onValueChange={(store) => onChange(store === null || store === allStores ? undefined : store)}
    >
      <Combobox.Trigger
        aria-label={say('filter.store')}
        className={`button max-w-56 min-w-0 ${value === undefined ? '' : '!border-brand !bg-brand-soft !text-brand'}`}
      >
        <span className="truncate">
          <Combobox.Value />
        </span>
        <ChevronDown aria-hidden size={15} className="shrink-0 text-faint" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={6} align="start" collisionPadding={12} className="z-50">
          <StoreList />
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
