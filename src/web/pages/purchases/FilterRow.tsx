import { X } from 'lucide-react'
import { salesChannels } from '../../../catalog/question.ts'
import { Segmented } from '../../controls/Segmented.tsx'
import { type ScreenFilters, useScreen } from '../../controls/use-screen.ts'

const channelOptions = { all: 'All channels', ...salesChannels }

type ChipProps = { kind: string; value: string; onRemove: () => void }

/** A filter that holds, and the way to remove it. */
function Chip({ kind, value, onRemove }: ChipProps) {
  return (
    <li className="flex items-center gap-1 rounded-full bg-brand-soft py-0.5 pr-1 pl-3 text-xs text-brand">
      <span>
        {kind}: <strong className="font-semibold">{value}</strong>
      </span>
      <button
        type="button"
        aria-label={`Remove the filter ${kind}: ${value}`}
        onClick={onRemove}
        className="grid size-6 place-items-center rounded-full hover:bg-card"
      >
        <X aria-hidden size={13} />
      </button>
    </li>
  )
}

const without = (filters: ScreenFilters, name: keyof ScreenFilters): ScreenFilters =>
  Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name))

/** Which orders count on this page: by channel, by store. */
export function FilterRow() {
  const { project, filters, setFilters } = useScreen()
  const { channel, store } = filters
  const stores = project.stores.filter((one) => channel === undefined || one.channel === channel)
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <Segmented
        label="Channel"
        options={channelOptions}
        value={channel ?? 'all'}
        onChange={(chosen) => setFilters(chosen === 'all' ? without(filters, 'channel') : { channel: chosen })}
      />
      <select
        aria-label="Store"
        value={store ?? ''}
        onChange={({ target }) =>
          setFilters(target.value === '' ? without(filters, 'store') : { ...filters, store: target.value })
        }
        className="min-h-8 max-w-56 rounded-lg border border-line bg-card px-2 text-[13px] text-ink"
      >
        <option value="">All stores</option>
        {stores.map((one) => (
          <option key={`${one.channel} ${one.store}`} value={one.store}>
            {one.store}
          </option>
        ))}
      </select>
      <ul className="flex flex-wrap gap-2">
        {channel !== undefined && (
          <Chip
            kind="Channel"
            value={salesChannels[channel]}
            onRemove={() => setFilters(without(filters, 'channel'))}
          />
        )}
        {store !== undefined && (
          <Chip kind="Store" value={store} onRemove={() => setFilters(without(filters, 'store'))} />
        )}
      </ul>
    </div>
  )
}
