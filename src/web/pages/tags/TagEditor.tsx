import { useState } from 'react'
import type { TagChange, TagCount } from '../../../contract/tags.ts'
import { Segmented } from '../../controls/Segmented.tsx'
import { useWords } from '../../messages/language.ts'
import { EditOutcome } from './EditOutcome.tsx'
import { type EditForm, forms } from './edit-forms.tsx'
import { type TagEdit, useTagEdit } from './tags.ts'

const kinds = ['add', 'end', 'rename', 'merge', 'remove'] as const
type Kind = (typeof kinds)[number]

type Props = { count: TagCount; others: readonly string[]; onDone: (change: TagChange) => void }

/** Everything that can be done with a tag, one form at a time. What became of it is told where it outlives the tag. */
export function TagEditor({ count, others, onDone }: Props) {
  const { say } = useWords()
  const [kind, setKind] = useState<Kind>('add')
  const edit = useTagEdit()
  const Form: EditForm = forms[kind]
  const options = {
    add: say('tags.add'),
    end: say('tags.end'),
    rename: say('tags.rename'),
    merge: say('tags.merge'),
    remove: say('tags.remove'),
  }
  // What is awaited comes also when the tag, and this editor with it, is gone by then; the error stands below.
  const run = (wanted: TagEdit) => void edit.mutateAsync(wanted).then(onDone, () => undefined)
  const choose = (next: Kind) => {
    edit.reset()
    setKind(next)
  }
  return (
    <div className="grid justify-items-start gap-3 rounded-lg bg-paper px-3.5 py-3">
      <Segmented label={say('tags.what', { tag: count.tag })} options={options} value={kind} onChange={choose} />
      <Form key={kind} count={count} others={others} isBusy={edit.isPending} onEdit={run} />
      <EditOutcome change={undefined} error={edit.error} />
    </div>
  )
}
