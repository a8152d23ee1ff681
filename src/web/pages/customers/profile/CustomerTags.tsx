import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { CustomerProfile } from '../../../../contract/customer-profile.ts'
import { formatDay } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { tagsQuery, useTagEdit } from '../../tags/tags.ts'
import { handleOf } from './person-words.ts'

/** Gives a tag to one customer, making it first where there is none of that name. */
function AddTag({ handle, held }: { handle: string; held: readonly string[] }) {
  const { say } = useWords()
  const list = useId()
  const [name, setName] = useState('')
  const tags = useQuery(tagsQuery).data ?? []
  const edit = useTagEdit()
  const add = async () => {
    const tag = name.trim()
    if (tag === '' || held.includes(tag)) return
    if (!tags.some((known) => known.tag === tag)) await edit.mutateAsync({ do: 'create', tag })
    await edit.mutateAsync({ do: 'add', tag, people: { names: [handle] } })
    setName('')
  }
  return (
    <form
      className="grid gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        // The mutation keeps its own error, which is told below.
        void add().catch(() => undefined)
      }}
    >
      <div className="flex gap-2">
        <input
          aria-label={say('profile.tag')}
          value={name}
          maxLength={100}
          list={list}
          placeholder={say('profile.tag')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          className="field min-w-0 flex-1"
        />
        <datalist id={list}>
          {tags.map(({ tag }) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <button type="submit" className="button" disabled={name.trim() === '' || edit.isPending}>
          {say('profile.add-tag')}
        </button>
      </div>
      {edit.error !== null && (
        <p role="alert" className="text-xs text-down">
          {edit.error.message}
        </p>
      )}
    </form>
  )
}

/** The labels of a customer: since when, taken away, and others given. */
export function CustomerTags({ profile: { person, tags } }: { profile: CustomerProfile }) {
  const words = useWords()
  const { say } = words
  const heading = useId()
  const edit = useTagEdit()
  const handle = handleOf(person)
  return (
    <section aria-labelledby={heading} className="card grid gap-3 text-[13px]">
      <h2 id={heading} className="!text-[13px] !font-semibold !tracking-normal">
        {say('customers.column.tags')}
      </h2>
      {tags.length === 0 && <p className="text-soft">{say('profile.no-tags')}</p>}
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {tags.map(({ tag, since }) => (
            <li
              key={tag}
              title={say('profile.since', { day: formatDay(since, words) })}
              className="flex min-w-0 items-center gap-1 rounded-lg border border-line bg-paper py-0.5 pr-0.5 pl-2.5"
            >
              <span className="min-w-0 truncate">{tag}</span>
              {handle !== null && (
                <button
                  type="button"
                  aria-label={say('profile.remove-tag', { tag })}
                  disabled={edit.isPending}
                  onClick={() => edit.mutate({ do: 'end', tag, people: { names: [handle] } })}
                  className="grid size-6 place-items-center rounded-md text-faint hover:bg-card hover:text-ink"
                >
                  <X aria-hidden size={13} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {edit.error !== null && (
        <p role="alert" className="text-xs text-down">
          {edit.error.message}
        </p>
      )}
      {handle === null ? (
        <p className="text-xs text-soft">{say('profile.no-handle')}</p>
      ) : (
        <AddTag handle={handle} held={tags.map(({ tag }) => tag)} />
      )}
    </section>
  )
}
