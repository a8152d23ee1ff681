import { useState } from 'react'
import { useWords } from '../../messages/language.ts'
import { EditOutcome } from './EditOutcome.tsx'
import { useTagEdit } from './tags.ts'

/** Makes a tag, to which people are added afterwards. */
export function NewTag({ onMade }: { onMade: (tag: string) => void }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const edit = useTagEdit()
  const create = () =>
    edit.mutate(
      { do: 'create', tag: name },
      {
        onSuccess: ({ tag }) => {
          setName('')
          onMade(tag)
        },
      },
    )
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        create()
      }}
    >
      <div className="flex flex-wrap items-center gap-2 text-[13px]">
        <label className="flex min-w-0 items-center gap-2 text-soft">
          {say('tags.new')}
          <input
            value={name}
            maxLength={100}
            required
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            className="min-h-[34px] min-w-0 rounded-lg border border-edge bg-card px-2.5 text-ink"
          />
        </label>
        <button type="submit" className="button button-main" disabled={edit.isPending}>
          {say('tags.create')}
        </button>
      </div>
      <EditOutcome change={undefined} error={edit.error} />
    </form>
  )
}
