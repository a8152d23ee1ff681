import { Popover } from '@base-ui/react/popover'
import { useQuery } from '@tanstack/react-query'
import { Tag } from 'lucide-react'
import { useId, useState } from 'react'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { useProject } from '../../api.ts'
import { formatCount, formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { EditOutcome } from '../tags/EditOutcome.tsx'
import { type TagEdit, tagsQuery, useTagEdit } from '../tags/tags.ts'
import { countQuery } from './customer-queries.ts'
import { allOf, partsOf } from './top-level.ts'

type Props = { who: CustomerFilter; count: number }

/** How many of the selection hold a tag today; of a tag that there is not, nobody does. Undefined while it is counted. */
function useHolders(who: CustomerFilter, tag: string): { isKnown: boolean; holders: number | undefined } {
  const isKnown = (useQuery(tagsQuery).data ?? []).some((known) => known.tag === tag)
  const holding = countQuery(allOf([...partsOf(who), { kind: 'tag', tag }]))
  const { data, isPlaceholderData } = useQuery({ ...holding, enabled: isKnown })
  return { isKnown, holders: isKnown ? (isPlaceholderData ? undefined : data?.count) : 0 }
}

/** What became of the edit, and how it is taken back. */
function Outcome({ edit }: { edit: ReturnType<typeof useTagEdit> }) {
  const { say } = useWords()
  const { data, variables, error } = edit
  return (
    <>
      <EditOutcome change={data} error={error} />
      {data !== undefined && data.changed > 0 && (
        <p className="text-xs text-soft">
          {say(variables?.do === 'end' ? 'tagging.undo-end' : 'tagging.undo-add', { count: data.unchanged })}
        </p>
      )}
    </>
  )
}

function TagForm({ who, count }: Props) {
  const words = useWords()
  const { say } = words
  const list = useId()
  const [typed, setTyped] = useState('')
  const tag = typed.trim()
  const { isKnown, holders } = useHolders(who, tag)
  const edit = useTagEdit()
  const isOff = tag === '' || holders === undefined || edit.isPending
  const others = count - (holders ?? 0)
  const add = (): TagEdit => (isKnown ? { do: 'add', tag, people: { who } } : { do: 'create', tag, people: { who } })
  return (
    <form
      className="grid gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isOff && others > 0) edit.mutate(add())
      }}
    >
      <label className="grid gap-1.5 text-soft">
        {say('tagging.tag')}
        <input
          value={typed}
          maxLength={100}
          required
          list={list}
          onChange={({ currentTarget }) => {
            edit.reset()
            setTyped(currentTarget.value)
          }}
          className="field text-ink"
        />
      </label>
      <datalist id={list}>
        {(useQuery(tagsQuery).data ?? []).map((known) => (
          <option key={known.tag} value={known.tag} />
        ))}
      </datalist>
      <p role="status" className="min-h-5 text-soft">
        {tag !== '' && !isKnown && say('tagging.new')}
        {isKnown && holders === undefined && say('tagging.counting')}
        {isKnown && holders !== undefined && say('tagging.held', { count: holders, of: formatCount(count, words) })}
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button button-main" disabled={isOff || others === 0}>
          {holders === undefined ? say('tagging.add-all') : say('tagging.add', { count: others })}
        </button>
        <button
          type="button"
          className="button"
          disabled={isOff || holders === 0}
          onClick={() => edit.mutate({ do: 'end', tag, people: { who } })}
        >
          {holders === undefined ? say('tagging.remove-all') : say('tagging.remove', { count: holders })}
        </button>
      </div>
      <Outcome edit={edit} />
    </form>
  )
}

/** Gives a tag to everyone whom the filter means, or takes it from them. */
export function TagSelection({ who, count }: Props) {
  const words = useWords()
  const { today } = useProject()
  const title = words.say('tagging.title')
  return (
    <Popover.Root>
      <Popover.Trigger className="button">
        <Tag aria-hidden size={15} />
        {title}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Popover.Popup className="floating grid w-88 max-w-(--available-width) gap-2.5 p-4 text-[13px]">
            <Popover.Title className="text-[13px] font-semibold">{title}</Popover.Title>
            <Popover.Description className="text-soft">
              {words.say('tagging.about', { count, day: formatDay(today, words) })}
            </Popover.Description>
            <TagForm who={who} count={count} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
