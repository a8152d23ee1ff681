import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import type { SavedView } from '../../contract/views.ts'
import { ErrorNotice } from '../controls/ErrorNotice.tsx'
import { Skeleton } from '../controls/Skeleton.tsx'
import { useWords } from '../messages/language.ts'
import { useRemoveView, useSaveView, viewsQuery } from './views.ts'

const useAddress = (): string => useLocation({ select: ({ pathname, searchStr }) => pathname + searchStr })

type RowProps = { view: SavedView; onChosen: () => void; onRemove: () => void }

function ViewRow({ view: { name, address }, onChosen, onRemove }: RowProps) {
  const { say } = useWords()
  const { history } = useRouter()
  const isHere = useAddress() === address
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return // the browser opens it elsewhere
    event.preventDefault()
    history.push(address)
    onChosen()
  }
  return (
    <li className="flex items-center gap-1">
      <a
        href={address}
        onClick={go}
        aria-current={isHere ? 'true' : undefined}
        className="min-w-0 flex-1 truncate rounded-md px-2.5 py-1.5 text-[13px] hover:bg-paper aria-[current=true]:bg-brand-soft aria-[current=true]:font-semibold aria-[current=true]:text-brand"
      >
        {name}
      </a>
      <button
        type="button"
        aria-label={say('views.remove', { name })}
        onClick={onRemove}
        className="grid size-7 shrink-0 place-items-center rounded-md text-faint hover:bg-paper hover:text-ink"
      >
        <X aria-hidden size={14} />
      </button>
    </li>
  )
}

/** Names the screen as it is now. */
function SaveView({ views }: { views: readonly SavedView[] }) {
  const { say } = useWords()
  const address = useAddress()
  const [name, setName] = useState('')
  const save = useSaveView()
  const trimmed = name.trim()
  const isTaken = views.some((view) => view.name.toLowerCase() === trimmed.toLowerCase())
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (trimmed !== '') save.mutate({ name: trimmed, address }, { onSuccess: () => setName('') })
      }}
    >
      <label htmlFor="view-name" className="text-xs text-soft">
        {say('views.name')}
      </label>
      <div className="flex gap-2">
        <input
          id="view-name"
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          className="min-h-[34px] min-w-0 flex-1 rounded-lg border border-edge bg-card px-2.5 text-[13px]"
        />
        <button type="submit" className="button button-main" disabled={trimmed === '' || save.isPending}>
          {say('views.save')}
        </button>
      </div>
      <p role="status" className="text-xs text-faint">
        {isTaken && say('views.replaces', { name: trimmed })}
        {save.isSuccess && trimmed === '' && say('views.saved', { name: save.data.name })}
      </p>
      {save.error && <ErrorNotice title={say('views.not-saved')} error={save.error} />}
    </form>
  )
}

/** The word after a view is gone, and the way back. */
function Removed({ view, onUndone }: { view: SavedView; onUndone: () => void }) {
  const { say } = useWords()
  const save = useSaveView()
  const undo = () => save.mutate({ name: view.name, address: view.address }, { onSuccess: onUndone })
  return (
    <p role="status" className="text-xs text-soft">
      {say('views.removed', { name: view.name })}{' '}
      <button type="button" onClick={undo} className="min-h-6 font-medium text-ink underline underline-offset-2">
        {say('views.undo')}
      </button>
    </p>
  )
}

/** The views of the project, and a name for this screen. */
export function ViewsPanel({ onChosen }: { onChosen: () => void }) {
  const { say } = useWords()
  const { data: views, error, refetch } = useQuery(viewsQuery)
  const remove = useRemoveView()
  const [removed, setRemoved] = useState<SavedView | null>(null)
  const fault = error ?? remove.error
  if (fault)
    return <ErrorNotice title={say('views.failed')} error={fault} onRetry={() => void refetch().then(remove.reset)} />
  if (views === undefined) return <Skeleton className="h-24" />
  return (
    <>
      {views.length === 0 && <p className="text-[13px] text-soft">{say('views.none')}</p>}
      <ul className="-mx-1.5 grid max-h-72 overflow-auto empty:hidden">
        {views.map((view) => (
          <ViewRow
            key={view.id}
            view={view}
            onChosen={onChosen}
            onRemove={() => remove.mutate(view, { onSuccess: () => setRemoved(view) })}
          />
        ))}
      </ul>
      {removed !== null && <Removed view={removed} onUndone={() => setRemoved(null)} />}
      <SaveView views={views} />
    </>
  )
}
