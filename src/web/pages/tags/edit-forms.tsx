import { type ReactNode, useState } from 'react'
import type { TagCount } from '../../../contract/tags.ts'
import { useProject } from '../../api.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { namesIn, type TagEdit } from './tags.ts'

type Props = { count: TagCount; others: readonly string[]; isBusy: boolean; onEdit: (edit: TagEdit) => void }
export type EditForm = (props: Props) => ReactNode

type FrameProps = { about: string; action: string; isBusy: boolean; onSubmit: () => void; children?: ReactNode }

/** What an edit will do, its fields, and the button that does it. */
function Frame({ about, action, isBusy, onSubmit, children }: FrameProps) {
  const { say } = useWords()
  return (
    <form
      className="grid w-full max-w-xl justify-items-start gap-2.5 text-[13px]"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <p className="text-soft">{about}</p>
      {children}
      <button type="submit" className="button button-main" disabled={isBusy}>
        {isBusy ? say('tags.doing') : action}
      </button>
    </form>
  )
}

const peopleForm =
  (action: 'add' | 'end'): EditForm =>
  ({ count: { tag }, isBusy, onEdit }) => {
    const words = useWords()
    const { today } = useProject()
    const [pasted, setPasted] = useState('')
    const names = namesIn(pasted)
    return (
      <Frame
        about={words.say(`tags.people.${action}.about`, { day: formatDay(today, words) })}
        action={words.say(`tags.${action}`)}
        isBusy={isBusy}
        onSubmit={() => names.length > 0 && onEdit({ do: action, tag, people: { names } })}
      >
        <label className="grid w-full gap-1.5 text-soft">
          {words.say('tags.people')}
          <textarea
            value={pasted}
            rows={4}
            required
            onChange={({ currentTarget }) => setPasted(currentTarget.value)}
            className="w-full rounded-lg border border-edge bg-card px-2.5 py-1.5 text-ink"
          />
        </label>
      </Frame>
    )
  }

const RenameForm: EditForm = ({ count: { tag }, isBusy, onEdit }) => {
  const { say } = useWords()
  const [name, setName] = useState(tag)
  return (
    <Frame
      about={say('tags.rename.about', { tag })}
      action={say('tags.rename')}
      isBusy={isBusy}
      onSubmit={() => onEdit({ do: 'rename', tag, name })}
    >
      <label className="flex flex-wrap items-center gap-2 text-soft">
        {say('tags.name')}
        <input
          value={name}
          maxLength={100}
          required
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          className="min-h-[34px] rounded-lg border border-edge bg-card px-2.5 text-ink"
        />
      </label>
    </Frame>
  )
}

const MergeForm: EditForm = ({ count: { tag }, others, isBusy, onEdit }) => {
  const { say } = useWords()
  const [into, setInto] = useState('')
  return (
    <Frame
      about={say('tags.merge.about', { tag })}
      action={say('tags.merge')}
      isBusy={isBusy}
      onSubmit={() => into !== '' && onEdit({ do: 'merge', tag, into })}
    >
      <label className="flex flex-wrap items-center gap-2 text-soft">
        {say('tags.into')}
        <select
          value={into}
          required
          onChange={({ currentTarget }) => setInto(currentTarget.value)}
          className="min-h-[34px] max-w-full rounded-lg border border-edge bg-card px-2 text-ink"
        >
          <option value="">{say('tags.into.choose')}</option>
          {others.map((other) => (
            <option key={other} value={other}>
              {other}
            </option>
          ))}
        </select>
      </label>
    </Frame>
  )
}

const RemoveForm: EditForm = ({ count: { tag, customers }, isBusy, onEdit }) => {
  const words = useWords()
  const { today } = useProject()
  return (
    <Frame
      about={words.say('tags.remove.about', { tag, day: formatDay(today, words), count: customers })}
      action={words.say('tags.remove.yes', { tag })}
      isBusy={isBusy}
      onSubmit={() => onEdit({ do: 'remove', tag })}
    />
  )
}

/** The form of each edit. */
export const forms = {
  add: peopleForm('add'),
  end: peopleForm('end'),
  rename: RenameForm,
  merge: MergeForm,
  remove: RemoveForm,
} as const satisfies Record<string, EditForm>
