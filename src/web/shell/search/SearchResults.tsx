import { useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { type ReactNode, useEffect } from 'react'
import type { FoundCustomer } from '../../../contract/found-customers.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { useWords } from '../../messages/language.ts'
import { whoAddress } from '../../people/who-address.ts'
import { foundQuery } from './found-customers.ts'
import { type Recent, recent } from './recent.ts'
import { SearchItem } from './SearchItem.tsx'
import { type Place, usePlaces } from './use-places.ts'

type Go = (place: Recent) => void

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={title}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-faint"
    >
      {children}
    </Command.Group>
  )
}

function Places({ title, icon, places, go }: { title: string; icon: 'page' | 'tag'; places: Place[]; go: Go }) {
  if (places.length === 0) return null
  return (
    <Group title={title}>
      {places.map(({ colour, ...place }) => (
        <SearchItem
          key={place.address}
          value={place.address}
          icon={colour === undefined ? icon : { colour }}
          label={place.label}
          onChoose={() => go(place)}
        />
      ))}
    </Group>
  )
}

/** How a customer is called, and what else is known. */
function wordsFor({ key, name, email, phone, id }: FoundCustomer, nameless: string) {
  const known = [name, email, phone, id].filter((part) => part !== null && part !== '')
  return { address: profileAddress(key), label: known[0] ?? nameless, note: known.slice(1).join(' · ') }
}

function Customers({ found, typed, go }: { found: FoundCustomer[]; typed: string; go: Go }) {
  const { say } = useWords()
  const all = { address: whoAddress({ kind: 'text', text: typed }), label: say('search.all', { text: typed }) }
  return (
    <Group title={say('search.customers')}>
      {found.map((customer) => {
        const { address, label, note } = wordsFor(customer, say('customers.nameless', { key: customer.key }))
        const kind = say('search.customer')
        return (
          <SearchItem
            key={customer.key}
            value={address}
            icon="customer"
            label={label}
            note={note}
            onChoose={() => go({ address, label, kind })}
          />
        )
      })}
      <SearchItem
        value={all.address}
        icon="all"
        label={all.label}
        onChoose={() => go({ ...all, kind: say('search.list') })}
      />
    </Group>
  )
}

const recentValue = ({ address }: Recent): string => `recent ${address}`
const profileAddress = (key: number): string => `/customers/${key}`

/** The value of the first line. */
function firstOf(typed: string, [customer]: FoundCustomer[], [place]: Place[]): string | undefined {
  const [lately] = typed === '' ? recent() : []
  if (lately !== undefined) return recentValue(lately)
  return customer === undefined ? place?.address : profileAddress(customer.key)
}

function RecentPlaces({ go }: { go: Go }) {
  const { say } = useWords()
  const places = recent()
  if (places.length === 0) return null
  return (
    <Group title={say('search.recent')}>
      {places.map((place) => (
        <SearchItem
          key={place.address}
          value={recentValue(place)}
          icon="recent"
          label={place.label}
          note={place.kind}
          onChoose={() => go(place)}
        />
      ))}
    </Group>
  )
}

type Props = {
  typed: string
  isTyping: boolean
  go: Go
  /** Hears which line is the first, whenever that changes. */
  onFirst: (value: string) => void
}

/** What the typed text may mean; while nothing is typed, where the reader was lately, and every page. */
export function SearchResults({ typed, isTyping, go, onFirst }: Props) {
  const { say } = useWords()
  const places = usePlaces(typed)
  const { data, error, isFetching, refetch } = useQuery(foundQuery(typed))
  const found = typed === '' ? [] : (data?.customers ?? [])
  const isWaiting = isTyping || isFetching
  const first = firstOf(typed, found, Object.values(places).flat())
  useEffect(() => {
    if (first !== undefined) onFirst(first)
  }, [first, onFirst])
  const count = found.length + places.pages.length + places.segments.length + places.tags.length
  return (
    <>
      <p role="status" className="sr-only">
        {typed !== '' && !isWaiting && say('search.count', { count })}
      </p>
      {error !== null && (
        <div className="p-2">
          <ErrorNotice title={say('search.failed')} error={error} onRetry={() => void refetch()} />
        </div>
      )}
      <Command.List
        label={say('search.results')}
        aria-busy={isWaiting}
        className="max-h-[min(420px,calc(100dvh-180px))] overflow-auto overscroll-contain px-2 pb-2"
      >
        {typed === '' && <RecentPlaces go={go} />}
        {found.length > 0 && <Customers found={found} typed={typed} go={go} />}
        <Places title={say('search.pages')} icon="page" places={places.pages} go={go} />
        <Places title={say('search.segments')} icon="tag" places={places.segments} go={go} />
        <Places title={say('search.tags')} icon="tag" places={places.tags} go={go} />
        {count === 0 && error === null && (
          <p className="px-3 py-6 text-center text-[13px] text-soft">
            {isWaiting ? say('search.waiting') : say('search.none', { text: typed })}
          </p>
        )}
      </Command.List>
    </>
  )
}
