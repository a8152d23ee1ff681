import { X } from 'lucide-react'
import { consentFilters, recencyFilters } from '../../catalog/question.ts'
import { useWords } from '../messages/language.ts'
import { FilterSelect } from './FilterSelect.tsx'
import { type FilterInForce, filtersInForce, inStores, without, withoutOne } from './filter-words.ts'
import { Segmented } from './Segmented.tsx'
import { StoreSelect } from './StoreSelect.tsx'
import { useScreen } from './use-screen.ts'

type ChipProps = { filter: FilterInForce; onRemove: () => void }

/** A filter that holds, and the way to remove it. */
function Chip({ filter: { kind, value }, onRemove }: ChipProps) {
  const { say } = useWords()
  return (
    <li className="flex max-w-full items-center gap-1 rounded-full bg-brand-soft py-0.5 pr-1 pl-3 text-xs text-brand">
      <span className="truncate" title={value}>
        {say('filter.kind', { kind })} <strong className="font-semibold">{value}</strong>
      </span>
      <button
        type="button"
        aria-label={say('filter.remove', { kind, value })}
        onClick={onRemove}
        className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-card"
      >
        <X aria-hidden size={13} />
      </button>
    </li>
  )
}

/** The filters that hold, each removable, and all at once. */
function Chips() {
  const { filters, setFilters } = useScreen()
  const words = useWords()
  const { say } = words
  const inForce = filtersInForce(filters, words)
  if (inForce.length === 0) return null
  const { consent, recency } = filters
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label={say('filter.in-force')} className="flex max-w-full flex-wrap gap-2">
        {inForce.map((filter) => (
          <Chip
            key={`${filter.name} ${filter.value}`}
            filter={filter}
            onRemove={() => setFilters(withoutOne(filters, filter))}
          />
        ))}
      </ul>
      {inForce.length > 1 && (
        <button
          type="button"
          onClick={() => setFilters({})}
          className="min-h-6 rounded-md px-1.5 text-xs font-medium text-soft underline underline-offset-2 hover:text-ink"
        >
          {say('filter.remove-all')}
        </button>
      )}
      {(consent !== undefined || recency !== undefined) && (
        <p className="text-xs text-faint">{say('filter.without-customer')}</p>
      )}
    </div>
  )
}

/** Which orders count on this page: of whom, through which channel, in which store. */
export function FilterRow() {
  const { project, filters, setFilters } = useScreen()
  const { say } = useWords()
  const { channel, store, consent, recency } = filters
  const stores = project.stores.filter((one) => channel === undefined || one.channel === channel)
  return (
    <search aria-label={say('filter.all')} className="grid gap-2.5 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <FilterSelect
          label={say('filter.consent')}
          anyWords={say('consent.any')}
          options={consentFilters}
          wordsOf={(id) => say(`consent.${id}`)}
          value={consent}
          onChange={(chosen) => setFilters({ ...without(filters, 'consent'), ...(chosen && { consent: chosen }) })}
        />
        <FilterSelect
          label={say('filter.seniority')}
          anyWords={say('recency.any')}
          options={recencyFilters}
          wordsOf={(id) => say(`recency.${id}`)}
          value={recency}
          onChange={(chosen) => setFilters({ ...without(filters, 'recency'), ...(chosen && { recency: chosen }) })}
        />
        <Segmented
          label={say('filter.channel')}
          options={{ all: say('sold.all'), web: say('sold.web'), store: say('sold.store') }}
          value={channel ?? 'all'}
          onChange={(chosen) =>
            // A store belongs to one channel, so it goes when the channel changes.
            setFilters({ ...without(filters, 'channel', 'store'), ...(chosen !== 'all' && { channel: chosen }) })
          }
        />
        {stores.length > 0 && (
          <StoreSelect
            stores={stores.map((one) => one.store)}
            value={store ?? []}
            onChange={(chosen) => setFilters(inStores(filters, chosen))}
          />
        )}
      </div>
      <Chips />
    </search>
  )
}
